using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Exp(Tensor)"/>
internal sealed record ExpOp : UnaryOp<Wide<ExpFunction>>
{
    public static readonly ExpOp Instance = new();

    public override string Name => "exp";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Power(new Formula.Symbol("e"), inputs[0]);

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "Math.exp({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => y;
}

public static partial class Functions
{
    /// <summary>e to the power of each element.</summary>
    public static Tensor Exp(Tensor x) => Tensor.Apply(ExpOp.Instance, x);
}
