using AngleSharp.Html.Parser;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class PlayerTests
{
    private static PlayerView View(string name)
    {
        var graph = Samples.View(name);
        return new(graph, SweepStep.Of(graph));
    }

    private static string Html(string name, Language? language = null) => Renderers.Render(View(name), "text/html", Renderers.All, new(language ?? Language.English, Theme.Auto));

    [Fact]
    public void The_circuit_is_walked_forward_by_operation_and_backward_by_edge() => Assert.Equal(
        [
            "forward 0 of 2: ",
            "forward 1 of 2: q = x + y = −2 + 5 = 3",
            "forward 2 of 2: f = q · z = 3 · (−4) = −12",
            "backward 0 of 4: ∂f/∂f = 1",
            "backward 1 of 4: ∂f/∂q = ∂f/∂f · ∂f/∂q = ∂f/∂f · z = 1 · (−4) = −4",
            "backward 2 of 4: ∂f/∂z = ∂f/∂f · ∂f/∂z = ∂f/∂f · q = 1 · 3 = 3",
            "backward 3 of 4: ∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4",
            "backward 4 of 4: ∂f/∂y = ∂f/∂q · ∂q/∂y = −4 · 1 = −4",
        ],
        View("circuit").Steps.Select(step => $"{StepText.Place(step, Language.English)}: {step.Equation?.Text}"));

    [Fact]
    public void What_comes_back_on_several_wires_adds_up_wire_by_wire()
    {
        var steps = View("square").Steps.Where(step => step.Edge is not null).ToList();

        Assert.Equal(["∂s/∂x += ∂s/∂s · ∂s/∂x = ∂s/∂s · x = 1 · (−2) = −2", "∂s/∂x += ∂s/∂s · ∂s/∂x = ∂s/∂s · x = 1 · (−2) = −2"], steps.Select(step => step.Equation!.Text));
        Assert.Equal([-2.0, -4.0], steps.Select(step => step.Gradient!.Elements[0]));
        Assert.EndsWith("So far −4.", StepText.Note(View("square").Graph, steps[1], Language.English));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_contributions_add_up_to_every_gradient_of_the_engine(string name)
    {
        var view = View(name);
        var last = view.Steps.Where(step => step.Gradient is not null).GroupBy(step => step.Node!.Value).ToDictionary(steps => steps.Key, steps => steps.Last().Gradient!);

        Assert.All(view.Graph.Nodes.Where(node => node.Gradient is not null), node =>
            Assert.All(node.Gradient!.Elements.Zip(last[node.Id].Elements), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * Math.Max(1, Math.Abs(pair.First)))));
    }

    [Fact]
    public void An_array_that_was_broadcast_gets_what_comes_back_in_its_own_shape()
    {
        var notebook = new FakeNotebook();
        var (row, column) = (notebook.Let("r", Variable([1.0, 2.0])), notebook.Let("c", Variable(new double[,] { { 3 }, { 4 } })));
        var graph = GraphView.Of(notebook.Let("n", Sum(row * column + row)), notebook);

        Assert.All(graph.Edges.Where(edge => edge.Contribution is not null), edge => Assert.Equal(graph.Nodes[edge.From].Value.Shape, edge.Contribution!.Shape));
        Assert.Equal([[2, 2], [7, 7]], graph.Edges.Where(edge => graph.Nodes[edge.From].Name == "r").Select(edge => edge.Contribution!.Elements).OrderBy(e => e[0]));
    }

    [Fact]
    public void A_closed_gate_says_that_nothing_passes()
    {
        var notebook = new FakeNotebook();
        var x = notebook.Let("x", Variable(-1));
        var view = PlayerView.Of(notebook.Let("y", Relu(x)), notebook);

        Assert.Equal("The gate is closed here: nothing passes.", StepText.Note(view.Graph, view.Steps[^1], Language.English));
    }

    [Fact]
    public void Scripts_off_the_picture_and_the_numbered_steps_are_left()
    {
        var page = new HtmlParser().ParseDocument(Html("circuit", Language.Spanish));

        Assert.NotNull(page.QuerySelector("img[alt]"));
        Assert.Equal(8, page.QuerySelectorAll("details ol > li").Length);
        Assert.Equal("∂f/∂q = ∂f/∂f · ∂f/∂q = ∂f/∂f · z = 1 · (−4) = −4 Un producto intercambia: cada entrada recibe el gradiente multiplicado por la otra.",
            page.QuerySelectorAll("details ol > li")[4].TextContent);
        Assert.Empty(page.QuerySelectorAll("button, input"));
    }

    [Fact]
    public void A_graph_without_a_gradient_is_walked_forward_only()
    {
        var graph = GraphView.Of(Constant(1) + Constant([2.0]), new FakeNotebook());

        Assert.DoesNotContain(SweepStep.Of(graph), step => step.IsBackward);
    }

    [Fact]
    public void Two_hundred_nodes_with_all_their_steps_take_less_than_400_kilobytes()
    {
        var notebook = new FakeNotebook();
        var view = PlayerView.Of(Samples.Dense(notebook, 166), notebook);

        Assert.InRange(view.Graph.Nodes.Count, 195, 220);
        Assert.InRange(Renderers.Render(view, "text/html").Length, 100_000, 400_000);
    }
}
