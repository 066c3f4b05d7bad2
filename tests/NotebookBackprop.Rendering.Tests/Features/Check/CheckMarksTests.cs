using System.Xml.Linq;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class CheckMarksTests
{
    private readonly FakeNotebook _notebook = new();

    [Fact]
    public void Exactly_the_broken_node_is_marked_wrong()
    {
        var view = CheckView.Of(Broken(Samples.All["diamond"](_notebook), 3), _notebook);
        var drawn = new DrawnGraph(view.Graph);

        var wrong = Assert.Single(drawn.Nodes, node => Marks(node).Contains("mark wrong"));
        Assert.Equal(view.First!.Name, view.Graph.Nodes[(int)wrong.Attribute("data-node")!].Name);
        Assert.Equal("✗ first wrong", DrawnGraph.Text(wrong, "note-first")!.Value);
        Assert.Contains(wrong.Elements(), shape => (string?)shape.Attribute("class") == "ring");
        Assert.All(drawn.Nodes.Where(node => node != wrong && IsOperation(view.Graph, node)), node => Assert.Contains("mark right", Marks(node)));
        Assert.All(drawn.Nodes.Where(node => !IsOperation(view.Graph, node)), node => Assert.Empty(Marks(node)));
    }

    [Fact]
    public void Of_several_wrong_nodes_the_first_in_order_of_execution_says_so()
    {
        var view = CheckView.Of(Broken(Broken(Samples.All["diamond"](_notebook), 3), 1), _notebook);
        var wrong = new DrawnGraph(view.Graph).Nodes.Where(node => Marks(node).Contains("mark wrong")).ToList();

        Assert.Equal(2, wrong.Count);
        Assert.NotNull(DrawnGraph.Text(wrong[0], "note-first"));
        Assert.Null(DrawnGraph.Text(wrong[1], "note-first"));
    }

    [Fact]
    public void A_drawing_with_every_mark_is_as_approved() => Approve.Drawn(GraphSvg.Draw(EveryMark(_notebook).Graph, Samples.English).Svg.Replace("><", ">\n<", StringComparison.Ordinal), "marks");

    [Theory]
    [InlineData("en", "✗ wrong: f (first wrong). ∧ kink: k. ? not checkable: c. ✓ right: v₁, m.")]
    [InlineData("es", "✗ errónea: f (primera errónea). ∧ pico: k. ? no comprobable: c. ✓ correcta: v₁, m.")]
    public void The_alternative_text_tells_the_verdicts(string code, string verdicts) =>
        Assert.Contains(verdicts, CheckAlt.Of(EveryMark(_notebook).Graph, code == "es" ? Language.Spanish : Language.English));

    [Fact]
    public void Every_sign_that_occurs_is_in_the_key_and_no_other()
    {
        Assert.Equal(["✗ wrong", "∧ kink", "? not checkable", "✓ right"], Key(EveryMark(_notebook)));
        Assert.Equal(["✓ right"], Key(CheckView.Of(Samples.Circuit(new()), _notebook)));

        static IEnumerable<string> Key(CheckView view) => new DrawnGraph(view.Graph).Root.Elements().Where(text => (string?)text.Attribute("class") == "key").Select(text => text.Value).Where(text => NodeMark.Signs.Any(text.StartsWith));
    }

    [Fact]
    public void The_graph_stands_above_the_table()
    {
        var html = Html(CheckView.Of(Samples.Circuit(_notebook), _notebook));

        Assert.InRange(html.IndexOf("alt=\"Computational graph", StringComparison.Ordinal), 0, html.IndexOf("<table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CheckView.MostDrawn - 1, true)]
    [InlineData(CheckView.MostDrawn, false)]
    public void A_graph_too_large_is_left_to_the_table(int operations, bool isDrawn)
    {
        var h = Variable(0.3);
        for (var i = 0; i < operations; i++) h = -h;
        var html = Html(CheckView.Of(h, _notebook));

        Assert.Equal(isDrawn, html.Contains("alt=\"Computational graph", StringComparison.Ordinal));
        Assert.Equal(!isDrawn, html.Contains("The graph has 401 nodes, more than 400: it is not drawn, and the table alone tells.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_broken_graph_to_search_tells_no_local_derivative(string name)
    {
        var whole = GraphView.Of(Broken(Samples.All[name](_notebook), 1), _notebook);
        var asked = whole.WithoutLocalDerivatives();

        Assert.All(new DrawnGraph(asked).Edges, edge => Assert.Equal(["path", "path"], edge.Elements().Select(part => part.Name.LocalName)));
        Assert.Equal(whole.Nodes.Select(node => node.Gradient?.Full()), asked.Nodes.Select(node => node.Gradient?.Full()));
        var html = Html(asked);
        Assert.Contains("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Language.English.LocalDerivative, html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Language.English.LocalJacobians, html, StringComparison.Ordinal);
    }

    /// <summary>A right, a wrong and a kinked operation, and one that is not to be compared.</summary>
    internal static CheckView EveryMark(FakeNotebook notebook)
    {
        var (x, y) = (notebook.Let("x", Variable(0.0)), notebook.Let("y", Variable(1.5)));
        var k = Relu(x).Named("k");
        var m = (y * k + y).Named("m");
        var c = Greater(y, 1).Named("c");
        return CheckView.Of(Broken((m * c).Named("f"), 0), notebook);
    }

    private static Tensor Broken(Tensor output, int seed) => BreakRule(output, RuleBug.Sign, seed);

    private static string Html(object view) => Renderers.Render(view, "text/html", Renderers.All, Samples.English);

    private static bool IsOperation(GraphView graph, XElement node) => graph.Nodes[(int)node.Attribute("data-node")!].Kind == NodeKind.Operation;

    private static IEnumerable<string> Marks(XElement node) => node.Elements().Select(part => (string?)part.Attribute("class") ?? "").Where(style => style.StartsWith("mark ", StringComparison.Ordinal));
}
