using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Host.Tests;

/// <summary>A notebook's folder with a NuGet.config of its own, whose only source is a folder of packages made here.</summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feed");

    public PackageFeed()
    {
        Directory.CreateDirectory(Source);
        Directory.CreateDirectory(Elsewhere);
        Configure("""<add key="made" value="made" />""");
    }

    public string Folder => _folder.FullName;

    private string Source => Path.Combine(Folder, "made");

    private string Elsewhere => Path.Combine(Folder, "elsewhere");

    public void Configure(string sources) => File.WriteAllText(Path.Combine(Folder, "NuGet.config"),
        $"""<configuration><config><add key="globalPackagesFolder" value="unpacked" /></config><packageSources><clear />{sources}</packageSources></configuration>""");

    /// <summary>Makes a package of one assembly.</summary>
    /// <param name="name">The package's and the assembly's.</param>
    /// <param name="version">Of both.</param>
    /// <param name="code">What the assembly is compiled from.</param>
    /// <param name="dependency">A package made before, which the code refers to.</param>
    /// <param name="native">A library of the platform's own code to go with it: name and file.</param>
    /// <param name="isElsewhere">Whether it goes where no configuration looks.</param>
    public void Add(string name, string version, string code, (string Name, string Version)? dependency = null, (string Name, string File)? native = null, bool isElsewhere = false)
    {
        var source = isElsewhere ? Elsewhere : Source;
        using var zip = ZipFile.Open(Path.Combine(source, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        var needs = dependency is var (other, least) ? $"""<group targetFramework="net10.0"><dependency id="{other}" version="{least}" /></group>""" : "";
        Write(zip, $"{name}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{name}</id><version>{version}</version><authors>tests</authors><description>For a test.</description><dependencies>{needs}</dependencies>
            </metadata></package>
            """));
        Write(zip, $"lib/net10.0/{name}.dll", Compile(name, version, code, dependency is var (from, at) ? Path.Combine(source, $"{from}.{at}.nupkg") : null));
        if (native is var (library, file))
            Write(zip, $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native/{library}", File.ReadAllBytes(file));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }

    private static byte[] Compile(string name, string version, string code, string? dependency)
    {
        var references = PlatformAssemblies.Instance.References.ToList();
        if (dependency is not null)
        {
            using var zip = ZipFile.OpenRead(dependency);
            using var assembly = new MemoryStream();
            using (var entry = zip.Entries.Single(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Open())
                entry.CopyTo(assembly);
            references.Add(MetadataReference.CreateFromImage(assembly.ToArray()));
        }
        var tree = CSharpSyntaxTree.ParseText($"using System.Runtime.InteropServices; [assembly: System.Reflection.AssemblyVersion(\"{version.Split('-')[0]}\")]\n{code}", cancellationToken: TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        var emitted = CSharpCompilation.Create(name, [tree], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(output, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return output.ToArray();
    }
}
