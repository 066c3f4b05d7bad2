using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>How filters move over images.</summary>
/// <param name="Stride">From one window to the next.</param>
/// <param name="Padding">Zeros put on each side of the image.</param>
/// <param name="Dilation">From one element of a window to the next.</param>
/// <param name="Groups">Into how many parts channels and filters are split; a filter sees the channels of its part alone.</param>
internal sealed record Conv2dSettings(Size2d Stride, Size2d Padding, Size2d Dilation, int Groups)
{
    /// <summary>Every window of the image as it is.</summary>
    public static Conv2dSettings Plain { get; } = new(1, 0, 1, 1);

    /// <summary>The windows of a kernel on images.</summary>
    public Windows Windows(Size2d image, Size2d kernel) => new(image, kernel, Stride, Padding, Dilation);

    /// <summary>Checks settings that a user gives.</summary>
    /// <exception cref="ArgumentException">A stride, dilation or number of groups below 1, or a padding below 0.</exception>
    public static Conv2dSettings Of(string operation, Size2d stride, Size2d padding, Size2d dilation, int groups = 1)
    {
        if (stride.Height < 1 || stride.Width < 1 || dilation.Height < 1 || dilation.Width < 1 || groups < 1)
            throw new ArgumentException($"{operation}: stride {stride}, dilation {dilation} and groups = {groups} are not all 1 or more; raise the one that is not.");
        if (padding.Height < 0 || padding.Width < 0)
            throw new ArgumentException($"{operation}: padding {padding} is below 0; give 0 or more, and slice the image to crop it.");
        return new(stride, padding, dilation, groups);
    }

    /// <summary>The height and width of images or filters, the last two of four axes.</summary>
    /// <exception cref="ArgumentException">The shape has another rank.</exception>
    public static Size2d SizeOf(string operation, Shape shape) => shape.Rank == 4
        ? new(shape[2], shape[3])
        : throw new ArgumentException($"{operation}: shape {shape} has {shape.Rank} axes, not 4; give (batch, channels, height, width), with Unsqueeze or Reshape.");
}
