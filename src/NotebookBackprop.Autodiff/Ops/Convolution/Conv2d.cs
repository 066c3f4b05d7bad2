using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Two-dimensional convolution: the inner product of each filter with every window of the images (a cross-correlation, as the field has it).</summary>
internal sealed record Conv2dOp(Conv2dSettings Settings) : MultilinearOp
{
    public override string Name => "conv2d";

    public override Role Role => Role.Swapper;

    internal override LocalStructure Structure(Tensor output, int input) => input == 0 ? LocalStructure.Windows : LocalStructure.Dense;

    internal override OpCost Cost(Tensor output) => OpCost.OfConvolution(output.Shape, output.Input(1).Shape);

    public override IReadOnlyList<Example> Examples =>
    [
        new(new Conv2dOp(Conv2dSettings.Plain), new Domain([2, 2, 4, 3]), new Domain([3, 2, 2, 2])),
        new(new Conv2dOp(new Conv2dSettings((2, 1), (1, 2), (1, 2), 2)), new Domain([1, 4, 5, 4]), new Domain([2, 2, 3, 2])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (x, w) = (inputs[0], inputs[1]);
        Size2d image = Conv2dSettings.SizeOf(Name, x.Shape), kernel = Conv2dSettings.SizeOf(Name, w.Shape);
        if (x.Shape[1] != w.Shape[1] * Settings.Groups || w.Shape[0] % Settings.Groups != 0)
            throw new ArgumentException($"conv2d: images {x.Shape} have {x.Shape[1]} channels and filters {w.Shape} with groups = {Settings.Groups} take {w.Shape[1] * Settings.Groups}; make the filters' second axis the channels divided by the groups, and their first a multiple of the groups.");
        var windows = Settings.Windows(image, kernel);
        if (windows.Columns == 0)
            throw new ArgumentException($"conv2d: a kernel of {kernel} with dilation {Settings.Dilation} does not fit images of {image} padded by {Settings.Padding}; pad more, or take a smaller kernel.");
        return Convolution.Forward(x, w, windows, Settings.Groups);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var (x, w) = (output.Input(0), output.Input(1));
        return input == 0
            ? Tensor.Apply(new ConvTranspose2dOp(Settings, Conv2dSettings.SizeOf(Name, x.Shape)), upstream, w)
            : Tensor.Apply(new Conv2dFiltersOp(Settings, Conv2dSettings.SizeOf(Name, w.Shape)), upstream, x);
    }
}

public static partial class Functions
{
    /// <summary>
    /// Two-dimensional convolution: each filter moves over the images and gives its inner product with every window. Sizes become
    /// ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1. The filters are not turned around: a
    /// cross-correlation, as the field has it.
    /// </summary>
    /// <param name="x">Images, (batch, channels, height, width).</param>
    /// <param name="w">Filters, (filters, channels / groups, height, width).</param>
    /// <param name="bias">A number added to each filter's feature map, (filters,); none where null.</param>
    /// <param name="stride">From one window to the next; one number or (height, width).</param>
    /// <param name="padding">Zeros put on each side of the images.</param>
    /// <param name="dilation">From one element of a window to the next.</param>
    /// <param name="groups">Into how many parts channels and filters are split; a filter sees the channels of its part alone.</param>
    /// <returns>Feature maps, (batch, filters, height, width).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or a setting is out of its range.</exception>
    public static Tensor Conv2d(Tensor x, Tensor w, Tensor? bias = null, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null, int groups = 1)
    {
        var settings = Conv2dSettings.Of("conv2d", stride ?? 1, padding ?? 0, dilation ?? 1, groups);
        Conv2dBias.Check("conv2d", bias, w.Shape.Rank == 4 ? w.Shape[0] : 0);
        return Conv2dBias.Add(Tensor.Apply(new Conv2dOp(settings), x, w), bias);
    }
}
