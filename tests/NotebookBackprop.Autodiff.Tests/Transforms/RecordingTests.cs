using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

public class RecordingTests
{
    [Fact]
    public void New_numbers_in_a_variable_make_an_older_graph_say_so()
    {
        var w = Variable(3).Named("w");
        var y = w * w;
        w.Assign(4);
        Assert.Equal("backward: the variable w was given new numbers after multiply was computed from it; sweep before the change, or compute the output again.",
            Assert.Throws<InvalidOperationException>(y.Backward).Message);
        Assert.Null(w.Grad);

        (w * w).Backward();
        Assert.Equal(8, w.Grad!.Item());
    }

    [Fact]
    public void A_rule_that_needs_no_numbers_does_not_mind_new_ones()
    {
        var w = Variable(3);
        var y = w + 1;
        w.Assign(4);
        y.Backward();
        Assert.Equal((1, 4), (w.Grad!.Item(), y.Item()));
    }

    [Fact]
    public void Only_leaves_of_the_same_shape_take_new_numbers()
    {
        var w = Variable([1, 2]);
        Assert.Equal("assign: the tensor was computed by multiply; only variables and constants can be given new numbers.",
            Assert.Throws<InvalidOperationException>(() => (w * 2).Assign(w)).Message);
        Assert.Equal("assign: Float64 (3,) does not fit Float64 (2,); give numbers of that shape and type.",
            Assert.Throws<ArgumentException>(() => w.Assign(Constant([1, 2, 3]))).Message);
        Assert.Equal([1, 2], w.ToArray());
    }

    [Fact]
    public void A_hook_sees_the_complete_gradient_and_may_replace_it()
    {
        var x = Variable(2);
        var a = x * 3;
        var seen = new List<double>();
        using (a.OnGrad(gradient => seen.Add(gradient.Item())))
        using (x.OnGrad(gradient => gradient * 10))
        {
            (a * a).Backward();
        }
        Assert.Equal([12], seen);
        Assert.Equal(360, x.Grad!.Item());

        x.ZeroGrad();
        (a * a).Backward();
        Assert.Equal((36, 1), (x.Grad!.Item(), seen.Count));
    }

    [Fact]
    public void A_hook_that_answers_with_another_shape_is_an_error_that_changes_nothing()
    {
        var x = Variable(2);
        x.OnGrad(_ => Constant([1, 2]));
        var error = Assert.Throws<InvalidOperationException>((x * x).Backward);
        Assert.Equal("OnGrad: a hook of a tensor Float64 () answered with Float64 (2,); answer with a gradient of the tensor's shape and type, or null.", error.Message);
        Assert.Null(x.Grad);
    }

    [Fact]
    public void Scopes_nest_and_close()
    {
        var x = Variable(2);
        Tensor inner, outer;
        using (Scope("block"))
        {
            using (Scope("layer1")) inner = x * x;
            outer = x * x;
        }
        Assert.Equal(("block/layer1", "block", null), (inner.Scope, outer.Scope, (x * x).Scope));
    }

    [Fact]
    public void A_checkpoint_keeps_nothing_inside_and_gives_the_same_gradients()
    {
        Tensor x = Variable([0.3, -0.5]), w = Variable([2, 3]);
        Tensor Layer(Tensor t) => Tanh(w * Exp(t) + t);
        Layer(x).Sum().Backward();
        var (plainX, plainW) = (x.Grad!.ToArray(), w.Grad!.ToArray());
        x.ZeroGrad();
        w.ZeroGrad();

        var y = Checkpoint(Layer, x).Sum();
        y.Backward();

        Assert.Equal(4, Tape.Of(y).Nodes.Count);
        Assert.Equal(plainX, x.Grad!.ToArray());
        Assert.Equal(plainW, w.Grad!.ToArray());
        Assert.Equal(Hessian(t => Layer(t).Sum(), x).ToArray(), Hessian(t => Checkpoint(Layer, t).Sum(), x).ToArray());
    }

    [Fact]
    public void A_checkpoint_captures_what_was_computed_before_it()
    {
        var w = Variable(2);
        var scaled = w * 3;
        Checkpoint(t => t * scaled, Constant(5)).Backward();
        Assert.Equal(15, w.Grad!.Item());
    }

    [Fact]
    public void A_users_operation_is_one_node_with_its_rule_in_every_mode()
    {
        var softsign = CustomOp("softsign", x => x / (1 + Max(x, -x)), (x, y) => 1 / Square(1 + Max(x, -x)));
        var y = softsign(Variable(2));
        Assert.Equal(("softsign", 1), (y.Op!.Name, y.Inputs.Count));
        Assert.True(CheckGradients(x => softsign(x), Constant([2, -0.5])).Passed);
        Assert.Equal(Jacobian(softsign, Constant([2, -0.5]), JacobianMode.Reverse).Value.ToArray(), Jacobian(softsign, Constant([2, -0.5]), JacobianMode.Forward).Value.ToArray());
    }

    [Fact]
    public void A_users_operation_on_several_inputs_whose_rule_has_the_wrong_shape_says_so()
    {
        var weighted = CustomOp("weighted", x => Sum(x[0] * x[1]), (x, y, g) => [g * x[1], g * x[0]]);
        Assert.True(CheckGradients(x => weighted(x), [Constant([1, 2]), Constant([3, 5])]).Passed);

        var wrong = CustomOp("wrong", x => Sum(x[0]), (x, y, g) => [Constant([1, 2, 3])]);
        Assert.Equal("wrong: the rule answered with a gradient of shape (3,) for input 0 of shape (2,); answer with one of the input's shape.",
            Assert.Throws<InvalidOperationException>(() => wrong([Variable([1, 2])]).Backward()).Message);
    }
}
