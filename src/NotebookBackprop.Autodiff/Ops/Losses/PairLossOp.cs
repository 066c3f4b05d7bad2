using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// A loss that compares each prediction with its target. Shapes are equal, or one side is a single number: broadcasting
/// a column against a row, a common mistake, would compare every prediction with every target.
/// </summary>
/// <param name="Reduction">What becomes of the losses of single pairs.</param>
internal abstract record PairLossOp(Reduction Reduction) : Op
{
    /// <inheritdoc/>
    internal sealed override OpCost Cost(Tensor output) => OpCost.OfGroup(output);

    /// <summary>The loss of each pair.</summary>
    protected abstract NDArray Losses(NDArray prediction, NDArray target);

    /// <summary>The derivative of each pair's loss by one of the two, in differentiable algebra.</summary>
    protected abstract Tensor Derivative(int input, Tensor prediction, Tensor target);

    /// <summary>The same in a kernel, to rounding. Null where the rule is as fast.</summary>
    protected virtual NDArray? Slopes(int input, NDArray prediction, NDArray target) => null;

    /// <summary>The loss of one pair, written.</summary>
    protected abstract Formula Write(Formula prediction, Formula target);

    /// <inheritdoc/>
    public sealed override Formula Write(IReadOnlyList<Formula> inputs) => Reduced.Write(Write(inputs[0], inputs[1]), Reduction);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (prediction, target) = (inputs[0], inputs[1]);
        if (prediction.Shape != target.Shape && prediction.Shape.Rank > 0 && target.Shape.Rank > 0)
            throw new ArgumentException($"{Name}: shapes differ, predictions {prediction.Shape} and targets {target.Shape}; reshape one to the other's.");
        return Reduced.Forward(Losses(prediction, target), Reduction);
    }

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        var (prediction, target) = (output.Input(0), output.Input(1));
        var each = Reduced.Back(upstream, Reduction, Math.Max(prediction.Shape.Size, target.Shape.Size));
        for (var i = 0; i < contributions.Length; i++)
            if (output.Input(i).RequiresGrad)
                contributions[i] = Derivative(i, prediction, target) * each;
    }

    /// <inheritdoc/>
    internal sealed override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        NDArray prediction = output.Input(0).Value, target = output.Input(1).Value;
        for (var i = 0; i < contributions.Length; i++)
        {
            if (!output.Input(i).RequiresGrad) continue;
            if (Slopes(i, prediction, target) is not { } slopes)
            {
                base.Pull(output, upstream, contributions);
                return;
            }
            var each = Reduced.Back(upstream, Reduction, Math.Max(prediction.Shape.Size, target.Shape.Size));
            contributions[i] = Elementwise.Binary(slopes, each, default(MultiplyOp.Kernel));
        }
    }

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        Tensor? sum = null;
        for (var i = 0; i < tangents.Length; i++)
            if (tangents[i] is { } tangent)
                sum = Algebra.Plus(sum, Derivative(i, output.Input(0), output.Input(1)) * tangent);
        return Reduced.Forward(sum!, Reduction);
    }
}
