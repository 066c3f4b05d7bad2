using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

/// <summary>Files are written whole, where they belong, and over nothing unasked.</summary>
[CollectionDefinition(nameof(ExportTests), DisableParallelization = true)]
[Collection(nameof(ExportTests))]
public sealed class ExportTests : IDisposable
{
    private readonly FakeNotebook _notebook = new();
    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("backprop-export-");
    private readonly string _home;

    public ExportTests()
    {
        _home = _outer.CreateSubdirectory("home").FullName;
        Environment.CurrentDirectory = _home;
        _outer.CreateSubdirectory("home-of-another");
        Directory.CreateDirectory("folder");
        Directory.CreateSymbolicLink("out", _outer.FullName);
        File.WriteAllText("there.svg", "precious");
        File.CreateSymbolicLink("link.svg", Path.Combine(_outer.FullName, "other.svg"));
        _notebook.Let("f", _notebook.Let("x", Variable(2)) * 3);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _outer.Delete(recursive: true);
    }

    private void Export(string rest) => Magic.Run($"#!backprop export f --format {rest}", _notebook);

    private string[] Files => [.. Directory.EnumerateFileSystemEntries(_outer.FullName, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Select(path => Path.GetRelativePath(_outer.FullName, path)).Order()];

    [Theory]
    [InlineData("svg", "<?xml")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("dot", "digraph {")]
    [InlineData("mermaid", "flowchart LR")]
    [InlineData("tikz", "\\documentclass")]
    [InlineData("json", "{")]
    public void Every_format_is_written(string format, string begins)
    {
        Export($"{format} --to folder/f.out");

        Assert.StartsWith(begins, File.ReadAllText("folder/f.out"));
        Assert.Equal(["folder/f.out  ", "bytes"], [((TextView)_notebook.Shown[0]).Text[..14], ((TextView)_notebook.Shown[0]).Text[^5..]]);
    }

    [Theory]
    [InlineData("svg --to there.svg", "export --to: 'there.svg' exists already; add --overwrite yes to replace it.")]
    [InlineData("svg --to there.svg --overwrite no", "export --to: 'there.svg' exists already; add --overwrite yes to replace it.")]
    [InlineData("svg --to ../f.svg", "export --to: '../f.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to ../home-of-another/f.svg", "export --to: '../home-of-another/f.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to folder/../../f.svg", "export --to: 'folder/../../f.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to /tmp/f.svg", "export --to: '/tmp/f.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to out/f.svg", "export --to: 'out/f.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to link.svg --overwrite yes", "export --to: 'link.svg' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to folder", "export --to: 'folder' is a folder; add the name of a file.")]
    [InlineData("svg --to folder --overwrite yes", "export --to: 'folder' is a folder; add the name of a file.")]
    [InlineData("svg --to new/", "export --to: 'new/' is a folder; add the name of a file.")]
    [InlineData("svg --to .", "export --to: '.' lies outside the notebook's folder; give a path within it.")]
    [InlineData("svg --to new/f.svg", "export --to: the folder of 'new/f.svg' does not exist; make it first, or leave it out.")]
    [InlineData("svg --to there.svg/f.svg", "export --to: the folder of 'there.svg/f.svg' does not exist; make it first, or leave it out.")]
    [InlineData("svg --to \"\"", "export --to: that is no name of a file; give one such as graph.svg.")]
    [InlineData("png --to f.png", "export --format: there is no 'png'; choose svg, html, dot, mermaid, tikz, json.")]
    [InlineData("svg --to f.svg --fold sofmax", "export --fold: nothing in f folds as 'sofmax'; it has no known function, scope or named part to fold.")]
    public void What_cannot_be_written_is_said_and_nothing_is_changed(string rest, string sentence)
    {
        var before = Files;
        var error = Assert.Throws<MagicException>(() => Export(rest));

        Assert.Equal(sentence, error.Message);
        Assert.Equal(before, Files);
        Assert.Equal("precious", File.ReadAllText("there.svg"));
        Assert.Empty(_notebook.Shown);
    }

    [Fact]
    public void A_file_is_replaced_when_asked()
    {
        Export("svg --to there.svg --overwrite yes");

        Assert.StartsWith("<?xml", File.ReadAllText("there.svg"));
    }

    [Fact]
    public void Where_the_system_refuses_it_is_said_and_no_draft_is_left()
    {
        var before = Files;
        var error = Assert.Throws<MagicException>(() => Export($"svg --to {new string('x', 300)}.svg"));

        Assert.Contains("cannot be written here (", error.Message);
        Assert.Equal(before, Files);
    }
}
