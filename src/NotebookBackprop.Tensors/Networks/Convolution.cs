using System.Buffers;
using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Convolution of images with filters, as matrix products with the windows unfolded (Chellapilla, Puri and Simard,
/// 2006), one image and group of channels at a time. Images are (batch, channels, height, width), filters (filters,
/// channels of a group, height, width).
/// </summary>
internal static class Convolution
{
    /// <summary>The feature map of each filter: its inner product with every window.</summary>
    public static NDArray Forward(NDArray x, NDArray w, Windows windows, int groups) =>
        x.DType == DType.Float64 ? Forward<double>(x, w, windows, groups) : Forward<float>(x, w, windows, groups);

    /// <summary>The gradient by the images, from that of the feature maps: the transpose of <see cref="Forward(NDArray, NDArray, Windows, int)"/> for fixed filters.</summary>
    public static NDArray Images(NDArray y, NDArray w, Windows windows, int groups) =>
        y.DType == DType.Float64 ? Images<double>(y, w, windows, groups) : Images<float>(y, w, windows, groups);

    /// <summary>The gradient by the filters, from that of the feature maps: the transpose of <see cref="Forward(NDArray, NDArray, Windows, int)"/> for fixed images.</summary>
    public static NDArray Filters(NDArray y, NDArray x, Windows windows, int groups) =>
        y.DType == DType.Float64 ? Filters<double>(y, x, windows, groups) : Filters<float>(y, x, windows, groups);

    private static NDArray Forward<T>(NDArray x, NDArray w, Windows windows, int groups) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Filled([x.Shape[0], w.Shape[0], windows.Count.Height, windows.Count.Width], 0, x.DType);
        using var parts = new Parts<T>(x.ToContiguous(), w.ToContiguous(), y, windows, groups);
        for (var i = 0; i < parts.Count; i++)
        {
            windows.Unfold(parts.Image(i), parts.Columns);
            MatrixProduct.Accumulate(parts.Filters(i), parts.Unfolded, parts.Answers(i));
        }
        return y;
    }

    private static NDArray Images<T>(NDArray y, NDArray w, Windows windows, int groups) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = NDArray.Filled([y.Shape[0], w.Shape[1] * groups, windows.Image.Height, windows.Image.Width], 0, y.DType);
        using var parts = new Parts<T>(x, w.ToContiguous(), y.ToContiguous(), windows, groups);
        for (var i = 0; i < parts.Count; i++)
        {
            parts.Columns.Clear();
            MatrixProduct.Accumulate(parts.Filters(i).Transposed, parts.AnswerMatrix(i), parts.Columns);
            windows.Fold<T>(parts.Columns, parts.Image(i));
        }
        return x;
    }

    private static NDArray Filters<T>(NDArray y, NDArray x, Windows windows, int groups) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var w = NDArray.Filled([y.Shape[1], x.Shape[1] / groups, windows.Kernel.Height, windows.Kernel.Width], 0, y.DType);
        using var parts = new Parts<T>(x.ToContiguous(), w, y.ToContiguous(), windows, groups);
        for (var i = 0; i < parts.Count; i++)
        {
            windows.Unfold(parts.Image(i), parts.Columns);
            MatrixProduct.Accumulate(parts.AnswerMatrix(i), parts.Unfolded.Transposed, parts.FilterSpan(i));
        }
        return w;
    }

    /// <summary>Images, filters and answers, cut into one image and group of channels each, and room for that image's windows.</summary>
    private readonly ref struct Parts<T>(NDArray x, NDArray w, NDArray y, Windows windows, int groups) : IDisposable
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T[] _columns = ArrayPool<T>.Shared.Rent(w.Shape[1] * windows.Rows * windows.Columns);

        private int Rows => w.Shape[1] * windows.Rows;

        public int Count => x.Shape.Size == 0 || w.Shape.Size == 0 || y.Shape.Size == 0 ? 0 : x.Shape[0] * groups;

        public Span<T> Columns => _columns.AsSpan(0, Rows * windows.Columns);

        public Matrix<T> Unfolded => Matrix<T>.RowMajor(Columns, Rows, windows.Columns);

        public Span<T> Image(int i) => Part(x, i, x.Shape[0] * groups);

        public Span<T> FilterSpan(int i) => Part(w, i % groups, groups);

        public Matrix<T> Filters(int i) => Matrix<T>.RowMajor(FilterSpan(i), w.Shape[0] / groups, Rows);

        public Span<T> Answers(int i) => Part(y, i, y.Shape[0] * groups);

        public Matrix<T> AnswerMatrix(int i) => Matrix<T>.RowMajor(Answers(i), w.Shape[0] / groups, windows.Columns);

        public void Dispose() => ArrayPool<T>.Shared.Return(_columns);

        private static Span<T> Part(NDArray whole, int i, int count) => whole.Span<T>().Slice(whole.Shape.Size / count * i, whole.Shape.Size / count);
    }
}
