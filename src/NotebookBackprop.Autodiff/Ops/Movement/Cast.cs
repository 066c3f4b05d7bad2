using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The same numbers in another type, rounded to it.</summary>
internal sealed record CastOp(DType DType) : MovementOp
{
    public override string Name => "cast";

    public override IReadOnlyList<Example> Examples => [new(new CastOp(DType.Float64), new Domain([2, 3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => inputs[0].To(DType);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => upstream.To(output.Input(input).DType);
}

public sealed partial class Tensor
{
    /// <summary>The same numbers in another type; a number too large for Float32 becomes infinite. The gradient comes back in this tensor's type.</summary>
    public Tensor To(DType dtype) => dtype == DType ? this : Apply(new CastOp(dtype), this);
}
