using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The same tensor as another node, so that a transform can tell the argument of a function from the same tensor captured by it.</summary>
internal sealed record AliasOp : MovementOp
{
    public static readonly AliasOp Instance = new();

    public override string Name => "alias";

    public override string Symbol => "=";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    public override string Script => "{0}";

    internal override bool HandsOn(int input) => true;

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => inputs[0];

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => upstream;
}

public static partial class Functions
{
    /// <inheritdoc cref="AliasOp"/>
    internal static Tensor Alias(Tensor x) => Tensor.Apply(AliasOp.Instance, x);
}
