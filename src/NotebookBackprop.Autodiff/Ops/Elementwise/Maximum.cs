using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The greater of a and b: sends the gradient to it, half to each where they are equal (PyTorch's convention).</summary>
internal sealed record MaximumOp : PickOp<MaximumOp.Kernel>
{
    public static readonly MaximumOp Instance = new();

    public override string Name => "maximum";

    public override string Symbol => "max";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("max", inputs);

    public override string Script => "Math.max({0},{1})";

    protected override Tensor Taken(Tensor side, Tensor other) => Functions.Wins(side, other);

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Max(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(b, a, y);
    }
}

public static partial class Functions
{
    /// <summary>The greater of each pair of elements; a NaN in either gives NaN. The shapes broadcast.</summary>
    [FunctionOnly]
    public static Tensor Max(Tensor a, Tensor b) => Tensor.Apply(MaximumOp.Instance, a, b);
}
