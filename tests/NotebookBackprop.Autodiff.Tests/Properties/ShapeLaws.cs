using FsCheck.Fluent;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Properties;

/// <summary>Operations that depend on the shape they meet, in shapes and with settings drawn at random.</summary>
public class ShapeLaws
{
    private static readonly (string Name, int Least, Func<Random, Tensor, Tensor> Of)[] s_operations =
    [
        ("sum", 1, (r, x) => Sum(x, Axis(r, x), Coin(r))), ("mean", 1, (r, x) => Mean(x, Axis(r, x), Coin(r))),
        ("amax", 1, (r, x) => Amax(x, Axis(r, x), Coin(r))), ("amin", 1, (r, x) => Amin(x, Axis(r, x), Coin(r))),
        ("logsumexp", 1, (r, x) => LogSumExp(x, Axis(r, x), Coin(r))), ("var", 1, (r, x) => Var(x, Axis(r, x), unbiased: false, Coin(r))),
        ("prod", 1, (r, x) => Prod(x, Axis(r, x), Coin(r))), ("norm", 1, (r, x) => Norm(x, 2, [Axis(r, x)], Coin(r))),
        ("cumsum", 1, (r, x) => Cumsum(x, Axis(r, x))), ("softmax", 1, (r, x) => Softmax(x, Axis(r, x))),
        ("log softmax", 1, (r, x) => LogSoftmax(x, Axis(r, x))), ("standardize", 1, (r, x) => Standardize(x, [Axis(r, x)])),
        ("permute", 1, (r, x) => Permute(x, Order(r, x.Shape.Rank))), ("reshape", 0, (_, x) => x.Reshape(x.Shape.Size)),
        ("unsqueeze", 0, (r, x) => Unsqueeze(x, r.Next(x.Shape.Rank + 1))), ("flip", 1, (r, x) => Flip(x, Axis(r, x))),
        ("roll", 1, (r, x) => Roll(x, r.Next(-3, 4), Axis(r, x))), ("slice", 1, (r, x) => SliceOf(r, x)),
        ("pad", 1, (r, x) => Pad(x, [r.Next(3), r.Next(3)], 0.5)), ("tile", 1, (r, x) => Tile(x, [.. x.Shape.Select(_ => r.Next(1, 4))])),
        ("index select", 1, (r, x) => Select(r, x)), ("concat", 1, (r, x) => Concat([x, x * 2], Axis(r, x))),
        ("stack", 0, (r, x) => Stack([x, x * x], r.Next(x.Shape.Rank + 1))), ("tril", 2, (r, x) => Tril(x, r.Next(-2, 3))),
        ("triu", 2, (r, x) => Triu(x, r.Next(-2, 3))), ("diagonal", 2, (r, x) => Diagonal(x, r.Next(-1, 2))),
        ("matmul", 1, (r, x) => MatMul(x, Random(r, x.Shape[^1], r.Next(1, 5)))), ("matmul, right", 2, (r, x) => MatMul(Random(r, r.Next(1, 5), x.Shape[^2]), x)),
        ("outer", 1, (r, x) => Outer(x.Reshape(x.Shape.Size), Random(r, r.Next(1, 4)))), ("einsum", 2, (r, x) => Einsum("...ij,kj->...ki", x, Random(r, 3, x.Shape[^1]))),
        ("layer norm", 1, (_, x) => LayerNorm(x, [x.Shape[^1]])), ("conv2d", 2, (r, x) => Conv2d(Image(x), Random(r, 2, 1, 1, 1), stride: r.Next(1, 3), padding: r.Next(3))),
        ("avg pool", 2, (_, x) => AvgPool2d(Pad(Image(x), [1, 1, 1, 1]), 2)), ("max pool", 2, (_, x) => MaxPool2d(Pad(Image(x), [1, 1, 1, 1], -9), 2)),
    ];

    [Fact]
    public void Forward_and_reverse_mode_are_transposes_in_every_shape() => Draw.Holds(
        from operation in Gen.Elements(s_operations)
        from axes in Draw.Axes
        from seed in Draw.Seed
        where axes.Length >= operation.Least && axes.All(n => n > 0)
        select (operation, axes, seed), 1500, drawn =>
    {
        var random = new Random(drawn.seed);
        var x = Draw.Tensor(random, new(Shape.Of(drawn.axes), 0.2, 2)).Detach();
        var u = Draw.Like(random, x);
        // The settings are drawn from a seed of their own, so that both runs of the operation have the same.
        Tensor Operation(Tensor t) => drawn.operation.Of(new Random(drawn.seed), t);
        var v = Draw.Like(random, Operation(x));
        double pushed = Sum(Jvp(Operation, x, u).Product * v).Item(), pulled = Sum(Vjp(Operation, x, v).Product * u).Item();
        return Math.Abs(pushed - pulled) <= 1e-8 * Math.Max(1, Math.Abs(pushed));
    });

    private static int Axis(Random random, Tensor x) => random.Next(-x.Shape.Rank, x.Shape.Rank);

    private static bool Coin(Random random) => random.Next(2) == 0;

    private static int[] Order(Random random, int rank)
    {
        var order = Enumerable.Range(0, rank).ToArray();
        random.Shuffle(order);
        return order;
    }

    private static Tensor SliceOf(Random random, Tensor x)
    {
        var axis = random.Next(x.Shape.Rank);
        var start = random.Next(x.Shape[axis]);
        return Slice(x, axis, start, x.Shape[axis], random.Next(1, 3));
    }

    private static Tensor Select(Random random, Tensor x)
    {
        var axis = random.Next(x.Shape.Rank);
        return IndexSelect(x, axis, [.. Enumerable.Range(0, 3).Select(_ => random.Next(x.Shape[axis]))]);
    }

    private static Tensor Image(Tensor x) => x.Reshape(x.Shape.Size / (x.Shape[^1] * x.Shape[^2]), 1, x.Shape[^2], x.Shape[^1]);

    private static Tensor Random(Random random, params int[] shape) => Draw.Tensor(random, new(Shape.Of(shape), -1, 1)).Detach();
}
