using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>What becomes of the numbers in each window, or in the whole image.</summary>
internal static class Pooling
{
    public static OnnxOperator[] Operators { get; } =
    [
        // The order of storage is that of the indices, which are not given here.
        new("MaxPool", MaxPool, [.. SlidingWindow.Attributes, "ceil_mode", "storage_order"]),
        new("AveragePool", AveragePool, [.. SlidingWindow.Attributes, "ceil_mode", "count_include_pad"]),
        Calls.Of("GlobalMaxPool", x => Amax(x, Spatial(x.Shape), keepDims: true)),
        Calls.Of("GlobalAveragePool", x => Mean(x, Spatial(x.Shape), keepDims: true)),
    ];

    private static int[] Spatial(Shape images) => [.. Enumerable.Range(2, images.Rank - 2)];

    private static OnnxValue MaxPool(OnnxCall call)
    {
        var x = call.Float(0);
        var window = SlidingWindow.Read(call, x.Shape);
        var further = call.Is("ceil_mode") ? window.Overhang(x.Shape) : new int[window.Kernel.Length];
        var isPlain = window.IsEven(isHalf: true) && further.All(more => more == 0);
        return window.OnImages(isPlain ? x : window.Padded(x, double.NegativeInfinity, further), images =>
            MaxPool2d(images, window.Size, window.Stride, isPlain ? window.Padding : 0, window.Dilation));
    }

    private static OnnxValue AveragePool(OnnxCall call)
    {
        var x = call.Float(0);
        var window = SlidingWindow.Read(call, x.Shape);
        var further = call.Is("ceil_mode") ? window.Overhang(x.Shape) : new int[window.Kernel.Length];
        var (countsPad, hasPad) = (call.Is("count_include_pad"), window.Begin.Concat(window.End).Any(margin => margin != 0));
        var isPlain = further.All(more => more == 0) && (!hasPad || countsPad);
        if (isPlain && window.IsEven(isHalf: true) && window.Dilations.All(dilation => dilation == 1))
            return window.OnImages(x, images => AvgPool2d(images, window.Size, window.Stride, window.Padding));

        // The mean over all places of a window, by the share of them that count.
        var means = Means(window, window.Padded(x, 0, further));
        if (isPlain) return means;
        var ones = Ones(Shape.Of([1, 1, .. x.Shape.Skip(2)]), x.DType);
        var counts = countsPad ? (window with { Begin = new int[further.Length], End = further }).Padded(window.Padded(ones, 1), 0) : window.Padded(ones, 0, further);
        return means / Means(window, counts);
    }

    private static Tensor Means(SlidingWindow window, Tensor x) => window.OnImages(x, images =>
    {
        if (window.Dilations.All(dilation => dilation == 1)) return AvgPool2d(images, window.Size, window.Stride);
        var (n, c) = (images.Shape[0], images.Shape[1]);
        var filter = Full([1, 1, window.Size.Height, window.Size.Width], 1.0 / (window.Size.Height * window.Size.Width), x.DType);
        var y = Conv2d(Reshape(images, [n * c, 1, images.Shape[2], images.Shape[3]]), filter, null, window.Stride, 0, window.Dilation);
        return Reshape(y, [n, c, y.Shape[2], y.Shape[3]]);
    });
}
