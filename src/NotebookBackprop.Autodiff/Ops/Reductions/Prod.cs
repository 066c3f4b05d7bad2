using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The product over some axes: hands each element the gradient times the product of the others.</summary>
internal sealed record ProdOp(int[] Axes, bool KeepDims) : ReductionOp<ProdOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "prod";

    public override string Symbol => "∏";

    public override Role Role => Role.Swapper;

    public override IReadOnlyList<Example> Examples =>
        [
            new(new ProdOp([0, 2], false), new Domain([2, 3, 2], 0.5, 2)),
            new(new ProdOp([1], true), new Domain([2, 3], Avoid: 0)),
        ];

    protected override Tensor Gradient(Tensor x, Tensor y) => Algebra.HasZero(x) ? Others(x) : y / x;

    /// <summary>The product of all others for each element, multiplied out, as none can be divided out of a zero.</summary>
    private Tensor Others(Tensor x)
    {
        int[] order = [.. Enumerable.Range(0, x.Shape.Rank).Except(Axes), .. Axes];
        var back = new int[order.Length];
        for (var i = 0; i < order.Length; i++) back[order[i]] = i;

        // One row for each product; in each copy of a row another element gives way to 1.
        var n = Count(x);
        var moved = Functions.Permute(x, order);
        var copies = Functions.Reshape(moved, [x.Shape.Size / n, 1, n]);
        var identity = new double[n * n];
        for (var i = 0; i < n; i++) identity[i * (n + 1)] = 1;
        var left = Functions.Where(new(NDArray.From(identity, [n, n], x.DType)), 1, copies);
        return Functions.Permute(Functions.Reshape(Functions.Prod(left, 2), moved.Shape), back);
    }

    internal readonly struct Reducer : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => row.IsEmpty ? T.One : TensorPrimitives.Product(row);
    }
}

public static partial class Functions
{
    /// <summary>The product over some axes; 1 of nothing. Its gradient is right with zeros too: the product of the others.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Prod(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new ProdOp(AxisSet.Resolve("prod", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Prod(Tensor, int[], bool)"/>
    public static Tensor Prod(Tensor x, int axis, bool keepDims = false) => Prod(x, [axis], keepDims);
}
