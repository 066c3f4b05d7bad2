using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class GraphViewTests
{
    private readonly FakeNotebook _notebook = new();

    [Fact]
    public void The_lectures_circuit_has_its_names_values_and_gradients()
    {
        var view = GraphView.Of(Samples.Circuit(_notebook), _notebook);

        Assert.Equal(["x", "y", "z", "q", "f"], view.Nodes.Select(node => node.Name));
        Assert.Equal([-2, 5, -4, 3, -12], view.Nodes.Select(node => node.Value.Elements[0]));
        Assert.Equal([-4, -4, 3, -4, 1], view.Nodes.Select(node => node.Gradient!.Elements[0]));
        Assert.Equal(["1", "1", "z", "q"], view.Edges.Select(edge => edge.Rule!.ToString()));
        Assert.Equal([1, 1, -4, 3], view.Edges.Select(edge => edge.Derivative!.Elements[0]));
    }

    [Fact]
    public void Drawing_leaves_no_gradient_behind()
    {
        var x = _notebook.Let("x", Variable(3));
        GraphView.Of(x * x, _notebook);

        Assert.Null(x.Grad);
    }

    [Fact]
    public void The_newest_variable_that_holds_a_tensor_names_it()
    {
        var x = _notebook.Let("x", Variable(3));
        _notebook.Let("old", x);
        _notebook.Let("latest", x);

        Assert.Equal("latest", GraphView.Of(x * 2, _notebook).Nodes.Single(node => node.Kind == NodeKind.Leaf).Name);
    }

    [Fact]
    public void A_name_given_by_Named_beats_the_variable()
    {
        var x = _notebook.Let("x", Variable(3)).Named("weight");

        Assert.Equal("weight", GraphView.Of(x * 2, _notebook).Nodes.Single(node => node.Kind == NodeKind.Leaf).Name);
    }

    [Fact]
    public void What_has_no_name_gets_a_neutral_one_in_order_of_execution()
    {
        var x = _notebook.Let("x", Variable(3));
        var view = GraphView.Of(_notebook.Let("y", Exp(-x) + x), _notebook);

        Assert.Equal(["x", "v₁", "v₂", "y"], view.Nodes.Select(node => node.Name));
        Assert.Equal([true, false, false, true], view.Nodes.Select(node => node.IsNamed));
        Assert.Equal("v₂ + x", view.Output.Formula!.ToString());
    }

    [Fact]
    public void A_variable_used_twice_has_two_edges()
    {
        var x = _notebook.Let("x", Variable(3));
        var view = GraphView.Of(x * x, _notebook);

        Assert.Equal([(0, 1, 0), (0, 1, 1)], view.Edges.Select(edge => (edge.From, edge.To, edge.Operand)));
        Assert.Equal(6, view.Nodes[0].Gradient!.Elements[0]);
    }

    [Fact]
    public void A_number_without_a_name_stands_beside_each_use_and_a_named_one_stands_once()
    {
        Tensor two = 2.0;
        var x = _notebook.Let("x", Variable(3));
        var y = x * two + two;

        Assert.Equal(2, GraphView.Of(y, _notebook).Nodes.Count(node => node.Kind == NodeKind.Constant));
        _notebook.Let("two", two);
        Assert.Equal("two", GraphView.Of(y, _notebook).Nodes.Single(node => node.Kind == NodeKind.Constant).Name);
    }

    [Fact]
    public void The_gradients_of_an_array_are_those_of_its_sum()
    {
        var v = _notebook.Let("v", Variable([1.0, 2.0]));
        var view = GraphView.Of(_notebook.Let("w", v * v), _notebook);

        Assert.Equal([2, 4], view.Nodes[0].Gradient!.Elements);
        Assert.Contains(GraphStep.Of(view), step => step.Text.StartsWith("∂Σw/∂v", StringComparison.Ordinal));
    }

    [Fact]
    public void A_constant_that_takes_no_gradient_shows_none()
    {
        var view = GraphView.Of(Variable(2) * _notebook.Let("c", Constant(5)), _notebook);

        Assert.Null(view.Nodes.Single(node => node.Name == "c").Gradient);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_nodes_folds_and_the_picture_says_so()
    {
        var x = _notebook.Let("x", Variable(1));
        var y = x;
        for (var i = 0; i < 100_000; i++) y = -y;
        var view = GraphView.Of(y, _notebook);

        Assert.Equal((2, 100_000), (view.Nodes.Count, view.Output.Fold!.Repeats));
        Assert.Equal((1, 1.0), (view.Nodes[0].Gradient!.Elements[0], view.Edges.Single().Derivative!.Elements[0]));
        Assert.Contains("Folded: 100,000 operations in 1 fold.", new DrawnGraph(view).Source);
        Assert.Contains("Folded: 100,000 operations in 1 fold.", Renderers.Render(view, "text/plain"));
    }
}
