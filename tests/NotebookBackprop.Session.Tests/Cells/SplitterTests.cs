namespace NotebookBackprop.Session.Tests;

public sealed class SplitterTests
{
    [Fact]
    public void Magic_lines_and_code_run_in_their_order()
    {
        Assert.Equal(
            [new CodeSegment(1, "var f = 1;"), new DirectiveSegment(2, "#!backprop graph f"), new DirectiveSegment(3, "#!backprop step f"), new CodeSegment(4, "\n\n\nf")],
            CellSplitter.Split("var f = 1;\n#!backprop graph f\n  #!backprop step f  \nf"));
    }

    [Fact]
    public void A_magic_line_is_taken_as_typed()
    {
        Assert.Equal([new DirectiveSegment(1, "#!backprop graph f's /* \"x // note")], CellSplitter.Split("#!backprop graph f's /* \"x // note\n"));
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!backprop graph f\n\"\"\";")]
    [InlineData("var s = @\"\n#!backprop graph f\n\";")]
    [InlineData("var s = $@\"\n#!backprop graph f\n{1}\";")]
    [InlineData("/*\n#!backprop graph f\n*/\nvar a = 1;")]
    [InlineData("// x\n//#!backprop graph f\nvar a = 1;")]
    [InlineData("#if NEVER\n#!backprop graph f\n#endif\nvar a = 1;")]
    public void What_is_text_comment_or_switched_off_is_no_magic_line(string source)
    {
        Assert.Equal([new CodeSegment(1, source)], CellSplitter.Split(source));
    }

    [Theory]
    [InlineData("#r \"nuget: NotebookBackprop\"")]
    [InlineData("#r \"nuget:NotebookBackprop,0.1.0\"")]
    [InlineData("#r \"nuget: notebookbackprop, *-*\"")]
    [InlineData("#i \"nuget: https://example.org/feed\"")]
    [InlineData("#r \"nuget:Other.Package, 1.0\"")]
    [InlineData("#!import other.dib")]
    [InlineData("#!csharp")]
    [InlineData("#!C#")]
    public void A_directive_parts_the_code_around_it(string line)
    {
        Assert.Equal([new CodeSegment(1, "var a = 1;"), new DirectiveSegment(2, line), new CodeSegment(3, "\n\na")], CellSplitter.Split($"var a = 1;\n{line}\na"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n  \n// nothing\n/* here */")]
    public void A_cell_without_code_has_nothing_to_run(string source)
    {
        Assert.Empty(CellSplitter.Split(source));
    }
}
