using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.Rules;

public class NotebookPairsTests
{
    [Fact]
    public void A_notebook_without_its_translation_is_named() =>
        Assert.Equal(
            ["notebooks/en/01.ipynb has no Spanish version.", "notebooks/es/02.ipynb has no English version."],
            new NotebookPairs().Violations(SourceTree.Of(("notebooks/en/01.ipynb", Notebook()), ("notebooks/es/02.ipynb", Notebook()))));

    [Fact]
    public void A_missing_code_cell_is_named() =>
        Assert.Equal(["01.ipynb has 2 code cells in English and 1 in Spanish."], Differences(Notebook("var x = 1;", "x"), Notebook("var x = 1;")));

    [Theory]
    [InlineData("var x = Variable(-2.0);", "var x = Variable(2.0);")]
    [InlineData("#!backprop graph f", "#!backprop graph q")]
    [InlineData("#!backprop graph f\nvar x = 1;", "var x = 1;\n#!backprop graph f")]
    [InlineData("$\"{x}\"", "$\"{y}\"")]
    [InlineData("#!backprop config --language en", "#!backprop config --language en")]
    public void A_cell_that_does_something_else_is_named(string english, string spanish) =>
        Assert.Equal(["01.ipynb: code cell 1 does something else in Spanish than in English."], Differences(Notebook(english), Notebook(spanish)));

    [Fact]
    public void Each_language_sets_itself() =>
        Assert.Empty(Differences(Notebook("#!backprop config --language en"), Notebook("#!backprop config --language es")));

    [Theory]
    [InlineData("var x = 1; // the input", "var x = 1; // la entrada")]
    [InlineData("/* sum */ Show(\"sum\");", "Show(\"suma\"); /* suma */")]
    [InlineData("$\"value {x} of {y}\"", "$\"valor {x} de {y}\"")]
    public void Comments_and_texts_may_differ(string english, string spanish) =>
        Assert.Empty(Differences(Notebook(english), Notebook(spanish)));

    static IEnumerable<string> Differences(string english, string spanish) =>
        new NotebookPairs().Violations(SourceTree.Of(("notebooks/en/01.ipynb", english), ("notebooks/es/01.ipynb", spanish)));

    static string Notebook(params string[] code) => JsonSerializer.Serialize(new
    {
        cells = code.Select(cell => new { cell_type = "code", source = cell.Split('\n').Select(line => line + "\n") }),
    });
}
