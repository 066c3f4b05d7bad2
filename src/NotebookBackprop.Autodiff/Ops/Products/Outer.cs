using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The matrix of the products of each element of one vector and each of another, a bᵀ.</summary>
internal sealed record OuterOp : MultilinearOp
{
    public static readonly OuterOp Instance = new();

    public override string Name => "outer";

    public override Role Role => Role.Swapper;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Kronecker;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2]), new Domain([3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.MatrixProduct(inputs[0], new Formula.Transposed(inputs[1]));

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        if (a.Shape.Rank != 1 || b.Shape.Rank != 1)
            throw new ArgumentException($"outer: {a.Shape} and {b.Shape} are not two vectors; flatten them with Reshape.");
        return Elementwise.Binary(a.ToContiguous().Reshaped([a.Shape[0], 1]), b, default(MultiplyOp.Kernel));
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) =>
        input == 0 ? Functions.MatMul(upstream, output.Input(1)) : Functions.MatMul(output.Input(0), upstream);
}

public static partial class Functions
{
    /// <summary>The products of each element of a and each of b: shapes (m,) and (n,) give (m, n).</summary>
    /// <exception cref="ArgumentException">An operand is no vector.</exception>
    public static Tensor Outer(Tensor a, Tensor b) => Tensor.Apply(OuterOp.Instance, a, b);
}
