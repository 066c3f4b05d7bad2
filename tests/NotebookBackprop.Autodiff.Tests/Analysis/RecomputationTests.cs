using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

public class RecomputationTests
{
    [Fact]
    public void What_nothing_has_changed_is_itself()
    {
        var x = Variable(2.0);
        var y = Tanh(x) * x;
        Assert.Same(y, Recomputation.Of(y));
        Assert.Same(x, Recomputation.Of(x));
    }

    [Fact]
    public void New_numbers_go_all_the_way_and_what_does_not_depend_on_them_stays()
    {
        var (x, w) = (Variable([0.3, -0.2]), Variable([2.0, 5.0]));
        var kept = Exp(x);
        Tensor hidden;
        using (Scope("block")) hidden = (kept * w).Named("hidden");
        var y = Sum(Tanh(hidden) + w);
        w.Assign(Constant([1.0, -1.0]));

        var again = Recomputation.Of(y);
        Assert.Equal(Sum(Tanh(Exp(x) * w) + w).Item(), again.Item());
        Assert.Contains(kept, Tape.Of(again).Nodes);
        Assert.Contains(w, Tape.Of(again).Nodes);
        var found = Tape.Of(again).Nodes.Single(node => node.Name == "hidden");
        Assert.Equal(("block", kept.ToArray()[1] * -1), (found.Scope, found.ToArray()[1]));
        Assert.Equal(Grad(t => Sum(Tanh(Exp(x) * t) + t), w).ToArray(), Gradients.OfEveryNode(again)[w].ToArray());
    }

    [Fact]
    public void Random_masks_are_drawn_as_they_were()
    {
        var w = Variable(Ones(100));
        var y = Dropout(w, 0.4);
        w.Assign(2 * Ones(100));
        Assert.Equal((2 * y).ToArray(), Recomputation.Of(y).ToArray());
    }

    [Fact]
    public void What_a_training_step_took_back_is_computed_again()
    {
        var (w, x) = (Variable([2.0, 5.0]), Constant([1.0, 2.0]));
        Tensor loss;
        using (TrainingStep()) loss = Sum(Square(w * x));
        Assert.Throws<InvalidOperationException>(() => loss.Item());
        Assert.Equal(104, Recomputation.Of(loss).Item());
    }

    [Fact]
    public void A_checkpoint_finds_new_numbers_by_itself_and_refuses_what_it_captured_half_way()
    {
        var (x, w) = (Variable(3.0), Variable(2.0));
        var good = Checkpoint(t => t * w, x);
        var half = w + 1;
        var bad = Checkpoint(t => t * half, x);
        w.Assign(10.0);

        Assert.Equal(30, Recomputation.Of(good).Item());
        Assert.Contains("captures a tensor that depends on new numbers", Assert.Throws<InvalidOperationException>(() => Recomputation.Of(bad)).Message, StringComparison.Ordinal);
    }
}
