using System.Diagnostics;
using NotebookBackprop.Extension.Tests;

[assembly: AssemblyFixture(typeof(PackedExtension))]

namespace NotebookBackprop.Extension.Tests;

/// <summary>
/// The package, made by <c>dotnet pack extension</c> in a folder of its own that looks like a clone: <c>artifacts/package</c>
/// and beside it <c>notebooks</c> with its NuGet.config. The artifacts of the real clone stay as they are.
/// </summary>
public sealed class PackedExtension : IAsyncLifetime
{
    public string Root { get; } = Directory.CreateTempSubdirectory("backprop-package-").FullName;

    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Package { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Notebooks);
        File.Copy(RepositoryRoot.Of("notebooks", "NuGet.config"), Path.Combine(Notebooks, "NuGet.config"));
        // The user's unpacked packages are none of a test's business.
        string[] arguments =
            ["pack", "extension", "--artifacts-path", Path.Combine(Root, "artifacts"), "-p:ForgetUnpackedBuild=false", "-nodeReuse:false"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
        };
        using var pack = Process.Start(start)!;
        var output = await pack.StandardOutput.ReadToEndAsync();
        await pack.WaitForExitAsync();
        Assert.True(pack.ExitCode == 0, output);
        Package = Assert.Single(Directory.GetFiles(Path.Combine(Root, "artifacts", "package"), "NotebookBackprop.*.nupkg"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
