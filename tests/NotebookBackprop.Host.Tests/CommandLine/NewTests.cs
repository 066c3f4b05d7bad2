
namespace NotebookBackprop.Host.Tests;

public sealed class NewTests : IDisposable
{
    private readonly HostProcess _host = new();

    [Theory]
    [InlineData("first", "en", "first.ipynb", "A first circuit")]
    [InlineData("sub/second.ipynb", "es", "sub/second.ipynb", "Un primer circuito")]
    [InlineData("third.dib", "en", "third.dib", "A first circuit")]
    public void Starter_notebook_runs_as_it_is(string name, string language, string file, string title)
    {
        var (exit, output, error) = _host.Run("new", name, "--language", language);
        Assert.Equal((0, "", $"Wrote {file}: open it in Jupyter or VS Code, or run it here with run {file}.\n"), (exit, error, output));

        (exit, output, error) = _host.Run("run", file, "--output", "out");

        Assert.True(exit == 0, output + error);
        var page = Directory.GetFiles(_host.Path("out"), "*.html", SearchOption.AllDirectories).Single();
        Assert.Contains($"<html lang=\"{(file.EndsWith(".dib", StringComparison.Ordinal) ? "en" : language)}\"", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains(title, File.ReadAllText(page), StringComparison.Ordinal);
        var cells = IpynbReader.Read(File.ReadAllText(Path.ChangeExtension(page, ".ipynb"))).Cells.OfType<CodeCell>().ToList();
        Assert.Equal(3, cells.SelectMany(cell => cell.Outputs).OfType<DisplayData>().Count());
        Assert.Contains(cells.SelectMany(cell => cell.Outputs).OfType<ExecuteResult>(), result => result.Data.Text("text/plain")!.Contains("-4", StringComparison.Ordinal));
    }

    [Fact]
    public void Starter_notebook_opens_with_this_kernel()
    {
        _host.Run("new", "first");

        var notebook = Nbformat.AssertValid(File.ReadAllText(_host.Path("first.ipynb")));

        Assert.Equal(KernelSpec.Name, (string)notebook["metadata"]!["kernelspec"]!["name"]!);
        Assert.All(notebook["cells"]!.AsArray().Where(cell => (string)cell!["cell_type"]! == "code"), cell => Assert.Empty(cell!["outputs"]!.AsArray()));
    }

    [Fact]
    public void File_that_is_there_stays_as_it_is()
    {
        File.WriteAllText(_host.Path("mine.ipynb"), "mine");

        var (exit, output, error) = _host.Run("new", "mine");

        Assert.Equal((2, "", "mine.ipynb is there already: give another name.\n"), (exit, output, error));
        Assert.Equal("mine", File.ReadAllText(_host.Path("mine.ipynb")));
    }

    [Theory]
    [InlineData("There is no starter notebook in 'fr': --language takes en or es.", "new", "a", "--language", "fr")]
    [InlineData("'sub/' names no file: new NAME.", "new", "sub/")]
    public void What_makes_no_sense_is_one_sentence(string sentence, params string[] arguments)
    {
        var (exit, output, error) = _host.Run(arguments);
        Assert.Equal((2, "", sentence + "\n"), (exit, output, error));
        Assert.Empty(Directory.GetFileSystemEntries(_host.Path(".")));
    }

    public void Dispose() => _host.Dispose();
}
