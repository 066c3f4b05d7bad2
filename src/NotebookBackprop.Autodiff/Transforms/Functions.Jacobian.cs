using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>The Jacobian of f at x: every derivative of every element of the value by every element of x.</summary>
    /// <param name="f">Any function.</param>
    /// <param name="x">The point, of n elements.</param>
    /// <param name="mode">By which sweeps; both give the same numbers, to rounding.</param>
    /// <exception cref="ArgumentException">It would have more elements than an array holds.</exception>
    public static JacobianMatrix Jacobian(Func<Tensor, Tensor> f, Tensor x, JacobianMode mode = JacobianMode.Cheaper)
    {
        var linearized = new Linearized("jacobian", Single(f), [x]);
        var y = linearized.Value;
        if ((long)y.Shape.Size * x.Shape.Size > Array.MaxLength)
            throw new ArgumentException($"jacobian: {y.Shape} by {x.Shape} has {(long)y.Shape.Size * x.Shape.Size} elements, more than an array holds; ask for products with Vjp or Jvp.");
        if (mode == JacobianMode.Cheaper) mode = y.Shape.Size <= x.Shape.Size ? JacobianMode.Reverse : JacobianMode.Forward;
        var shape = Shape.Of([.. y.Shape, .. x.Shape]);
        var value = mode == JacobianMode.Reverse
            ? Rows(linearized, y, x).Reshape(shape)
            : Columns(linearized, y, x).Reshape(shape);
        return new(value, y.Shape, x.Shape, mode);
    }

    /// <summary>As many rows in one sweep as its tensors have room for.</summary>
    private static Tensor Rows(Linearized linearized, Tensor y, Tensor x)
    {
        const int Room = 1 << 24;
        int rows = y.Shape.Size, block = Math.Clamp(Room / Math.Max(1, linearized.Widest), 1, Math.Max(1, rows));
        if (block == rows) return linearized.PullUnits().Reshape(rows, x.Shape.Size);
        var parts = new List<Tensor>();
        for (var first = 0; first < rows; first += block)
        {
            var count = Math.Min(block, rows - first);
            parts.Add(linearized.PullMany(Units(y, first, count)).Reshape(count, x.Shape.Size));
        }
        return parts.Count == 0 ? Constant([], [0, x.Shape.Size], y.DType) : Concat(parts);
    }

    /// <summary>One column for each sweep.</summary>
    private static Tensor Columns(Linearized linearized, Tensor y, Tensor x)
    {
        var columns = new Tensor[x.Shape.Size];
        for (var i = 0; i < columns.Length; i++) columns[i] = linearized.Push([Units(x, i, 1).Reshape(x.Shape)]).Reshape(y.Shape.Size);
        return columns.Length == 0 ? Constant([], [y.Shape.Size, 0], y.DType) : Stack(columns).Transpose();
    }

    /// <summary>Some unit vectors in a tensor's shape, one after the other.</summary>
    private static Tensor Units(Tensor like, int first, int count)
    {
        var size = like.Shape.Size;
        var units = NDArray.Filled([count, .. like.Shape.Axes], 0, like.DType);
        for (var i = 0; i < count; i++)
            if (like.DType == DType.Float64) units.Span<double>()[i * size + first + i] = 1;
            else units.Span<float>()[i * size + first + i] = 1;
        return new(units);
    }
}
