using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>What lies on one side of a diagonal of the last two axes, and zeros on the other.</summary>
internal sealed record TriangleOp(bool Upper, int Diagonal) : LinearOp
{
    public override string Name => Upper ? "triu" : "tril";

    public override Role Role => Role.Router;

    public override IReadOnlyList<Example> Examples => [new(new TriangleOp(Upper, 1), new Domain([2, 3, 3])), new(new TriangleOp(Upper, -2), new Domain([3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var y = inputs[0].Copy();
        if (y.DType == DType.Float64) Clear<double>(y);
        else Clear<float>(y);
        return y;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(this, upstream);

    private void Clear<T>(NDArray y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (rows, columns) = (y.Shape[^2], y.Shape[^1]);
        var all = y.Span<T>();
        for (int i = 0, start = 0; start < all.Length; i++, start += columns)
        {
            var row = all.Slice(start, columns);
            var edge = Math.Clamp((long)(i % rows) + Diagonal + (Upper ? 0 : 1), 0, columns);
            if (Upper) row[..(int)edge].Clear();
            else row[(int)edge..].Clear();
        }
    }
}

public static partial class Functions
{
    /// <summary>The lower triangle of a matrix, or of each matrix in the last two axes: zeros above a diagonal.</summary>
    /// <param name="x">A tensor of two axes or more.</param>
    /// <param name="diagonal">The last diagonal that stays: 0 the main one, 1 the one above it, -1 the one below.</param>
    /// <exception cref="ArgumentException">It has fewer axes than two.</exception>
    public static Tensor Tril(Tensor x, int diagonal = 0) => Triangle(x, upper: false, diagonal);

    /// <summary>The upper triangle of a matrix, or of each matrix in the last two axes: zeros below a diagonal.</summary>
    /// <param name="x">A tensor of two axes or more.</param>
    /// <param name="diagonal">The first diagonal that stays: 0 the main one, 1 the one above it, -1 the one below.</param>
    /// <exception cref="ArgumentException">It has fewer axes than two.</exception>
    public static Tensor Triu(Tensor x, int diagonal = 0) => Triangle(x, upper: true, diagonal);

    private static Tensor Triangle(Tensor x, bool upper, int diagonal)
    {
        var op = new TriangleOp(upper, diagonal);
        if (x.Shape.Rank < 2) throw new ArgumentException($"{op.Name}: shape {x.Shape} is no matrix; give a tensor of two axes or more.");
        return Tensor.Apply(op, x);
    }
}
