using FsCheck.Fluent;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Autodiff.Properties;

public class BroadcastingLaws
{
    [Fact]
    public void Broadcasting_is_symmetric_and_a_scalar_changes_nothing() => Draw.Holds(Draw.Pair, 500, pair =>
    {
        Shape a = Shape.Of(pair.A), b = Shape.Of(pair.B);
        return Broadcasting.Shape(a, b) == Broadcasting.Shape(b, a) && Broadcasting.Shape(a, []) == a && Broadcasting.Shape(a, a) == a;
    });

    [Fact]
    public void Broadcasting_first_or_in_the_operation_gives_the_same() => Draw.Holds(
        from pair in Draw.Pair
        from seed in Draw.Seed
        select (pair, seed), 500, drawn =>
    {
        var random = new Random(drawn.seed);
        Tensor a = Draw.Tensor(random, new(Shape.Of(drawn.pair.A))), b = Draw.Tensor(random, new(Shape.Of(drawn.pair.B)));
        var shape = Broadcasting.Shape(a.Shape, b.Shape);
        return (a - b).ToArray().AsSpan().SequenceEqual((a.BroadcastTo(shape) - b.BroadcastTo(shape)).ToArray())
            && (a - b).ToArray().AsSpan().SequenceEqual((-(b - a)).ToArray());
    });

    [Fact]
    public void The_gradient_of_a_broadcast_sum_counts_the_copies() => Draw.Holds(Draw.Pair, 300, pair =>
    {
        Tensor a = Functions.Variable(new double[Shape.Of(pair.A).Size], Shape.Of(pair.A)), b = Functions.Variable(new double[Shape.Of(pair.B).Size], Shape.Of(pair.B));
        var sum = (a + b).Sum();
        sum.Backward();
        var size = (double)Broadcasting.Shape(a.Shape, b.Shape).Size;
        return a.Grad!.ToArray().All(g => g == size / a.Shape.Size) && b.Grad!.ToArray().All(g => g == size / b.Shape.Size);
    });
}
