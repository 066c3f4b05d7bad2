using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A function whose inside is forgotten and computed again by the backward sweep: memory for time.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">How many of the inputs are its arguments; the rest it captures.</param>
/// <param name="Result">Its value, which the first run has computed already.</param>
internal sealed record CheckpointOp(Func<Tensor[], Tensor> Function, int Arguments, NDArray Result) : CompositeOp
{
    public override string Name => "checkpoint";

    public override IReadOnlyList<Example> Examples => [];

    internal override bool RunsUserCode => true;

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Result;

    protected override Tensor Define(ReadOnlySpan<Tensor> inputs)
    {
        var arguments = inputs[..Arguments].ToArray();
        return Workspace.RunUserCode(() => Function(arguments));
    }
}
