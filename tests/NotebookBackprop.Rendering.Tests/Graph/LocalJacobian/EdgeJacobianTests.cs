using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class EdgeJacobianTests
{
    private readonly FakeNotebook _notebook = new();

    /// <summary>A layer of a network, named as a notebook would: X W + b, tanh, a part, and a number.</summary>
    private GraphView Layer(int batch, int features, int classes)
    {
        ManualSeed(5);
        var (x, w, b) = (_notebook.Let("X", Randn(batch, features)), _notebook.Let("W", Variable(Randn(features, classes))), _notebook.Let("b", Variable(Randn(classes))));
        var y = _notebook.Let("Y", MatMul(x, w));
        var z = _notebook.Let("Z", y + b);
        return GraphView.Of(_notebook.Let("loss", Sum(Tanh(z)[.., 0..1])), _notebook, Folding.None);
    }

    private static GraphEdge Edge(GraphView graph, string from, string to) =>
        graph.Edges.Single(edge => graph.Nodes[edge.From].Name == from && graph.Nodes[edge.To].Name == to);

    [Fact]
    public void Every_wire_with_an_array_says_size_and_pattern()
    {
        var graph = Layer(3, 4, 6);

        Assert.Equal("18 × 24 Kronecker", EdgeJacobianText.Brief(Edge(graph, "W", "Y").Jacobian!, Language.English));
        Assert.Equal("18 × 6 broadcast", EdgeJacobianText.Brief(Edge(graph, "b", "Z").Jacobian!, Language.English));
        Assert.Equal("18 × 6 difusión", EdgeJacobianText.Brief(Edge(graph, "b", "Z").Jacobian!, Language.Spanish));
        Assert.Null(Edge(graph, "X", "Y").Jacobian); // no gradient flows there
        Assert.All(Samples.View("neuron").Edges, edge => Assert.Null(edge.Jacobian));
    }

    [Fact]
    public void A_product_is_explained_by_its_Kronecker_product_and_a_broadcast_by_its_axes()
    {
        var graph = Layer(3, 4, 6);

        Assert.StartsWith("X ⊗ I₆: ", EdgeJacobianText.Why(Edge(graph, "W", "Y").Jacobian!, Language.English));
        Assert.EndsWith("its gradient is summed over axis 0.", EdgeJacobianText.Why(Edge(graph, "b", "Z").Jacobian!, Language.English));
    }

    [Fact]
    public void Vectors_stand_in_a_Kronecker_product_as_columns_and_rows()
    {
        var (w, v, u) = (Variable(new[,] { { 1.0, 2 }, { 3, 4 }, { 5, 6 } }).Named("W"), Variable([7, 8]).Named("v"), Variable([1, 2, 3]).Named("u"));
        string? Factors(Tensor output, int input) => EdgeJacobian.Of(output, input, tensor => tensor.Name!)!.Factors;

        Assert.Equal("I₃ ⊗ vᵀ", Factors(MatMul(w, v), 0));
        Assert.Equal("uᵀ ⊗ I₂", Factors(MatMul(u, w), 1));
        Assert.Equal("I₃ ⊗ v", Factors(Outer(u, v), 0));
        Assert.Equal("u ⊗ I₂", Factors(Outer(u, v), 1));
        Assert.Null(Factors(MatMul(w, v), 1));
        Assert.Equal([1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 3], LocalJacobian.Matrix(Outer(u, v), 1)); // u ⊗ I₂ in numbers
    }

    [Fact]
    public void The_map_of_a_wire_names_its_entries()
    {
        var map = Edge(Layer(3, 4, 6), "b", "Z").Jacobian!.Map("Z", "b");

        Assert.Equal("∂Z[2, 5]/∂b[5]", map.Name(17 * 6 + 5));
        Assert.Equal(1, map.Cells[17 * 6 + 5].Value);
        Assert.Equal("∂loss/∂v₂[2, 0]", Layer(3, 4, 6).Edges[^1].Jacobian!.Map("loss", "v₂").Name(2));
    }

    [Fact]
    public void What_is_too_large_is_said_with_its_size()
    {
        var graph = Layer(100, 80, 60);

        Assert.EndsWith("It has 28800000 entries, too many to compute: ask for its products with Vjp or Jvp.", EdgeJacobianText.Why(Edge(graph, "W", "Y").Jacobian!, Language.English));
        Assert.EndsWith("It has 360000 entries, too many to draw here.", EdgeJacobianText.Why(Edge(graph, "b", "Z").Jacobian!, Language.English));
    }

    [Fact]
    public void A_graph_of_arrays_shows_them_in_small_and_one_of_numbers_stays_as_it_was()
    {
        var svg = GraphSvg.Draw(Layer(30, 20, 40), Samples.English).Svg;

        Assert.Equal(7, System.Text.RegularExpressions.Regex.Count(svg, "<g class=\"vm\">")); // X, W, b, Y, Z, tanh and its part
        Assert.DoesNotContain(".hm", GraphSvg.Draw(Samples.View("circuit"), Samples.English).Svg);
        Assert.DoesNotContain("class=\"map\"", svg);
    }

    [Fact]
    public void A_page_of_a_layer_stays_small()
    {
        Assert.InRange(Renderers.Render(Layer(64, 100, 50), "text/html", Renderers.All, Samples.English).Length, 10_000, 150_000);
        Assert.InRange(Renderers.Render(Layer(8, 8, 8), "text/html", Renderers.All, Samples.English).Length, 10_000, 150_000);
    }

    private string Html(int batch, int features, int classes) => Renderers.Render(Layer(batch, features, classes), "text/html", Renderers.All, Samples.English);

    [Fact]
    public void A_chosen_wire_opens_its_Jacobian_and_a_chosen_Jacobian_marks_its_wire()
    {
        var seen = PageProbe.Measure("<body data-jp-theme-light='true'>" + Html(3, 4, 6), """
            (() => { var item = text => [...document.querySelectorAll('li[data-edge]')].find(i => i.textContent.startsWith(text)), edge = i => document.querySelectorAll('svg.live .e')[+i.dataset.edge];
            var b = item('∂Z/∂b'), w = item('∂Y/∂W'), picks = () => [...document.querySelectorAll('.pick')].map(p => p.tagName + (p.dataset.edge || '')).join(' ');
            edge(b).dispatchEvent(new MouseEvent('click', { bubbles: true })); var clicked = picks(), open = b.closest('details').open;
            w.dispatchEvent(new PointerEvent('pointerenter')); return { clicked, open, pointed: picks(), b: b.dataset.edge, w: w.dataset.edge, stroke: getComputedStyle(edge(w).querySelector('path')).strokeWidth, trouble }; })()
            """);

        string Get(string name) => seen.GetProperty(name).GetString()!;
        Assert.Equal($"g LI{Get("b")} g{Get("b")}", Get("clicked"));
        Assert.True(seen.GetProperty("open").GetBoolean());
        Assert.Equal($"g LI{Get("w")} g{Get("w")}", Get("pointed"));
        Assert.Equal("3.5px", Get("stroke"));
        Assert.Equal(0, seen.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void No_text_and_no_small_picture_lies_on_another()
    {
        const string overlaps = """
            (() => { var svg = document.querySelector('svg.live'), parts = [...svg.querySelectorAll('text, .vm, .gm, .op, .leaf, .constant')].filter(e => !e.closest('g.hm'))
              .map(e => [e.tagName === 'g' ? e.getAttribute('class') : e.textContent || e.tagName, e.getBBox(), e.tagName]), found = [];
            parts.forEach(([a, p, s], i) => parts.slice(i + 1).forEach(([b, q, t]) => { if ((s === 'g' || t === 'g') && p.x < q.x + q.width - 0.5 && q.x < p.x + p.width - 0.5 && p.y + 1 < q.y + q.height - 1 && q.y + 1 < p.y + p.height - 1) found.push(a + ' | ' + b); }));
            return { parts: parts.length, found }; })()
            """;
        var seen = PageProbe.Measure("<body data-jp-theme-light='true'>" + Html(30, 40, 20), overlaps);

        Assert.True(seen.GetProperty("parts").GetInt32() > 30);
        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(pair => pair.GetString()));
    }
}
