using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>One number for each window of images (batch, channels, height, width).</summary>
internal static class Pooling
{
    /// <summary>The place of each window's greatest element: the first in row-major order where several are equal, a NaN above all. Padding never wins.</summary>
    public static int[] Greatest(NDArray x, Windows windows) => x.DType == DType.Float64 ? Greatest<double>(x, windows) : Greatest<float>(x, windows);

    /// <summary>The mean of each window; padding counts as zeros.</summary>
    public static NDArray Mean(NDArray x, Windows windows) => x.DType == DType.Float64 ? Mean<double>(x, windows) : Mean<float>(x, windows);

    /// <summary>Each number spread evenly over its window: the transpose of <see cref="Mean(NDArray, Windows)"/>.</summary>
    public static NDArray Spread(NDArray y, Windows windows) => y.DType == DType.Float64 ? Spread<double>(y, windows) : Spread<float>(y, windows);

    /// <summary>The shape of one number for each window.</summary>
    public static Shape Pooled(Shape images, Windows windows) => [images[0], images[1], windows.Count.Height, windows.Count.Width];

    private static int[] Greatest<T>(NDArray x, Windows windows) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var (height, width) = windows.Image;
        var places = new int[Pooled(x.Shape, windows).Size];
        for (var i = 0; i < places.Length; i++)
        {
            var (plane, window) = Math.DivRem(i, windows.Columns);
            var top = window / windows.Count.Width * windows.Stride.Height - windows.Padding.Height;
            var left = window % windows.Count.Width * windows.Stride.Width - windows.Padding.Width;
            var best = -1;
            for (var k = 0; k < windows.Rows; k++)
            {
                var (row, column) = (top + k / windows.Kernel.Width * windows.Dilation.Height, left + k % windows.Kernel.Width * windows.Dilation.Width);
                if ((uint)row >= (uint)height || (uint)column >= (uint)width) continue;
                var place = (plane * height + row) * width + column;
                if (best < 0 || from[place] > from[best] || T.IsNaN(from[place])) best = place;
            }
            places[i] = best;
        }
        return places;
    }

    private static NDArray Mean<T>(NDArray x, Windows windows) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var y = NDArray.Filled(Pooled(x.Shape, windows), 0, x.DType);
        var to = y.Span<T>();
        var (plane, count) = (windows.Image.Height * windows.Image.Width, windows.Columns);
        var columns = ArrayPool<T>.Shared.Rent(windows.Rows * count);
        for (var i = 0; i < x.Shape[0] * x.Shape[1]; i++)
        {
            windows.Unfold(from.Slice(i * plane, plane), columns.AsSpan(0, windows.Rows * count));
            var means = to.Slice(i * count, count);
            for (var row = 0; row < windows.Rows; row++) TensorPrimitives.Add(means, columns.AsSpan(row * count, count), means);
        }
        ArrayPool<T>.Shared.Return(columns);
        TensorPrimitives.Divide(to, T.CreateChecked(windows.Rows), to);
        return y;
    }

    private static NDArray Spread<T>(NDArray y, Windows windows) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = y.ToContiguous().Span<T>();
        var x = NDArray.Filled([y.Shape[0], y.Shape[1], windows.Image.Height, windows.Image.Width], 0, y.DType);
        var to = x.Span<T>();
        var (plane, count) = (windows.Image.Height * windows.Image.Width, windows.Columns);
        var columns = ArrayPool<T>.Shared.Rent(windows.Rows * count);
        for (var i = 0; i < y.Shape[0] * y.Shape[1]; i++)
        {
            var share = columns.AsSpan(0, count);
            TensorPrimitives.Divide(from.Slice(i * count, count), T.CreateChecked(windows.Rows), share);
            for (var row = 1; row < windows.Rows; row++) share.CopyTo(columns.AsSpan(row * count));
            windows.Fold<T>(columns.AsSpan(0, windows.Rows * count), to.Slice(i * plane, plane));
        }
        ArrayPool<T>.Shared.Return(columns);
        return x;
    }
}
