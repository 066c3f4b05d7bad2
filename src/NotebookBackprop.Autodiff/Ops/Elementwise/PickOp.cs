using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>The greater or the lesser of a and b: sends the gradient to the one it took, half to each where they are equal (PyTorch's convention).</summary>
internal abstract record PickOp<TKernel> : BinaryOp<TKernel> where TKernel : struct, IBinaryKernel
{
    /// <inheritdoc/>
    public sealed override Role Role => Role.Router;

    /// <summary>Away from ties, once for either side.</summary>
    public sealed override IReadOnlyList<Example> Examples =>
        [new(this, new Domain([2, 1], -2, -0.2), new Domain([3], 0.2, 2)), new(this, new Domain([2, 1], 0.2, 2), new Domain([3], -2, -0.2))];

    /// <summary>1 where one side was taken, one half where both are equal, else 0.</summary>
    protected abstract Tensor Taken(Tensor side, Tensor other);

    /// <inheritdoc/>
    protected sealed override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => input == 0 ? Taken(a, b) : Taken(b, a);
}
