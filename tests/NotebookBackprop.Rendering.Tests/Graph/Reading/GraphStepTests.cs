using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class GraphStepTests
{
    [Fact]
    public void The_circuit_is_told_as_the_lecture_tells_it() => Assert.Equal(
        [
            "q = x + y = −2 + 5 = 3",
            "f = q · z = 3 · (−4) = −12",
            "∂f/∂f = 1",
            "∂f/∂q = z = −4",
            "∂f/∂z = q = 3",
            "∂f/∂y = ∂f/∂q · ∂q/∂y = −4 · 1 = −4",
            "∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4",
        ],
        GraphStep.Of(Samples.View("circuit")).Select(step => step.Text));

    [Fact]
    public void Gradients_that_come_back_on_several_wires_are_added() =>
        Assert.Equal("∂s/∂x = x + x = −2 + (−2) = −4", GraphStep.Of(Samples.View("square"))[^1].Text);

    [Fact]
    public void A_matrix_product_tells_what_becomes_of_the_gradient()
    {
        var notebook = new FakeNotebook();
        var (w, v) = (notebook.Let("W", Variable(new double[,] { { 1, 2 }, { 3, 4 } })), notebook.Let("v", Constant([1.0, 1.0])));
        var view = GraphView.Of(notebook.Let("n", Sum(notebook.Let("u", MatMul(w, v)))), notebook);

        Assert.Equal("∂n/∂W = g vᵀ = [[1, 1], [1, 1]], g = ∂n/∂u", GraphStep.Of(view)[^1].Text);
        Assert.Equal("W: g ↦ g vᵀ", LocalText.Of(view, view.Edges[0]));
        Assert.Equal("g vᵀ", DrawnGraph.Text(new DrawnGraph(view).Edges.First(), "l")!.Value);
    }

    [Fact]
    public void An_array_is_told_without_a_product_of_numbers()
    {
        var notebook = new FakeNotebook();
        var v = notebook.Let("v", Variable([1.0, 2.0]));
        var steps = GraphStep.Of(GraphView.Of(notebook.Let("w", Exp(v)), notebook));

        Assert.Equal("w = e^v = [2.718, 7.389]", steps[0].Text);
        Assert.Equal("∂Σw/∂v = ∂Σw/∂w · ∂w/∂v = [2.718, 7.389]", steps[^1].Text);
    }
}
