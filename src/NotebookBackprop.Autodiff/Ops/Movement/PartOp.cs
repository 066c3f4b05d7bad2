using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A part of an array, seen without a copy (a slice, a diagonal). The gradient goes back to where the part was taken from.</summary>
internal abstract record PartOp : MovementOp
{
    /// <summary>The part of an array of any layout; no element is in it twice.</summary>
    internal abstract NDArray View(NDArray x);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs) => View(inputs[0]);

    /// <inheritdoc/>
    protected sealed override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new PlaceOp(this, output.Input(input).Shape), upstream);
}
