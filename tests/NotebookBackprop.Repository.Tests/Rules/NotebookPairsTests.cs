using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.Rules;

public class NotebookPairsTests
{
    [Fact]
    public void A_notebook_without_its_translation_is_named() =>
        Assert.Equal(
            ["notebooks/en/solutions/01.ipynb has no Spanish version.", "notebooks/es/02.ipynb has no English version."],
            new NotebookPairs().Violations(SourceTree.Of(("notebooks/en/solutions/01.ipynb", Notebook()), ("notebooks/es/02.ipynb", Notebook()))));

    [Fact]
    public void A_lesson_without_solutions_is_named() =>
        Assert.Equal(
            ["notebooks/en/01.ipynb has no notebooks/en/solutions/01.ipynb."],
            new NotebookPairs().Violations(SourceTree.Of(("notebooks/en/01.ipynb", Notebook()), ("notebooks/es/01.ipynb", Notebook()))));

    [Fact]
    public void A_missing_cell_is_named() =>
        Assert.Equal(["01.ipynb has 2 cells in English and 1 in Spanish."], Differences(Notebook("var x = 1;", "x"), Notebook("var x = 1;")));

    [Theory]
    [InlineData("var x = Variable(-2.0);", "var x = Variable(2.0);")]
    [InlineData("#!backprop graph f", "#!backprop graph q")]
    [InlineData("#!backprop graph f\nvar x = 1;", "var x = 1;\n#!backprop graph f")]
    [InlineData("$\"{x}\"", "$\"{y}\"")]
    [InlineData("#!backprop config --language en", "#!backprop config --language en")]
    public void A_cell_that_does_something_else_is_named(string english, string spanish) =>
        Assert.Equal(["01.ipynb: cell 1 ('code-0') does something else in Spanish than in English."], Differences(Notebook(english), Notebook(spanish)));

    [Fact]
    public void Each_language_sets_itself() =>
        Assert.Empty(Differences(Notebook("#!backprop config --language en"), Notebook("#!backprop config --language es")));

    [Theory]
    [InlineData("var x = 1; // the input", "var x = 1; // la entrada")]
    [InlineData("/* sum */ Show(\"sum\");", "Show(\"suma\"); /* suma */")]
    [InlineData("$\"value {x} of {y}\"", "$\"valor {x} de {y}\"")]
    public void Comments_and_texts_may_differ(string english, string spanish) =>
        Assert.Empty(Differences(Notebook(english), Notebook(spanish)));

    [Fact]
    public void A_cell_of_another_name_or_kind_is_named()
    {
        static string Cell(string id, string kind) => JsonSerializer.Serialize(new { cells = new[] { new { id, cell_type = kind, source = "x" } } });

        Assert.Equal(["01.ipynb: cell 1 is code 'a' in English and code 'b' in Spanish."], Differences(Cell("a", "code"), Cell("b", "code")));
        Assert.Equal(["01.ipynb: cell 1 is code 'a' in English and markdown 'a' in Spanish."], Differences(Cell("a", "code"), Cell("a", "markdown")));
        Assert.Empty(Differences(Cell("a", "markdown"), Cell("a", "markdown")));
    }

    static IEnumerable<string> Differences(string english, string spanish) =>
        new NotebookPairs().Violations(SourceTree.Of(("notebooks/en/solutions/01.ipynb", english), ("notebooks/es/solutions/01.ipynb", spanish)))
            .Select(sentence => sentence.Replace("solutions/", "", StringComparison.Ordinal));

    static string Notebook(params string[] code) => JsonSerializer.Serialize(new
    {
        cells = code.Select((cell, i) => new { id = $"code-{i}", cell_type = "code", source = cell.Split('\n').Select(line => line + "\n") }),
    });
}
