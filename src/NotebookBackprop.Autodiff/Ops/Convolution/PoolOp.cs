using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>One number for each window of an image. For given inputs it is a linear map: forward mode applies it, reverse mode its transpose.</summary>
/// <param name="Kernel">The size of a window.</param>
/// <param name="Settings">How the window moves over the image.</param>
internal abstract record PoolOp(Size2d Kernel, Conv2dSettings Settings) : Op
{
    /// <summary>The map, at a recorded result.</summary>
    protected abstract Tensor Pool(Tensor output, Tensor tangent);

    /// <summary>Its transpose: from the shape of the pooled images to that of the images.</summary>
    protected abstract Tensor Spread(Tensor output, Tensor upstream);

    /// <summary>The windows on images of a shape.</summary>
    private protected Windows WindowsOn(Shape images) => PoolWindows.Of(Name, images, Kernel, Settings);

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) => contributions[0] = Spread(output, upstream);

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => Pool(output, tangents[0]!);
}
