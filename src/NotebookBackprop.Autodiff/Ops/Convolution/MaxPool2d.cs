using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The greatest element of each window: sends the gradient there.</summary>
internal sealed record MaxPool2dOp(Size2d Kernel, Conv2dSettings Settings) : PoolOp(Kernel, Settings)
{
    public override string Name => "max pool2d";

    public override string Symbol => "max pool";

    public override Role Role => Role.Router;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Selection;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new MaxPool2dOp(2, new(2, 0, 1, 1)), new Domain([1, 2, 4, 4])),
        new(new MaxPool2dOp((3, 2), new((1, 2), 1, (1, 2), 1)), new Domain([2, 1, 3, 4])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var windows = WindowsOn(x.Shape);
        return Indexing.Select(x.ToContiguous().Reshaped([x.Shape.Size]), 0, Pooling.Greatest(x, windows)).Reshaped(Pooling.Pooled(x.Shape, windows));
    }

    protected override Tensor Spread(Tensor output, Tensor upstream)
    {
        var shape = output.Input(0).Shape;
        return Functions.Reshape(Tensor.Apply(new IndexAddOp(0, Winners(output), shape.Size), Functions.Reshape(upstream, [output.Shape.Size])), shape);
    }

    protected override Tensor Pool(Tensor output, Tensor tangent) =>
        Functions.Reshape(Tensor.Apply(new IndexSelectOp(0, Winners(output)), Functions.Reshape(tangent, [output.Input(0).Shape.Size])), output.Shape);

    private int[] Winners(Tensor output)
    {
        var x = output.Input(0).Value;
        return Pooling.Greatest(x, WindowsOn(x.Shape));
    }
}

public static partial class Functions
{
    /// <summary>
    /// The greatest element of each window. Of equal ones the first in row-major order gets the gradient, and a NaN wins
    /// (PyTorch's convention); padding never wins.
    /// </summary>
    /// <param name="x">Images, (batch, channels, height, width).</param>
    /// <param name="kernel">The window; one number or (height, width).</param>
    /// <param name="stride">From one window to the next; the kernel's size where null.</param>
    /// <param name="padding">Rows and columns put on each side, at most half of the kernel.</param>
    /// <param name="dilation">From one element of a window to the next.</param>
    /// <exception cref="ArgumentException">The windows do not fit the images, or a setting is out of its range.</exception>
    public static Tensor MaxPool2d(Tensor x, Size2d kernel, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null) =>
        Tensor.Apply(new MaxPool2dOp(kernel, PoolWindows.Settings("max pool2d", kernel, stride, padding, dilation)), x);
}
