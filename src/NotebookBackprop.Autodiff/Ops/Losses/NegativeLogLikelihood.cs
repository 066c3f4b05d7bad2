using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Negative log likelihood: −log p at the label of each row. Its gradient is minus one-hot.</summary>
internal sealed record NegativeLogLikelihoodOp(int[] Targets, Reduction Reduction) : LinearOp
{
    public override string Name => "negative log likelihood";

    public override string Symbol => "NLL";

    public override Role Role => Role.Router;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Sum;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new NegativeLogLikelihoodOp([2, 0], Reduction.Mean), new Domain([2, 3])),
        new(new NegativeLogLikelihoodOp([2], Reduction.Sum), new Domain([3])),
        new(new NegativeLogLikelihoodOp([1, 0, 2, 2], Reduction.None), new Domain([2, 3, 2])),
    ];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("nll", inputs);

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        Labels.Check(Name, Targets, x.Shape);
        return Reduced.Forward(Losses(x, Targets), Reduction);
    }

    /// <summary>The loss of each row of logarithms.</summary>
    public static NDArray Losses(NDArray logarithms, int[] targets) =>
        logarithms.DType == DType.Float64 ? Losses<double>(logarithms, targets) : Losses<float>(logarithms, targets);

    private static NDArray Losses<T>(NDArray logarithms, int[] targets) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var losses = NDArray.Empty<T>(Labels.Rows(logarithms.Shape));
        ReadOnlySpan<T> from = logarithms.ToContiguous().Span<T>();
        var to = losses.Span<T>();
        for (var i = 0; i < to.Length; i++) to[i] = -from[Labels.Place(i, targets[i], logarithms.Shape)];
        return losses;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var x = output.Input(0);
        var onehot = Labels.OneHot(Labels.Places(Name, Targets, x.Shape), x.Shape, x.DType).Named("onehot");
        return -onehot * Labels.Spread(Reduced.Back(upstream, Reduction, Targets.Length), x.Shape);
    }
}

public static partial class Functions
{
    /// <summary>Negative log likelihood: the mean over rows of −log p, p being the probability that a row gives its label.</summary>
    /// <param name="logProbabilities">Logarithms of probabilities, such as <see cref="LogSoftmax"/> gives: (rows, classes), (classes,), or (rows, classes, …).</param>
    /// <param name="targets">A label from 0 for each row, in row-major order where there are further axes.</param>
    /// <param name="reduction">Mean, sum, or the losses themselves.</param>
    /// <exception cref="ArgumentException">A label names no class, or there is not one for each row.</exception>
    public static Tensor NegativeLogLikelihood(Tensor logProbabilities, int[] targets, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new NegativeLogLikelihoodOp([.. targets], reduction), logProbabilities);

    /// <inheritdoc cref="NegativeLogLikelihood(Tensor, int[], Reduction)"/>
    [FunctionOnly]
    public static Tensor NegativeLogLikelihood(Tensor logProbabilities, Tensor targets, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new NegativeLogLikelihoodOp(AxisSet.Indices("negative log likelihood", targets), reduction), logProbabilities);
}
