using AngleSharp.Html.Parser;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class LedgerTests
{
    private static GraphView View()
    {
        var notebook = new FakeNotebook();
        var x = notebook.Let("x", Variable(3));
        var a = notebook.Let("a", x * 2);
        var b = notebook.Let("b", x * x);
        return GraphView.Of(notebook.Let("f", a + b), notebook);
    }

    [Fact]
    public void Every_addition_names_the_consumer_that_brought_it() => Assert.Equal(
        ["x b ∂f/∂b · ∂b/∂x = ∂f/∂b · x = 1 · 3 = 3 → 3", "x b ∂f/∂b · ∂b/∂x = ∂f/∂b · x = 1 · 3 = 3 → 6", "x a ∂f/∂a · ∂a/∂x = 1 · 2 = 2 → 8"],
        LedgerEntry.Of(View()).Select(entry => $"{entry.Node.Name} {entry.Consumer.Name} {entry.Contribution.Text} → {entry.Sum.Short()}"));

    [Fact]
    public void It_stands_below_the_graph_in_both_forms()
    {
        var view = View();
        var page = new HtmlParser().ParseDocument(Renderers.Render(view, "text/html", Renderers.All, Samples.English));

        Assert.Equal("∂f/∂x | a | ∂f/∂a · ∂a/∂x = 1 · 2 = 2 | 8", string.Join(" | ", page.QuerySelectorAll("details tr")[^1].Children.Select(cell => cell.TextContent)));
        Assert.EndsWith("∂f/∂x     a           ∂f/∂a · ∂a/∂x = 1 · 2 = 2                   8", Renderers.Render(view, "text/plain", Renderers.All, Samples.English));
    }

    [Fact]
    public void A_graph_without_branches_has_none() =>
        Assert.DoesNotContain("add up", Renderers.Render(Samples.View("circuit"), "text/plain", Renderers.All, Samples.English));
}
