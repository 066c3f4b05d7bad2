namespace NotebookBackprop.Host.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cells");

    [Fact]
    public void An_assembly_file_is_referred_to_relative_to_the_notebook()
    {
        File.Copy(typeof(Assert).Assembly.Location, Path.Combine(folder.FullName, "library.dll"));
        using var cells = new Cells(folder.FullName);
        Assert.Equal("Assert", cells.Value("var before = 1;\n#r \"library.dll\"\ntypeof(Xunit.Assert).Name"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
