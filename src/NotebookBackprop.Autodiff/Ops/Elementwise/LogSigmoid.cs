using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.LogSigmoid(Tensor)"/>
internal sealed record LogSigmoidOp : UnaryOp<Lanes<LogSigmoidOp.Operator>>
{
    public static readonly LogSigmoidOp Instance = new();

    public override string Name => "log sigmoid";

    public override string Symbol => "log σ";

    public override Role Role => Role.Squasher;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("log", new Formula.Call("σ", inputs));

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (double.NegativeInfinity, 0);

    public override string Script => "-special.softplus(-{0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sigmoid(-x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => -VectorMath.Softplus(-x);
    }
}

public static partial class Functions
{
    /// <summary>The logarithm of the logistic function of each element, without its underflow: x itself where x is very negative.</summary>
    public static Tensor LogSigmoid(Tensor x) => Tensor.Apply(LogSigmoidOp.Instance, x);
}
