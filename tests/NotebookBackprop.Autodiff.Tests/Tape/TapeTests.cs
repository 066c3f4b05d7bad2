using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Tapes;

public class TapeTests
{
    [Fact]
    public void A_tape_lists_every_node_once_in_order_of_execution_with_the_places_of_its_inputs()
    {
        Tensor x = Variable(1), y = Variable(2);
        var a = x * y;
        var f = a * a + x;

        var tape = Tape.Of(f);

        Assert.Equal([x, y, a, f.Inputs[0], f], tape.Nodes);
        Assert.Equal([0, 1], tape.InputsOf(2));
        Assert.Equal([2, 2], tape.InputsOf(3));
        Assert.Equal([3, 0], tape.InputsOf(4));
    }

    [Fact]
    public void A_tape_can_begin_in_the_middle()
    {
        Tensor x = Variable(1), y = Variable(2);
        var a = x * y;
        var f = a + y;

        var tape = Tape.Between([a], f);

        Assert.Equal([y, a, f], tape.Nodes);
        Assert.True(tape.InputsOf(1).IsEmpty);
        Assert.Equal((1, null), (tape.PlaceOf(a), tape.PlaceOf(x)));
    }

    [Fact]
    public void Threads_that_share_a_variable_do_not_disturb_each_other()
    {
        var shared = Variable(3);
        Parallel.For(0, 64, i =>
        {
            var y = shared;
            for (var k = 0; k < 200; k++) y = y + shared * i;
            Assert.Equal(1 + 200.0 * i, Gradients.OfEveryNode(y)[shared].Item());
        });
    }
}
