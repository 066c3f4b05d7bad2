using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The axes in another order; a view, no number moves.</summary>
internal sealed record PermuteOp(int[] Axes) : MovementOp
{
    public static readonly PermuteOp MatrixTranspose = new([1, 0]);

    public override string Name => "permute";

    public override string Symbol => IsTransposed ? "Xᵀ" : "permute";

    public override IReadOnlyList<Example> Examples => [new(new PermuteOp([2, 0, 1]), new Domain([2, 3, 4])), new(new PermuteOp([1, 0]), new Domain([2, 3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => IsTransposed ? new Formula.Transposed(inputs[0]) : base.Write(inputs);

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        if (Axes.Length == 2 && IsTransposed) return x.Transposed;
        int[] axes = new int[Axes.Length], strides = new int[Axes.Length];
        for (var i = 0; i < Axes.Length; i++) (axes[i], strides[i]) = (x.Shape[Axes[i]], x.Layout.Strides[Axes[i]]);
        return x.Viewed(Shape.Of(axes), strides, x.Layout.Offset);
    }

    internal override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        if (Axes.Length == 2 && IsTransposed) contributions[0] = upstream.Transposed;
        else base.Pull(output, upstream, contributions);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var back = new int[Axes.Length];
        for (var i = 0; i < Axes.Length; i++) back[Axes[i]] = i;
        return Tensor.Apply(new PermuteOp(back), upstream);
    }

    /// <summary>Whether the last two axes change places and all others stay: a matrix, or a batch of them, transposed.</summary>
    private bool IsTransposed => Axes.Length >= 2 && Axes[^1] == Axes.Length - 2 && Axes[^2] == Axes.Length - 1
        && Axes[..^2].SequenceEqual(Enumerable.Range(0, Axes.Length - 2));
}

public static partial class Functions
{
    /// <summary>The axes in another order: axis i of the result is axis <c>axes[i]</c> of x. A view, no number is copied.</summary>
    /// <exception cref="ArgumentException">The axes are not each of x's axes once.</exception>
    public static Tensor Permute(Tensor x, params int[] axes)
    {
        var places = Array.ConvertAll(axes, axis => AxisSet.Resolve("permute", axis, x.Shape));
        if (places.Length != x.Shape.Rank || places.Distinct().Count() != places.Length)
            throw new ArgumentException($"permute: ({string.Join(", ", axes)}) is no order of the {x.Shape.Rank} axes of shape {x.Shape}; name each axis once.");
        return Tensor.Apply(new PermuteOp(places), x);
    }

    /// <summary>Two axes changed for one another: of a matrix, its transpose. A view, no number is copied.</summary>
    /// <exception cref="ArgumentException">An axis does not exist.</exception>
    public static Tensor Transpose(Tensor x, int axis0 = -2, int axis1 = -1)
    {
        int a = AxisSet.Resolve("transpose", axis0, x.Shape), b = AxisSet.Resolve("transpose", axis1, x.Shape);
        if (x.Shape.Rank == 2 && a != b) return Tensor.Apply(PermuteOp.MatrixTranspose, x);
        var axes = Enumerable.Range(0, x.Shape.Rank).ToArray();
        (axes[a], axes[b]) = (axes[b], axes[a]);
        return Tensor.Apply(new PermuteOp(axes), x);
    }
}

public sealed partial class Tensor
{
    /// <summary>The matrix transposed: its last two axes changed for one another.</summary>
    public Tensor T => Functions.Transpose(this);
}
