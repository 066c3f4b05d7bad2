using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The lesser of a and b: sends the gradient to it, half to each where they are equal (PyTorch's convention).</summary>
internal sealed record MinimumOp : PickOp<MinimumOp.Kernel>
{
    public static readonly MinimumOp Instance = new();

    public override string Name => "minimum";

    public override string Symbol => "min";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("min", inputs);

    public override string Script => "Math.min({0},{1})";

    protected override Tensor Taken(Tensor side, Tensor other) => Functions.Wins(other, side);

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Min(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Min(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Min(b, a, y);
    }
}

public static partial class Functions
{
    /// <summary>The lesser of each pair of elements; a NaN in either gives NaN. The shapes broadcast.</summary>
    [FunctionOnly]
    public static Tensor Min(Tensor a, Tensor b) => Tensor.Apply(MinimumOp.Instance, a, b);
}
