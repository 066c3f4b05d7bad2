namespace NotebookBackprop;

/// <summary>The mean of each window of images, as a module: see <see cref="Functions.AvgPool2d"/>.</summary>
/// <param name="kernel">The size of a window; one number or (height, width).</param>
/// <param name="stride">From one window to the next; the kernel where null.</param>
/// <param name="padding">Zeros put on each side; none where null.</param>
public sealed class AvgPool2d(Size2d kernel, Size2d? stride = null, Size2d? padding = null) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.AvgPool2d(x, kernel, stride, padding);
}
