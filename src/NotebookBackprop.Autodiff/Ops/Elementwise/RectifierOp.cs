using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A line above zero and something smaller below: sends the gradient on above, less of it below. The slope at 0 is the lower side's, as in PyTorch.</summary>
internal abstract record RectifierOp<TKernel> : UnaryOp<TKernel> where TKernel : struct, IUnaryKernel
{
    /// <inheritdoc/>
    public sealed override Role Role => Role.Router;

    /// <summary>Away from the kink.</summary>
    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

    /// <summary>The slope above zero.</summary>
    private protected virtual double Above => 1;

    /// <summary>The slope at zero and below, from the output y.</summary>
    protected abstract Tensor Below(Tensor y);

    /// <inheritdoc/>
    protected sealed override Tensor Derivative(Tensor x, Tensor y) => Functions.Where(Functions.Greater(x, 0), Above, Below(y));
}
