using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>What losses have in common: a loss for each element, then its mean or sum.</summary>
internal static class Reduced
{
    /// <summary>The reduction of losses.</summary>
    public static NDArray Forward(NDArray losses, Reduction reduction) => reduction switch
    {
        Reduction.None => losses,
        Reduction.Sum => Tensors.Reductions.SumTo(losses, Shape.Scalar),
        _ => NDArray.Scalar(Tensors.Reductions.SumTo(losses, Shape.Scalar).Item() / losses.Shape.Size, losses.DType),
    };

    /// <summary>The reduction of losses, in differentiable algebra.</summary>
    public static Tensor Forward(Tensor losses, Reduction reduction) => reduction switch
    {
        Reduction.None => losses,
        Reduction.Sum => Functions.Sum(losses),
        _ => Functions.Mean(losses),
    };

    /// <summary>The gradient of each loss, from that of the reduction.</summary>
    /// <param name="upstream">The gradient of the reduction.</param>
    /// <param name="reduction">How the losses were reduced.</param>
    /// <param name="count">How many they were.</param>
    public static Tensor Back(Tensor upstream, Reduction reduction, int count) => reduction == Reduction.Mean ? upstream / count : upstream;

    /// <inheritdoc cref="Back(Tensor, Reduction, int)"/>
    public static NDArray Back(NDArray upstream, Reduction reduction, int count) =>
        reduction == Reduction.Mean ? NDArray.Scalar(upstream.Item() / count, upstream.DType) : upstream;

    /// <summary>The reduction, written.</summary>
    public static Formula Write(Formula loss, Reduction reduction) => reduction switch
    {
        Reduction.None => loss,
        Reduction.Sum => new Formula.Call("sum", loss),
        _ => new Formula.Call("mean", loss),
    };
}
