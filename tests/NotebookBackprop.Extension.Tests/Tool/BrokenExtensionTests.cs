using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Extension.Tests.Tool;

public sealed class BrokenExtensionTests(PackedExtension packed)
{
    [Fact]
    public async Task An_extension_that_cannot_load_says_what_and_how_to_report_it_and_leaves_the_engine_usable()
    {
        var clone = Directory.CreateDirectory(Path.Combine(packed.Root, "broken")).FullName;
        var notebooks = Directory.CreateDirectory(Path.Combine(clone, "notebooks")).FullName;
        var packages = Directory.CreateDirectory(Path.Combine(clone, "artifacts", "package")).FullName;
        File.Copy(Path.Combine(packed.Notebooks, "NuGet.config"), Path.Combine(notebooks, "NuGet.config"));
        Break(packed.Package, Path.Combine(packages, Path.GetFileName(packed.Package)));

        using var kernel = new KernelProcess(notebooks, Path.Combine(clone, "packages"));
        var loading = await kernel.Submit(LoadedInTool.Load);
        Assert.Contains("please report this line", loading.Failure, StringComparison.Ordinal);
        Assert.Contains("NotebookBackprop.Magics", loading.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("\n   at ", loading.Failure, StringComparison.Ordinal);
        Assert.Null((await kernel.Submit("(Variable(2.0) * 3).Item()")).Failure);
    }

    /// <summary>Puts an assembly with nothing in it in the place of the magic commands.</summary>
    static void Break(string package, string copy)
    {
        File.Copy(package, copy);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        const string Magics = "lib/net10.0/NotebookBackprop.Magics.dll";
        archive.GetEntry(Magics)!.Delete();
        using var entry = archive.CreateEntry(Magics).Open();
        using var empty = new MemoryStream();
        var compiled = CSharpCompilation.Create("NotebookBackprop.Magics", [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"0.1.0.0\")]")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary)).Emit(empty);
        Assert.True(compiled.Success, string.Join('\n', compiled.Diagnostics));
        entry.Write(empty.ToArray());
    }
}
