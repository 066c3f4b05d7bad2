using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Expm1(Tensor)"/>
internal sealed record Expm1Op : UnaryOp<Wide<Expm1Function>>
{
    public static readonly Expm1Op Instance = new();

    public override string Name => "expm1";

    public override string Symbol => "eˣ − 1";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Difference(new Formula.Power(new Formula.Symbol("e"), inputs[0]), new Formula.Number(1));

    public override (double Low, double High) Range => (-1, double.PositiveInfinity);

    public override string Script => "Math.expm1({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Exp(x);
}

public static partial class Functions
{
    /// <summary>e to the power of each element, less 1: precise also near 0, where <c>Exp(x) - 1</c> loses its digits.</summary>
    public static Tensor Expm1(Tensor x) => Tensor.Apply(Expm1Op.Instance, x);
}
