using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The transpose of a convolution: each number paints its filter.</summary>
internal static class ConvTranspose
{
    public static OnnxOperator Operator { get; } = new("ConvTranspose", Run, [.. SlidingWindow.Attributes, "group", "output_padding", "output_shape"]);

    private static OnnxValue Run(OnnxCall call)
    {
        var (x, w) = (call.Float(0), call.Float(1));
        var window = SlidingWindow.Read(call, x.Shape, [.. w.Shape.Skip(2)]);
        var further = call.Integers("output_padding") ?? new int[window.Kernel.Length];
        window = Margins(call, window, x.Shape, further);
        // All that is painted; then margins are cut off, or put on where the output is to be larger.
        var y = window.OnImages(x, images => ConvTranspose2d(
            images, w.Shape.Rank == 3 ? Unsqueeze(w, 2) : w, null, window.Stride, 0, 0, window.Dilation, call.Integer("group", 1)));
        int[] widths = [.. Enumerable.Range(0, window.Kernel.Length).Reverse().SelectMany(i => new[] { -window.Begin[i], further[i] - window.End[i] })];
        y = Functions.Pad(Cut(y, widths), [.. widths.Select(width => Math.Max(width, 0))]);
        return call.MaybeFloat(2) is { } bias ? y + Reshape(bias, Shape.Of([bias.Shape.Size, .. window.Kernel.Select(_ => 1)])) : y;
    }

    /// <summary>The margins that give the shape that is asked for.</summary>
    private static SlidingWindow Margins(OnnxCall call, SlidingWindow window, Shape images, int[] further)
    {
        var auto = call.Text("auto_pad", "NOTSET");
        var isSame = auto.StartsWith("SAME", StringComparison.Ordinal);
        if (call.Integers("output_shape") is not { } shape)
        {
            if (!isSame) return window;
            shape = [.. window.Strides.Select((stride, i) => stride * images[i + 2])];
        }
        int[] margins = [.. window.Kernel.Select((size, i) =>
            Math.Max(0, window.Strides[i] * (images[i + 2] - 1) + further[i] + (size - 1) * window.Dilations[i] + 1 - shape[^(window.Kernel.Length - i)]))];
        int[] less = [.. margins.Select(margin => margin / 2)], more = [.. margins.Select(margin => margin - margin / 2)];
        return auto == "SAME_UPPER" ? window with { Begin = less, End = more } : window with { Begin = more, End = less };
    }

    /// <summary>What negative widths take off, given as for a margin.</summary>
    public static Tensor Cut(Tensor x, int[] widths)
    {
        var indices = new TensorIndex[x.Shape.Rank];
        Array.Fill(indices, ..);
        for (var i = 0; i < widths.Length / 2; i++)
            indices[^(i + 1)] = Math.Max(0, -widths[2 * i])..(x.Shape[^(i + 1)] - Math.Max(0, -widths[2 * i + 1]));
        return Array.TrueForAll(widths, width => width >= 0) ? x : Slice(x, indices);
    }
}
