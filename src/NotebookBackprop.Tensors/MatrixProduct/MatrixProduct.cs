using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>Products of matrices, and of batches of them.</summary>
internal static class MatrixProduct
{
    // Below this many multiplications packing costs more than it brings.
    private const int Small = 256;

    /// <summary>The product over the last two axes, (…, m, k) by (…, k, n); leading axes broadcast.</summary>
    /// <param name="a">An array of rank 2 or more, in any layout.</param>
    /// <param name="b">An array of a's type, of rank 2 or more, whose last axis but one is as long as a's last.</param>
    /// <param name="batch">The leading axes of the result: those of a and b broadcast together.</param>
    public static NDArray Of(NDArray a, NDArray b, Shape batch) =>
        a.DType == DType.Float64 ? Of<double>(a, b, batch) : Of<float>(a, b, batch);

    /// <summary>Adds a·b to c, row-major.</summary>
    public static void Accumulate<T>(Matrix<T> a, Matrix<T> b, Span<T> c) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Run(a, b, c, true);

    /// <summary>Writes a·b into c, row-major, or adds it to what c holds.</summary>
    private static void Run<T>(Matrix<T> a, Matrix<T> b, Span<T> c, bool adds) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        c = c[..(a.Rows * b.Columns)];
        var isSmall = (long)c.Length * a.Columns <= Small;
        var isVector = b.Columns == 1 || a.Rows == 1;
        if (!adds && (isSmall || isVector || a.Columns == 0)) c.Clear();
        if (c.IsEmpty || a.Columns == 0) return;
        if (b.Columns == 1) AccumulateVector(a, b.Transposed, c);
        else if (isVector) AccumulateVector(b.Transposed, a, c);
        else if (isSmall) AccumulateSmall(a, b, c);
        else ProductShares<T>.Run(a, b, c, adds);
    }

    private static NDArray Of<T>(NDArray a, NDArray b, Shape batch) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int m = a.Shape[-2], k = a.Shape[-1], n = b.Shape[-1];
        var c = NDArray.Empty<T>(Shape.OfMatrices(batch, m, n));
        var to = c.Span<T>();
        if (to.IsEmpty) return c;
        var (fromA, fromB) = (Unsafe.As<T[]>(a.Buffer), Unsafe.As<T[]>(b.Buffer));
        if (b.Shape.Rank == 2 && a.IsContiguous)
        {
            // One matrix for the whole batch: all rows of a are rows of one matrix.
            Run(Matrix<T>.RowMajor(a.Span<T>(), batch.Size * m, k), Slice(fromB, b.Layout, b.Layout.Offset), to, false);
            return c;
        }
        if (batch.Rank == 0)
        {
            Run(Slice(fromA, a.Layout, a.Layout.Offset), Slice(fromB, b.Layout, b.Layout.Offset), to, false);
            return c;
        }
        var atA = new OffsetWalk(batch.Axes, Steps(a.Layout, batch), a.Layout.Offset);
        var atB = new OffsetWalk(batch.Axes, Steps(b.Layout, batch), b.Layout.Offset);
        for (; atA.MoveNext() && atB.MoveNext(); to = to[(m * n)..])
            Run(Slice(fromA, a.Layout, atA.Current), Slice(fromB, b.Layout, atB.Current), to, false);
        return c;
    }

    /// <summary>The steps from matrix to matrix along the axes of the broadcast batch.</summary>
    private static int[] Steps(Layout layout, Shape batch) =>
        Broadcasting.Strides(new(Shape.Of(layout.Shape.Axes[..^2]), [.. layout.Strides[..^2]], 0), batch);

    private static Matrix<T> Slice<T>(T[] buffer, Layout layout, int offset) where T : unmanaged =>
        new(buffer, offset, layout.Shape[-2], layout.Shape[-1], layout.Strides[^2], layout.Strides[^1]);

    /// <summary>Adds a·xᵀ to y, x being one row.</summary>
    private static void AccumulateVector<T>(Matrix<T> a, Matrix<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (a.RowStride == 1 && a.ColumnStride != 1)
        {
            var across = a.Transposed;
            for (var j = 0; j < a.Columns; j++) TensorPrimitives.MultiplyAdd(across.RowRun(j, 0, a.Rows), x[0, j], y, y);
        }
        else if (a.ColumnStride == 1 && x.ColumnStride == 1)
        {
            for (var i = 0; i < a.Rows; i++) y[i] += TensorPrimitives.Dot(a.RowRun(i, 0, a.Columns), x.RowRun(0, 0, a.Columns));
        }
        else
        {
            for (var i = 0; i < a.Rows; i++)
                for (var j = 0; j < a.Columns; j++)
                    y[i] += a[i, j] * x[0, j];
        }
    }

    private static void AccumulateSmall<T>(Matrix<T> a, Matrix<T> b, Span<T> c) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < a.Rows; i++)
        {
            var row = c.Slice(i * b.Columns, b.Columns);
            for (var step = 0; step < a.Columns; step++)
            {
                var x = a[i, step];
                for (var j = 0; j < row.Length; j++) row[j] += x * b[step, j];
            }
        }
    }
}
