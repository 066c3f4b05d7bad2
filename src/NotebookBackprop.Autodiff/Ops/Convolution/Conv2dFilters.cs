using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The transpose of a convolution for fixed images: for each element of each filter, the inner product of the filter's feature map and what the element saw.</summary>
/// <param name="Settings">How the filters move over the images.</param>
/// <param name="Kernel">The size of a filter.</param>
internal sealed record Conv2dFiltersOp(Conv2dSettings Settings, Size2d Kernel) : MultilinearOp
{
    public override string Name => "conv2d filters";

    public override Role Role => Role.Swapper;

    internal override OpCost Cost(Tensor output) => OpCost.OfConvolution(output.Input(0).Shape, output.Shape);

    public override IReadOnlyList<Example> Examples =>
    [
        new(new Conv2dFiltersOp(Conv2dSettings.Plain, 2), new Domain([2, 3, 3, 2]), new Domain([2, 2, 4, 3])),
        new(new Conv2dFiltersOp(new((2, 1), (1, 0), (1, 2), 2), (3, 2)), new Domain([1, 2, 3, 2]), new Domain([1, 4, 5, 4])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) =>
        Convolution.Filters(inputs[0], inputs[1], Settings.Windows(Conv2dSettings.SizeOf(Name, inputs[1].Shape), Kernel), Settings.Groups);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var (y, x) = (output.Input(0), output.Input(1));
        return input == 0
            ? Tensor.Apply(new Conv2dOp(Settings), x, upstream)
            : Tensor.Apply(new ConvTranspose2dOp(Settings, Conv2dSettings.SizeOf(Name, x.Shape)), y, upstream);
    }
}
