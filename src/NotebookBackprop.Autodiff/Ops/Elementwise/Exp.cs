using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>e to the power of each element.</summary>
    internal sealed record ExpOp : UnaryOp<Wide<ExpFunction>>
    {
        public static readonly ExpOp Instance = new();

        public override string Name => "exp";

        public override string Symbol => "exp";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Power(new Formula.Symbol("e"), inputs[0]);

        public override string Script => "Math.exp({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => y;
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>e to the power of each element.</summary>
        public static Tensor Exp(Tensor x) => Tensor.Apply(ExpOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Exp(Tensor)"/>
        public Tensor Exp() => Functions.Exp(this);
    }
}
