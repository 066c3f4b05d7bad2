using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

[Collection(nameof(ExportTests))]
public sealed class WorksheetTests : IDisposable
{
    private readonly FakeNotebook _notebook = new();
    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("backprop-worksheet-");

    public WorksheetTests()
    {
        Environment.CurrentDirectory = _home.FullName;
        File.WriteAllText("there.html", "precious");
        _notebook.Let("f", _notebook.Let("x", Variable(2)) * 3);
        _notebook.Let("n", Sum(_notebook.Let("W", Variable([1.0, 2, 3, 4, 5]))));
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _home.Delete(recursive: true);
    }

    private void Worksheet(string rest) => Magic.Run($"#!backprop worksheet {rest}", _notebook);

    [Theory]
    [InlineData("f", true)]
    [InlineData("f --key yes", true)]
    [InlineData("f --key no", false)]
    public void Without_a_file_it_is_shown_with_its_key_unless_told(string rest, bool hasKey)
    {
        Worksheet(rest);

        Assert.Equal(hasKey, Assert.IsType<WorksheetView>(Assert.Single(_notebook.Shown)).HasKey);
    }

    [Theory]
    [InlineData("html", "<!doctype html>")]
    [InlineData("svg", "<?xml")]
    [InlineData("latex", "\\documentclass")]
    public void Every_format_is_written_with_the_key_or_without(string format, string begins)
    {
        Worksheet($"f --format {format} --to both.out");
        Worksheet($"f --format {format} --to sheet.out --key no");

        Assert.StartsWith(begins, File.ReadAllText("both.out"));
        Assert.Contains("Solution: f", File.ReadAllText("both.out"));
        Assert.DoesNotContain("Solution: f", File.ReadAllText("sheet.out"));
        Assert.StartsWith("both.out  ", ((TextView)_notebook.Shown[0]).Text);
    }

    [Theory]
    [InlineData("f --format html --to there.html", "worksheet --to: 'there.html' exists already; add --overwrite yes to replace it.")]
    [InlineData("f --format html --to ../f.html", "worksheet --to: '../f.html' lies outside the notebook's folder; give a path within it.")]
    [InlineData("f --format pdf --to f.pdf", "worksheet --format: there is no 'pdf'; choose html, svg, latex.")]
    [InlineData("f --to f.html", "worksheet: --to needs a format; add --format html or svg or latex.")]
    [InlineData("f --format svg", "worksheet: --format is about a file; add --to FILE, or leave it out to see the sheet here.")]
    [InlineData("f --overwrite yes", "worksheet: --overwrite is about a file; add --to FILE, or leave it out to see the sheet here.")]
    [InlineData("n --format html --to f.html", "worksheet: no gradient in the graph is finite and of at most 4 numbers, so there is nothing to ask; choose a graph of numbers or small arrays.")]
    public void What_cannot_be_done_is_said_and_nothing_is_changed(string rest, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Worksheet(rest)).Message);
        Assert.Equal("there.html", Path.GetFileName(Assert.Single(Directory.GetFiles("."))));
        Assert.Equal("precious", File.ReadAllText("there.html"));
        Assert.Empty(_notebook.Shown);
    }

    [Fact]
    public void A_file_is_replaced_when_asked()
    {
        Worksheet("f --format html --to there.html --overwrite yes");

        Assert.StartsWith("<!doctype html>", File.ReadAllText("there.html"));
    }
}
