using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering.Tests;

public sealed class RulesTests
{
    private static IHtmlDocument Page(Language language) => new HtmlParser().ParseDocument(Renderers.Render(RulesView.OfCatalogue(), "text/html", Renderers.All, new(language, Theme.Auto)));

    /// <summary>An operation's row, and the name of the fold that it stands in.</summary>
    private static string Row(Language language, string op)
    {
        var found = Page(language).QuerySelectorAll("tr").Single(row => row.FirstElementChild!.TextContent == op);
        return string.Join(" | ", [.. found.Children.Select(cell => cell.TextContent), found.Closest("details")!.QuerySelector("summary b")!.TextContent]);
    }

    [Theory]
    [InlineData("add", "add | y = a + b | ∂y/∂a = 1∂y/∂b = 1 | ⇉ distributor")]
    [InlineData("multiply", "multiply | y = a · b | ∂y/∂a = b∂y/∂b = a | ⇄ swapper")]
    [InlineData("sigmoid", "sigmoid | y = σ(x) | ∂y/∂x = y · (1 − y) | ∿ squasher")]
    [InlineData("maximum", "maximum | y = max(a, b) | ∂y/∂a = [a ≥ b]∂y/∂b = [b ≥ a] | ⇝ router")]
    [InlineData("greater", "greater | y = [a > b] | ∂y/∂a = 0∂y/∂b = 0 | others")]
    [InlineData("matmul", "matmul | y = a b | a: g ↦ g bᵀb: g ↦ aᵀ g | ⇄ swapper")]
    public void Each_row_reads_as_a_textbook_has_it(string op, string row) => Assert.Equal(row, Row(Language.English, op));

    [Fact]
    public void The_table_speaks_the_readers_language() => Assert.EndsWith("| ⇄ intercambiadora", Row(Language.Spanish, "multiply"));

    [Fact]
    public void Families_are_folded_and_say_how_many_and_which_operations_are_in_them()
    {
        var folds = Page(Language.English).QuerySelectorAll("details");

        Assert.DoesNotContain(folds, fold => fold.HasAttribute("open"));
        Assert.StartsWith("⇉ distributor (", folds[0].QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("others (", folds[^1].QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Catalogue.All.Select(op => op.Name).Order(), folds.SelectMany(fold => fold.QuerySelector("summary")!.TextContent.Split(": ")[1].Split(", ")).Order());
    }

    [Fact]
    public void Every_operation_has_a_row_in_both_forms()
    {
        var text = Renderers.Render(RulesView.OfCatalogue(), "text/plain");

        Assert.Equal(Catalogue.All.Count, RulesView.OfCatalogue().Rules.Count);
        Assert.All(Catalogue.All, op => Assert.Contains($"\n{op.Name} ", text));
    }

    [Fact]
    public void A_browser_sets_every_rule_as_mathematics()
    {
        var html = Renderers.Render(RulesView.OfCatalogue(), "text/html", Renderers.All, Samples.English);
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{html.Replace("<details", "<details open", StringComparison.Ordinal)}", """
            { places: document.querySelectorAll('[data-math]').length, set: document.querySelectorAll('[data-math] > math').length,
              empty: [...document.querySelectorAll('math')].filter(m => m.getBoundingClientRect().width < 4).length, trouble }
            """);

        Assert.True(seen.GetProperty("places").GetInt32() > 2 * Catalogue.All.Count);
        Assert.Equal(seen.GetProperty("places").GetInt32(), seen.GetProperty("set").GetInt32());
        Assert.Equal((0, 0), (seen.GetProperty("empty").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
    }
}
