namespace NotebookBackprop.Session.Tests;

public sealed class DibTests
{
    private const string Text = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}

        #!markdown

        # Title

        Text.

        #!csharp

        var f = 1;
        #!backprop graph f

        f

        #!fsharp

        let x = 1

        """;

    [Fact]
    public void Sections_become_cells_with_their_languages()
    {
        var notebook = DibReader.Read(Text);
        Assert.Equal(["# Title\n\nText.", "var f = 1;\n#!backprop graph f\n\nf", "let x = 1"], notebook.Cells.Select(cell => cell.Source));
        Assert.Equal(["markdown", "code", "code"], notebook.Cells.Select(cell => cell.Kind));
        Assert.Equal(["csharp", "fsharp"], notebook.Cells.OfType<CodeCell>().Select(cell => Language.Of(cell, notebook)));
        Assert.Equal("csharp", (string?)notebook.Metadata["polyglot_notebook"]!["kernelInfo"]!["defaultKernelName"]);
    }

    [Fact]
    public void Written_as_ipynb_and_read_again_it_is_the_same_notebook()
    {
        var first = IpynbWriter.Write(DibReader.Read(Text));
        Nbformat.AssertValid(first);
        Assert.Equal(first, IpynbWriter.Write(IpynbReader.Read(first)));
        Assert.Equal(first, IpynbWriter.Write(DibReader.Read(Text.ReplaceLineEndings("\r\n"))));
    }

    [Fact]
    public void Text_before_the_first_section_is_csharp()
    {
        var cell = Assert.IsType<CodeCell>(Assert.Single(DibReader.Read("var x = 1;\n").Cells));
        Assert.Equal("var x = 1;", cell.Source);
    }

    [Fact]
    public void Metadata_that_is_no_JSON_is_refused()
    {
        Assert.Contains("#!meta", Assert.Throws<NotebookFormatException>(() => DibReader.Read("#!meta\n{\n#!csharp\n1")).Message, StringComparison.Ordinal);
    }
}
