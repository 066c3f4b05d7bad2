using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

public class CircuitTests
{
    [Fact]
    public void The_lectures_circuit_has_the_lectures_gradients()
    {
        Tensor x = Variable(-2), y = Variable(5), z = Variable(-4);
        var q = x + y;
        var f = q * z;

        f.Backward();

        Assert.Equal((3, -12), (q.Item(), f.Item()));
        Assert.Equal((-4, -4, 3), (x.Grad!.Item(), y.Grad!.Item(), z.Grad!.Item()));
        Assert.Equal(-4, Gradients.OfEveryNode(f)[q].Item());
    }

    [Fact]
    public void The_neuron_has_the_gradients_of_CS231n()
    {
        var (w0, x0, w1, x1, w2) = (Variable(2), Variable(-1), Variable(-3), Variable(-2), Variable(-3));
        var dot = w0 * x0 + w1 * x1 + w2;
        var p = 1 / (1 + Exp(-dot));

        p.Backward();

        Assert.Equal(0.731, p.Item(), 3);
        Assert.Equal(0.1966, Gradients.OfEveryNode(p)[dot].Item(), 4);
        Assert.Equal([-0.197, -0.393, 0.197], new[] { w0, w1, w2 }.Select(w => Math.Round(w.Grad!.Item(), 3)));
        Assert.Equal([0.393, -0.590], new[] { x0, x1 }.Select(x => Math.Round(x.Grad!.Item(), 3)));
        Assert.Equal(Sigmoid(dot).Item(), p.Item(), 15);
    }

    [Fact]
    public void Gradients_add_up_over_sweeps_until_they_are_zeroed()
    {
        var x = Variable(3);
        var y = x * x;
        y.Backward();
        y.Backward();
        Assert.Equal(12, x.Grad!.Item());

        x.ZeroGrad();
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_node_used_twice_adds_what_comes_back()
    {
        var x = Variable(2);
        var a = x * 3;
        (a * a + a).Backward();
        Assert.Equal((2 * 6 + 1) * 3, x.Grad!.Item());
    }

    [Fact]
    public void Looking_at_gradients_changes_none()
    {
        var x = Variable(2);
        var f = x * x;
        Assert.Equal(4, Gradients.OfEveryNode(f)[x].Item());
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_broadcast_input_gets_the_sum_over_its_copies()
    {
        var row = Variable([1, 2, 3]);
        var column = Variable(new double[,] { { 10 }, { 20 } });
        (row * column).Backward(Constant(new double[,] { { 1, 1, 1 }, { 1, 1, 2 } }));
        Assert.Equal([30, 30, 50], row.Grad!.ToArray());
        Assert.Equal([6, 9], column.Grad!.ToArray());
        Assert.Equal(("(3,)", "(2, 1)"), (row.Grad.Shape.ToString(), column.Grad.Shape.ToString()));
    }

    [Fact]
    public void Backward_without_a_start_or_a_history_says_what_to_do_and_changes_nothing()
    {
        var x = Variable([1, 2]);
        var notANumber = Assert.Throws<InvalidOperationException>((x * x).Backward);
        Assert.Equal("Backward: shape (2,) is not a single number; sum it first, or give the gradient to start from: Backward(seed).", notANumber.Message);

        var noHistory = Assert.Throws<InvalidOperationException>((Constant(2) * 3).Backward);
        Assert.Equal("backward: the tensor has no history that leads to a Variable; compute it from one.", noHistory.Message);

        var wrongSeed = Assert.Throws<ArgumentException>(() => (x * x).Backward(Constant([1, 2, 3])));
        Assert.Equal("backward: the seed is Float64 (3,) and the output Float64 (2,); give one of the output's shape and type.", wrongSeed.Message);
        Assert.Null(x.Grad);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_an_error_of_the_operation() => Assert.Equal(
        "add: shapes (2,) and (3,) do not broadcast: axis -1 is 2 and 3; make them equal, or one of them 1.",
        Assert.Throws<ArgumentException>(() => Variable([1, 2]) + Variable([1, 2, 3])).Message);

    [Fact]
    public void The_greater_of_an_array_and_zero_is_not_the_greatest_along_an_axis()
    {
        var x = Variable(new double[,] { { -1, 2 }, { 3, -4 } });
        Assert.Equal("[[0, 2], [3, 0]]", Max(x, 0).ToString());
        Assert.Equal("[3, 2]", Max(x, axis: 0).ToString());
        Assert.Equal("[[-1, 0], [0, -4]]", Min(x, 0).ToString());
    }

    [Fact]
    public void A_chain_of_a_million_operations_runs_backward()
    {
        var x = Variable(1);
        var y = x;
        for (var i = 0; i < 1_000_000; i++) y = y + 1;
        y.Backward();
        Assert.Equal(1, x.Grad!.Item());
        Assert.Equal(1_000_001, y.Item());
    }
}
