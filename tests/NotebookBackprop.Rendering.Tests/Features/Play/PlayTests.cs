using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class PlayTests
{
    private readonly FakeNotebook _notebook = new();

    private string Refused(Tensor output) => Assert.Throws<NotSupportedException>(() => PlayView.Of(_notebook.Let("f", output), _notebook)).Message;

    [Fact]
    public void The_circuit_is_written_out_with_its_way_back_and_nothing_twice()
    {
        var view = PlayView.Of(Samples.Circuit(_notebook), _notebook);

        Assert.Equal(["t0=x[0]+x[1]", "t1=t0*x[2]", "t2=1*x[2]", "t3=1*t0"], view.Assignments);
        Assert.Equal(["t2", "t2", "t2", "t3", "1"], new[] { "x", "y", "q", "z", "f" }.Select(name => view.Gradients[view.Graph.Nodes.Single(node => node.Name == name).Id]));
        Assert.Equal(["1", "1", "x[2]", "t0"], view.Locals);
    }

    [Fact]
    public void A_rule_keeps_its_exception_for_values_that_come_later() =>
        Assert.Contains(PlayView.Of(_notebook.Let("f", Pow(_notebook.Let("x", Variable(2)), _notebook.Let("n", Variable(3)))), _notebook).Assignments, line => line.Contains("===0", StringComparison.Ordinal));

    [Fact]
    public void What_a_page_cannot_compute_is_refused_with_the_mend()
    {
        var (x, w) = (_notebook.Let("x", Variable(2)), _notebook.Let("W", Variable([1.0, 2.0])));
        var chain = x;
        for (var i = 0; i < 301; i++) chain = chain + 1;

        Assert.Equal("W is an array of shape (2,), and a page computes with single numbers; choose a graph of numbers.", Refused(Sum(w) * x));
        Assert.Equal("the graph has 301 operations, more than the 300 that a page computes at once; choose a part of it.", Refused(chain));
        Assert.Equal("twice is an operation of your own, which only the notebook can compute; write it in the library's operations.",
            Refused(CustomOp("twice", v => 2 * v[0], (_, _, g) => [2 * g])([x])));
        Assert.Equal("dropout draws random numbers, which a page would draw otherwise; leave it out.", Refused(Dropout(x, 0.5)));
        Assert.Equal("y is Float32, and a page computes in Float64; compute the graph from variables of that type.", Refused(Square(_notebook.Let("y", Variable(1, DType.Float32)))));
        Assert.Equal("amax is not an operation that a page can compute; write it in simpler ones.", Refused(Amax(x)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(-2, 5)]
    [InlineData(0.5, 1)]
    [InlineData(5, 10)]
    [InlineData(-0.003, 0.01)]
    [InlineData(130, 500)]
    public void A_slider_reaches_twice_the_value_to_either_side_of_zero(double value, double reach) => Assert.Equal(reach, SliderRange.Of(value), 1e-15);

    [Fact]
    public void The_computation_adds_little_to_the_drawing_and_text_shows_the_graph()
    {
        var view = PlayedGraphs.View("deep", 0.1, 0.2, 0.3, 0.4);
        var drawing = PlayedGraphs.Html(view.Graph).IndexOf("</div>", StringComparison.Ordinal);

        Assert.InRange(PlayedGraphs.Html(view).Length - drawing, 10_000, 40_000);
        Assert.Equal(Renderers.Render(view.Graph, "text/plain"), Renderers.Render(view, "text/plain"));
    }
}
