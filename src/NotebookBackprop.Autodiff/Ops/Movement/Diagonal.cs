using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The diagonal that two axes have, as a last axis in their place.</summary>
internal sealed record DiagonalOp(int Offset, int Axis0, int Axis1) : PartOp
{
    public override string Name => "diagonal";

    public override IReadOnlyList<Example> Examples =>
        [new(new DiagonalOp(-1, 0, 1), new Domain([4, 3])), new(new DiagonalOp(1, 2, 0), new Domain([3, 2, 2]))];

    internal override NDArray View(NDArray x)
    {
        int[] shape = x.Shape.ToArray(), strides = x.Layout.Strides.ToArray();
        int row = Math.Max(-Offset, 0), column = Math.Max(Offset, 0);
        var length = Math.Max(0, Math.Min(shape[Axis0] - row, shape[Axis1] - column));
        int[] others = [.. Enumerable.Range(0, shape.Length).Where(axis => axis != Axis0 && axis != Axis1)];
        var part = Shape.Of([.. others.Select(axis => shape[axis]), length]);
        var offset = x.Layout.Offset + row * strides[Axis0] + column * strides[Axis1];
        return x.Viewed(part, [.. others.Select(axis => strides[axis]), strides[Axis0] + strides[Axis1]], part.Size == 0 ? 0 : offset);
    }
}

public static partial class Functions
{
    /// <summary>The diagonal that two axes have, as a last axis in their place. A view, no number is copied.</summary>
    /// <param name="x">A tensor of two axes or more.</param>
    /// <param name="offset">0 for the main diagonal, 1 for the one above it, -1 for the one below.</param>
    /// <param name="axis0">The axis of the rows; negative ones count from the last.</param>
    /// <param name="axis1">The axis of the columns.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or both are the same.</exception>
    public static Tensor Diagonal(Tensor x, int offset = 0, int axis0 = 0, int axis1 = 1)
    {
        int rows = AxisSet.Resolve("diagonal", axis0, x.Shape), columns = AxisSet.Resolve("diagonal", axis1, x.Shape);
        if (rows == columns) throw new ArgumentException($"diagonal: axis {rows} is named twice; name two axes.");
        return Tensor.Apply(new DiagonalOp(offset, rows, columns), x);
    }

    /// <summary>Of a vector, the matrix with it on a diagonal and zeros elsewhere; of a matrix, its diagonal.</summary>
    /// <param name="x">A vector of n elements, or a matrix.</param>
    /// <param name="offset">0 for the main diagonal, 1 for the one above it, -1 for the one below.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static Tensor Diag(Tensor x, int offset = 0)
    {
        if (x.Shape.Rank == 2) return Diagonal(x, offset);
        if (x.Shape.Rank != 1) throw new ArgumentException($"diag: shape {x.Shape} is neither a vector nor a matrix; take Diagonal for more axes.");
        var side = x.Shape[0] + Math.Abs(offset);
        return Tensor.Apply(new PlaceOp(new DiagonalOp(offset, 0, 1), [side, side]), x);
    }
}
