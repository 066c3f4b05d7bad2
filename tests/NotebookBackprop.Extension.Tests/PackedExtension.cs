using System.Diagnostics;
using NotebookBackprop.Extension.Tests;

[assembly: AssemblyFixture(typeof(PackedExtension))]

namespace NotebookBackprop.Extension.Tests;

/// <summary>
/// The package in a folder of its own that looks like a clone: <c>artifacts/package</c> and beside it <c>notebooks</c> with its
/// NuGet.config. It is the one that BACKPROP_PACKAGE names, else made by <c>dotnet pack extension</c> when the first test asks for
/// it; the artifacts of the real clone stay as they are.
/// </summary>
public sealed class PackedExtension : IDisposable
{
    readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("backprop-package-");
    readonly Lazy<string> _package;

    public PackedExtension() => _package = new(Make);

    public string Root => _root.FullName;

    public string Notebooks => Path.Combine(Path.GetDirectoryName(Package)!, "..", "..", "notebooks");

    public string Package => _package.Value;

    public void Dispose() => _root.Delete(recursive: true);

    string Make()
    {
        var notebooks = _root.CreateSubdirectory("notebooks").FullName;
        File.Copy(RepositoryRoot.Of("notebooks", "NuGet.config"), Path.Combine(notebooks, "NuGet.config"));
        var folder = Path.Combine(Root, "artifacts", "package");
        if (Environment.GetEnvironmentVariable("BACKPROP_PACKAGE") is { Length: > 0 } given)
        {
            Directory.CreateDirectory(folder);
            var copy = Path.Combine(folder, Path.GetFileName(given));
            File.Copy(RepositoryRoot.Of(given), copy);
            return copy;
        }
        // The user's unpacked packages are none of a test's business.
        string[] arguments =
            ["pack", "extension", "--artifacts-path", Path.Combine(Root, "artifacts"), "-p:ForgetUnpackedBuild=false", "-nodeReuse:false"];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
        };
        using var pack = Process.Start(start)!;
        var output = pack.StandardOutput.ReadToEnd();
        pack.WaitForExit();
        Assert.True(pack.ExitCode == 0, output);
        return Assert.Single(Directory.GetFiles(folder, "NotebookBackprop.*.nupkg"));
    }
}
