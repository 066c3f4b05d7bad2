using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// An operation on each element, or each pair of elements that broadcasting brings together. Its one derivative
/// serves reverse and forward mode.
/// </summary>
internal abstract record ElementwiseOp : Op
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => output.Input(input).Shape == output.Shape ? LocalStructure.Diagonal : LocalStructure.Broadcast;

    /// <inheritdoc/>
    public sealed override bool IsElementwise => true;

    /// <inheritdoc/>
    public sealed override bool Bends => !IsAffineIn(0);

    /// <inheritdoc/>
    internal sealed override OpCost Cost(Tensor output) => new(OpFamily.Elementwise, output.Shape.Size, Role == Role.Distributor ? 0 : output.Shape.Size);

    /// <summary>The derivative of each output element by the input element it was made from, in differentiable algebra.</summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="input">Which of its inputs.</param>
    internal abstract Tensor Derivative(Tensor output, int input);

    /// <summary>
    /// What flows times the derivative, in one pass over the numbers: bit by bit what the rule gives. Null where the rule
    /// is as fast.
    /// </summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="flow">A gradient or tangent, in the output's shape.</param>
    internal virtual NDArray? Fused(Tensor output, NDArray flow) => null;

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        for (var i = 0; i < contributions.Length; i++)
            if (output.Input(i).RequiresGrad)
                contributions[i] = Passed(output, i, upstream);
    }

    /// <inheritdoc/>
    internal sealed override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        for (var i = 0; i < contributions.Length; i++)
            if (output.Input(i).RequiresGrad)
                contributions[i] = Fused(output, upstream) ?? Algebra.Times(upstream, Derivative(output, i));
    }

    /// <inheritdoc/>
    internal sealed override bool VjpOfMany(Tensor output, Tensor upstream, ReadOnlySpan<bool> wanted, Span<Tensor?> contributions)
    {
        // The derivative broadcasts along the axis of gradients, as a number for each element does along any.
        for (var i = 0; i < contributions.Length; i++)
            if (wanted[i])
                contributions[i] = Passed(output, i, upstream);
        return true;
    }

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        Tensor? sum = null;
        for (var i = 0; i < tangents.Length; i++)
            if (tangents[i] is { } tangent)
                sum = Algebra.Plus(sum, Passed(output, i, tangent));
        return sum;
    }

    private Tensor Passed(Tensor output, int input, Tensor flow) =>
        !Recording.IsOn && Fused(output, flow.Value) is { } fused ? new(fused) : Algebra.Times(flow, Derivative(output, input));
}

/// <summary>A function of one number, applied to each element.</summary>
internal abstract record UnaryOp<TKernel> : ElementwiseOp where TKernel : struct, IUnaryKernel
{
    /// <inheritdoc/>
    public override Role Role => Role.Scaler;

    /// <summary>Numbers from -2 to 2; a function with a kink, a pole or a smaller domain names its own.</summary>
    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

    /// <summary>The function itself.</summary>
    private protected virtual TKernel Function => default;

    /// <summary>The derivative, from the input x and the output y.</summary>
    protected abstract Tensor Derivative(Tensor x, Tensor y);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Elementwise.Unary(inputs[0], Function);

    /// <inheritdoc/>
    internal sealed override Tensor Derivative(Tensor output, int input) => Derivative(output.Input(0), output);
}

/// <summary>A function of two numbers, applied to each pair of elements; the shapes broadcast.</summary>
internal abstract record BinaryOp<TKernel> : ElementwiseOp where TKernel : struct, IBinaryKernel
{
    /// <summary>The derivative by one input, from the inputs a and b and the output y.</summary>
    protected abstract Tensor Derivative(int input, Tensor a, Tensor b, Tensor y);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Pairing.Apply(Name, inputs[0], inputs[1], default(TKernel));

    /// <inheritdoc/>
    internal sealed override Tensor Derivative(Tensor output, int input) => Derivative(input, output.Input(0), output.Input(1), output);
}
