using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Sigmoid(Tensor)"/>
internal sealed record SigmoidOp : UnaryOp<Wide<SigmoidFunction>>
{
    public static readonly SigmoidOp Instance = new();

    public override string Name => "sigmoid";

    public override string Symbol => "σ";

    public override Role Role => Role.Squasher;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("σ", inputs);

    public override bool IsActivation => true;

    public override double SteepestSlope => 0.25;

    public override (double Low, double High) Range => (0, 1);

    public override string Script => "1/(1+Math.exp(-{0}))";

    protected override Tensor Derivative(Tensor x, Tensor y) => y * (1 - y);

    internal override NDArray? Fused(Tensor output, NDArray flow) => Elementwise.Binary(flow, output.Value, new Zip<Slope>(default));

    private readonly struct Slope : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a * (b * (T.One - b));
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * (b * (Vector<T>.One - b));
    }
}

public static partial class Functions
{
    /// <summary>The logistic function 1 / (1 + e^-x) of each element.</summary>
    public static Tensor Sigmoid(Tensor x) => Tensor.Apply(SigmoidOp.Instance, x);
}
