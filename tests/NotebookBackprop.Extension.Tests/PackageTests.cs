using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace NotebookBackprop.Extension.Tests;

public sealed class PackageTests(PackedExtension packed) : IDisposable
{
    readonly ZipArchive _package = ZipFile.OpenRead(packed.Package);

    public void Dispose() => _package.Dispose();

    [Theory]
    [InlineData("lib/net10.0/NotebookBackprop.Tensors.dll")]
    [InlineData("lib/net10.0/NotebookBackprop.Autodiff.dll")]
    [InlineData("lib/net10.0/NotebookBackprop.Autodiff.xml")]
    [InlineData("lib/net10.0/NotebookBackprop.Networks.dll")]
    [InlineData("lib/net10.0/NotebookBackprop.Foreign.dll")]
    [InlineData("lib/net10.0/NotebookBackprop.Foreign.xml")]
    [InlineData("lib/net10.0/NotebookBackprop.Rendering.dll")]
    [InlineData("lib/net10.0/NotebookBackprop.Magics.dll")]
    [InlineData("interactive-extensions/dotnet/NotebookBackprop.Extension.dll")]
    [InlineData("charts/NotebookBackprop.Plotly.dll")]
    [InlineData("charts/Plotly.NET.dll")]
    [InlineData("charts/FSharp.Core.dll")]
    [InlineData("README.md")]
    public void The_package_contains(string file) => Assert.NotNull(_package.GetEntry(file));

    [Fact]
    public void The_package_is_one_library_for_one_framework_and_apart_from_it_the_extension_and_charts()
    {
        Assert.All(Assemblies(), entry => Assert.Contains(entry.FullName, new[] { $"lib/net10.0/{entry.Name}", $"interactive-extensions/dotnet/{entry.Name}", $"charts/{entry.Name}" }));
        Assert.Single(Assemblies(), entry => entry.FullName.StartsWith("interactive-extensions/", StringComparison.Ordinal));
        Assert.Equal(Assemblies().Count(), Assemblies().DistinctBy(entry => entry.Name).Count());
    }

    [Theory]
    [InlineData("lib/")]
    // .NET Interactive itself is there where it looks for extensions.
    [InlineData("interactive-extensions/", "NotebookBackprop.Rendering", "NotebookBackprop.Magics", "NotebookBackprop.Autodiff", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.CSharp", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.CodeAnalysis.Scripting")]
    // Charts load what lies beside them, and share one library with what draws.
    [InlineData("charts/", "NotebookBackprop.Rendering")]
    public void Whatever_an_assembly_refers_to_is_shipped_with_it_or_a_dependency_or_the_framework(string folder, params string[] shared)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var assemblies = Assemblies().Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal)).ToList();
        HashSet<string> there = [.. assemblies.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)), .. shared, .. folder == "lib/" ? Dependencies() : []];
        var missing =
            from entry in assemblies
            from reference in References(entry)
            where !there.Contains(reference) && !File.Exists(Path.Combine(framework, $"{reference}.dll"))
            select $"{entry.Name} needs {reference}";
        Assert.Empty(missing);
    }

    [Fact]
    public void No_file_names_a_folder_of_the_machine_that_built_it()
    {
        string[] folders = [RepositoryRoot.Path, packed.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];
        var leaks =
            from entry in _package.Entries
            let content = Content(entry)
            from folder in folders
            from encoding in new[] { Encoding.UTF8, Encoding.Unicode }
            where content.AsSpan().IndexOf(encoding.GetBytes(folder + Path.DirectorySeparatorChar)) >= 0
            select $"{entry.FullName} contains {folder}";
        Assert.Empty(leaks);
    }

    IEnumerable<ZipArchiveEntry> Assemblies() => _package.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal));

    // Of the packages this library uses, each is named like its assembly.
    HashSet<string> Dependencies()
    {
        var nuspec = XDocument.Load(_package.GetEntry("NotebookBackprop.nuspec")!.Open());
        return [.. nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];
    }

    static string[] References(ZipArchiveEntry assembly)
    {
        using var image = new PEReader(new MemoryStream(Content(assembly)));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }

    internal static byte[] Content(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
