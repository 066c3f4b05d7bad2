using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The mean of each window.</summary>
internal sealed record AvgPool2dOp(Size2d Kernel, Conv2dSettings Settings) : PoolOp(Kernel, Settings)
{
    public override string Name => "avg pool2d";

    public override string Symbol => "avg pool";

    public override Role Role => Role.Distributor;

    internal override bool ReadsInputs => false;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Windows;

    public override GradientEffect Effect => GradientEffect.Averages;

    public override bool IsAffineIn(int input) => true;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new AvgPool2dOp(2, new(2, 0, 1, 1)), new Domain([1, 2, 4, 4])),
        new(new AvgPool2dOp((3, 2), new((1, 2), 1, 1, 1)), new Domain([2, 1, 3, 4])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) =>
        Pooling.Mean(inputs[0], WindowsOn(inputs[0].Shape));

    protected override Tensor Pool(Tensor output, Tensor tangent) => Tensor.Apply(this, tangent);

    protected override Tensor Spread(Tensor output, Tensor upstream) =>
        Tensor.Apply(new AvgUnpool2dOp(Kernel, Settings, Conv2dSettings.SizeOf(Name, output.Input(0).Shape)), upstream);
}

/// <summary>Each number spread evenly over its window: the transpose of average pooling.</summary>
internal sealed record AvgUnpool2dOp(Size2d Kernel, Conv2dSettings Settings, Size2d Image) : LinearOp
{
    public override string Name => "avg unpool2d";

    public override string Symbol => "avg unpool";

    public override Role Role => Role.Adder;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Windows;

    public override IReadOnlyList<Example> Examples => [new(new AvgUnpool2dOp((3, 2), new((1, 2), 1, 1, 1), (3, 4)), new Domain([2, 1, 3, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Pooling.Spread(inputs[0], Settings.Windows(Image, Kernel));

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new AvgPool2dOp(Kernel, Settings), upstream);
}

public static partial class Functions
{
    /// <summary>The mean of each window; padding counts as zeros (PyTorch's default).</summary>
    /// <param name="x">Images, (batch, channels, height, width).</param>
    /// <param name="kernel">The window; one number or (height, width).</param>
    /// <param name="stride">From one window to the next; the kernel's size where null.</param>
    /// <param name="padding">Zeros put on each side, at most half of the kernel.</param>
    /// <exception cref="ArgumentException">The windows do not fit the images, or a setting is out of its range.</exception>
    public static Tensor AvgPool2d(Tensor x, Size2d kernel, Size2d? stride = null, Size2d? padding = null) =>
        Tensor.Apply(new AvgPool2dOp(kernel, PoolWindows.Settings("avg pool2d", kernel, stride, padding, null)), x);
}
