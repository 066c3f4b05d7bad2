using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>The greatest or the least element over some axes: sends the gradient to it, in even shares where several are equal (PyTorch's convention).</summary>
/// <param name="Axes">The axes that are reduced, in rising order.</param>
/// <param name="KeepDims">Whether they stay, with length 1.</param>
internal abstract record ExtremeOp<TReducer>(int[] Axes, bool KeepDims) : ReductionOp<TReducer>(Axes, KeepDims) where TReducer : struct, IReducer
{
    /// <inheritdoc/>
    public sealed override Role Role => Role.Router;

    /// <inheritdoc/>
    public sealed override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call(Symbol, inputs);

    /// <inheritdoc/>
    protected sealed override Tensor Gradient(Tensor x, Tensor y)
    {
        var wins = Functions.Equal(x, y);
        return wins / Functions.Sum(wins, Axes, keepDims: true);
    }
}
