using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The transpose of a convolution for fixed filters: each number adds its filter, times the number, to the image.</summary>
/// <param name="Settings">How the filters move over the image.</param>
/// <param name="Image">The size of the image.</param>
internal sealed record ConvTranspose2dOp(Conv2dSettings Settings, Size2d Image) : MultilinearOp
{
    public override string Name => "conv transpose2d";

    public override Role Role => Role.Swapper;

    internal override LocalStructure Structure(Tensor output, int input) => input == 0 ? LocalStructure.Windows : LocalStructure.Dense;

    internal override OpCost Cost(Tensor output) => OpCost.OfConvolution(output.Input(0).Shape, output.Input(1).Shape);

    public override IReadOnlyList<Example> Examples =>
    [
        new(new ConvTranspose2dOp(Conv2dSettings.Plain, (4, 3)), new Domain([2, 3, 3, 2]), new Domain([3, 2, 2, 2])),
        new(new ConvTranspose2dOp(new((2, 1), (1, 0), (1, 2), 2), (5, 4)), new Domain([1, 2, 3, 2]), new Domain([2, 2, 3, 2])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (y, w) = (inputs[0], inputs[1]);
        Size2d answers = Conv2dSettings.SizeOf(Name, y.Shape), kernel = Conv2dSettings.SizeOf(Name, w.Shape);
        if (y.Shape[1] != w.Shape[0] || w.Shape[0] % Settings.Groups != 0)
            throw new ArgumentException($"conv transpose2d: {y.Shape} has {y.Shape[1]} channels and filters {w.Shape} with groups = {Settings.Groups} take {w.Shape[0]}; make both the same multiple of the groups.");
        var windows = Settings.Windows(Image, kernel);
        if (windows.Count != answers)
            throw new ArgumentException($"conv transpose2d: a kernel of {kernel} on images of {Image} gives {windows.Count}, not {answers}; change padding or output padding.");
        return Convolution.Images(y, w, windows, Settings.Groups);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var (y, w) = (output.Input(0), output.Input(1));
        return input == 0
            ? Tensor.Apply(new Conv2dOp(Settings), upstream, w)
            : Tensor.Apply(new Conv2dFiltersOp(Settings, Conv2dSettings.SizeOf(Name, w.Shape)), y, upstream);
    }
}

public static partial class Functions
{
    /// <summary>
    /// The transpose of <see cref="Conv2d"/>: each number adds its filter, times the number, to a larger image (a transposed convolution, sometimes called deconvolution). Sizes become
    /// (size − 1)·stride − 2·padding + dilation·(kernel − 1) + outputPadding + 1.
    /// </summary>
    /// <param name="x">Images, (batch, filters, height, width).</param>
    /// <param name="w">Filters, (filters, channels / groups, height, width).</param>
    /// <param name="bias">A number added to each channel, (channels,); none where null.</param>
    /// <param name="stride">From one added filter to the next; one number or (height, width).</param>
    /// <param name="padding">Rows and columns cut from each side.</param>
    /// <param name="outputPadding">Rows and columns added at the end, below the stride: of the sizes that a convolution with this stride maps to x's, which one.</param>
    /// <param name="dilation">From one element of a filter to the next.</param>
    /// <param name="groups">Into how many parts filters and channels are split.</param>
    /// <returns>Images, (batch, channels, height, width).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or a setting is out of its range.</exception>
    public static Tensor ConvTranspose2d(
        Tensor x, Tensor w, Tensor? bias = null, Size2d? stride = null, Size2d? padding = null, Size2d? outputPadding = null, Size2d? dilation = null, int groups = 1)
    {
        var settings = Conv2dSettings.Of("conv transpose2d", stride ?? 1, padding ?? 0, dilation ?? 1, groups);
        Size2d from = Conv2dSettings.SizeOf("conv transpose2d", x.Shape), kernel = Conv2dSettings.SizeOf("conv transpose2d", w.Shape), more = outputPadding ?? 0;
        Size2d image = (
            (from.Height - 1) * settings.Stride.Height - 2 * settings.Padding.Height + settings.Dilation.Height * (kernel.Height - 1) + more.Height + 1,
            (from.Width - 1) * settings.Stride.Width - 2 * settings.Padding.Width + settings.Dilation.Width * (kernel.Width - 1) + more.Width + 1);
        Conv2dBias.Check("conv transpose2d", bias, w.Shape[1] * groups);
        return Conv2dBias.Add(Tensor.Apply(new ConvTranspose2dOp(settings, image), x, w), bias);
    }
}
