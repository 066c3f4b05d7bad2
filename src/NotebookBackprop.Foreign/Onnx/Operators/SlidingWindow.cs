using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>How a window moves over images, in the terms of the format; sequences are images of one row.</summary>
/// <param name="Kernel">Its size along each axis of the image.</param>
/// <param name="Strides">From one place to the next.</param>
/// <param name="Dilations">From one element to the next.</param>
/// <param name="Begin">The margin before the image.</param>
/// <param name="End">The margin behind it.</param>
internal sealed record SlidingWindow(int[] Kernel, int[] Strides, int[] Dilations, int[] Begin, int[] End)
{
    /// <summary>The names of its settings.</summary>
    public static string[] Attributes { get; } = ["auto_pad", "dilations", "kernel_shape", "pads", "strides"];

    public Size2d Size => Of(Kernel);

    public Size2d Stride => Of(Strides);

    public Size2d Dilation => Of(Dilations);

    /// <summary>Reads it from a node.</summary>
    /// <param name="call">With its attributes.</param>
    /// <param name="images">Of shape (batch, channels, and one axis or two).</param>
    /// <param name="kernel">Where the filters tell; null where only the attribute does.</param>
    /// <exception cref="ArgumentException">The images have other axes, or a list has not a number for each.</exception>
    public static SlidingWindow Read(OnnxCall call, Shape images, int[]? kernel = null)
    {
        var rank = images.Rank - 2;
        if (rank is not (1 or 2)) throw new ArgumentException($"an input of shape {images} has no (batch, channels, length) or (batch, channels, height, width); others are not known here.");
        int[] List(string name, int each, int count) => call.Integers(name) is { } list
            ? list.Length == count ? list : throw new ArgumentException($"{name} ({string.Join(", ", list)}) are not {count} numbers; the file is damaged.")
            : [.. Enumerable.Repeat(each, count)];
        var size = kernel ?? List("kernel_shape", 1, rank);
        if (size.Length != rank) throw new ArgumentException($"filters with {size.Length} axes do not fit an input of shape {images}.");
        int[] strides = List("strides", 1, rank), dilations = List("dilations", 1, rank), pads = List("pads", 0, 2 * rank);
        var (begin, end) = (pads[..rank], pads[rank..]);
        var auto = call.Choice("auto_pad", "NOTSET", "SAME_UPPER", "SAME_LOWER", "VALID");
        if (auto == "VALID") (begin, end) = (new int[rank], new int[rank]);
        if (auto.StartsWith("SAME", StringComparison.Ordinal))
            for (var i = 0; i < rank; i++)
            {
                var count = (images[i + 2] + strides[i] - 1) / strides[i];
                var margin = Math.Max(0, (count - 1) * strides[i] + (size[i] - 1) * dilations[i] + 1 - images[i + 2]);
                (begin[i], end[i]) = auto == "SAME_UPPER" ? (margin / 2, margin - margin / 2) : (margin - margin / 2, margin / 2);
            }
        return new(size, strides, dilations, begin, end);
    }

    /// <summary>Whether the margins are the same on both sides, and no more than half of the window where that is asked.</summary>
    public bool IsEven(bool isHalf = false) => Begin.SequenceEqual(End) && Begin.Zip(Kernel).All(axis => axis.First >= 0 && (!isHalf || 2 * axis.First <= axis.Second));

    public Size2d Padding => Of(Begin, 0);

    /// <summary>How far the last window would reach beyond the margin if one more is taken where some of the image is left over.</summary>
    public int[] Overhang(Shape images) => [.. Enumerable.Range(0, Kernel.Length).Select(i =>
    {
        var length = images[i + 2] + Begin[i] + End[i];
        var reach = (Kernel[i] - 1) * Dilations[i] + 1;
        var steps = (length - reach + Strides[i] - 1) / Strides[i];
        // One that would begin behind the image sees nothing of it.
        if (steps * Strides[i] >= images[i + 2] + Begin[i]) steps--;
        return Math.Max(0, steps * Strides[i] + reach - length);
    })];

    /// <summary>Images with margins of a value, and a further one at the end.</summary>
    public Tensor Padded(Tensor images, double value, int[]? further = null)
    {
        var widths = new List<int>();
        for (var i = Kernel.Length - 1; i >= 0; i--) widths.AddRange([Begin[i], End[i] + (further?[i] ?? 0)]);
        return widths.TrueForAll(width => width == 0) ? images : Functions.Pad(images, [.. widths], value);
    }

    /// <summary>Does something to images of two axes; a sequence becomes an image of one row for it.</summary>
    public Tensor OnImages(Tensor x, Func<Tensor, Tensor> compute) => Kernel.Length == 2 ? compute(x) : Squeeze(compute(Unsqueeze(x, 2)), 2);

    private static Size2d Of(int[] numbers, int other = 1) => numbers.Length == 2 ? new(numbers[0], numbers[1]) : new(other, numbers[0]);
}
