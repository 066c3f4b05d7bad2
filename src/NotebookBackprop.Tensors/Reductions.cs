using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>Sums over axes.</summary>
internal static class Reductions
{
    /// <summary>The sum over the axes along which a smaller shape would be broadcast to x's: broadcasting, undone.</summary>
    /// <param name="x">An array.</param>
    /// <param name="shape">A shape that broadcasts to x's.</param>
    public static NDArray SumTo(NDArray x, Shape shape) =>
        x.DType == DType.Float64 ? SumTo<double>(x, shape) : SumTo<float>(x, shape);

    private static NDArray SumTo<T>(NDArray x, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = x.ToContiguous();
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        to.Clear();
        if (x.Shape.Size == 0) return y;

        // Trailing axes that are all summed, or all kept, form one run.
        Span<int> steps = stackalloc int[x.Shape.Rank];
        Broadcasting.Strides(y.Layout, x.Shape, steps);
        var (outer, run, keeps) = (x.Shape.Rank, 1, (bool?)null);
        for (; outer > 0; outer--)
        {
            var n = x.Shape[outer - 1];
            if (n > 1 && keeps is { } kept && kept != (steps[outer - 1] != 0)) break;
            if (n > 1) keeps = steps[outer - 1] != 0;
            run *= n;
        }

        ReadOnlySpan<T> from = x.Span<T>();
        if (outer == 1 && keeps is true && steps[0] == 0)
        {
            // The rows of a matrix: what the gradient of a bias is.
            for (var read = 0; read < from.Length; read += run) TensorPrimitives.Add(to, from.Slice(read, run), to);
            return y;
        }
        foreach (var place in new OffsetWalk(x.Shape.Axes[..outer], steps[..outer], 0))
        {
            var row = from[..run];
            if (keeps is true) TensorPrimitives.Add(to.Slice(place, run), row, to.Slice(place, run));
            else to[place] += TensorPrimitives.Sum(row);
            from = from[run..];
        }
        return y;
    }
}
