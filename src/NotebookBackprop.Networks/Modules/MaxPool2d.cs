namespace NotebookBackprop;

/// <summary>The greatest element of each window of images, as a module: see <see cref="Functions.MaxPool2d"/>.</summary>
/// <param name="kernel">The size of a window; one number or (height, width).</param>
/// <param name="stride">From one window to the next; the kernel where null.</param>
/// <param name="padding">What is put on each side; none where null.</param>
public sealed class MaxPool2d(Size2d kernel, Size2d? stride = null, Size2d? padding = null) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.MaxPool2d(x, kernel, stride, padding);
}
