using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

public class ReplayTests
{
    [Fact]
    public void A_replay_gives_the_recorded_value_and_that_of_another_point()
    {
        var (x, w) = (Variable([0.3, -0.2]), Variable([2.0, 5.0]));
        var y = Tanh(x * w) + Square(x) / 2;
        var f = Replay.Of(x, y)!;

        Assert.Equal(y.ToArray(), f(x).ToArray());
        Assert.Equal((Tanh(Constant([1.0, 1.0]) * w) + 0.5).ToArray(), f(Constant([1.0, 1.0])).ToArray());
    }

    [Fact]
    public void Its_derivatives_are_those_of_the_recorded_graph()
    {
        var (x, w) = (Variable([0.3, -0.2]), Variable(new[,] { { 0.5, 2 }, { -1, 0.1 }, { 0.7, 3 } }));
        var q = MatMul(w, x);
        var y = Sum(Tanh(q) * q[0]);

        Assert.Equal(Gradients.OfEveryNode(y)[x].ToArray(), Grad(Replay.Of(x, y)!, x).ToArray());
        Assert.Equal(Gradients.OfEveryNode(y)[w].ToArray(), Grad(Replay.Of(w, y)!, w).ToArray());
        Assert.Equal(Gradients.OfEveryNode(y)[q].ToArray(), Grad(Replay.Of(q, y)!, q).ToArray());
    }

    [Fact]
    public void Of_a_node_by_itself_it_is_the_identity()
    {
        var x = Variable([0.3, -0.2]);
        Assert.Equal(Eye(2).ToArray(), Jacobian(Replay.Of(x, x)!, x).Value.ToArray());
    }

    [Fact]
    public void Where_no_path_leads_there_is_none()
    {
        var (x, z) = (Variable(1.0), Variable(2.0));
        Assert.Null(Replay.Of(z, x * x));
        Assert.Null(Replay.Of(x, z * x.Detach()));
        Assert.Empty(Replay.Path(z, x * x));
    }

    [Fact]
    public void New_numbers_are_noticed_even_where_the_rule_does_not_read_them()
    {
        var (x, b) = (Variable(1.0), Variable(2.0).Named("b"));
        var y = Tanh(x + b);
        b.Assign(Constant(3.0));

        var error = Assert.Throws<InvalidOperationException>(() => Replay.Of(x, y));
        Assert.Equal("the variable b was given new numbers after add was computed from it; compute the output again.", error.Message);
    }

    [Fact]
    public void A_checkpoint_that_captures_what_varies_is_refused()
    {
        var (x, h) = (Variable(1.0), Variable(2.0));
        var y = Checkpoint(t => t * x, h);

        Assert.Equal("a checkpointed function captures a tensor that varies here; give it to the function as an argument.",
            Assert.Throws<InvalidOperationException>(() => Replay.Of(x, y)).Message);
        Assert.Equal(1, Grad(Replay.Of(h, y)!, h).Item());
    }

    [Fact]
    public void Kinks_on_the_way_are_found_and_only_there()
    {
        var x = Variable([0.0, 1.0]);
        var z = Variable([0.0, 3.0]);
        Assert.Equal(["relu"], Kinked(x, Relu(x) + Relu(z)));
        Assert.Equal([], Kinked(x, Relu(x + 1)));
        Assert.Equal(["abs", "maximum"], Kinked(x, Max(Abs(x), z * 0)));
        Assert.Equal(["amax"], Kinked(x, Amax(x * 0)));
        Assert.Equal([], Kinked(x, Amax(x)));
        Assert.Equal(["clamp"], Kinked(x, Clamp(x, -1, 1)));
        Assert.Equal(["round"], Kinked(x, Round(x + 0.5)));
        Assert.Equal(["floor"], Kinked(x, Floor(x + 0.0)));

        static IEnumerable<string> Kinked(Tensor x, Tensor y) => Kinks.Between(x, y).Select(node => node.Op!.Name);
    }
}
