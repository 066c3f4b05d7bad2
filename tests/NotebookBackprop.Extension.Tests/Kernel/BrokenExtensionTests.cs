using System.IO.Compression;

namespace NotebookBackprop.Extension.Tests.Kernel;

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
        var loading = await kernel.Submit("#r \"nuget: NotebookBackprop\"");
        Assert.Contains("please report this line", loading.Failure, StringComparison.Ordinal);
        Assert.Contains("CS1002", loading.Failure, StringComparison.Ordinal);
        Assert.Null((await kernel.Submit("(Variable(2.0) * 3).Item()")).Failure);
    }

    static void Break(string package, string copy)
    {
        File.Copy(package, copy);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        const string Script = "interactive-extensions/dotnet/magics.csx";
        archive.GetEntry(Script)!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(Script).Open());
        writer.Write("var broken = 1");
    }
}
