using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An array repeated along axes of length 1 and missing leading axes: a branch, whose gradients add up.</summary>
internal sealed record BroadcastToOp(Shape Shape) : LinearOp
{
    public override string Name => "broadcast to";

    public override string Symbol => "broadcast";

    public override Role Role => Role.Adder;

    public override IReadOnlyList<Example> Examples => [new(new BroadcastToOp([3, 2, 4]), new Domain([2, 1]))];

    /// <summary>Broadcasting is not written: formulas take it for granted.</summary>
    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    public override string Script => "{0}";

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var from = inputs[0].Shape;
        if (!Broadcasting.TryShape(from, Shape, out var shape) || shape != Shape)
            throw new ArgumentException($"broadcast to: {from} does not fill {Shape}; only axes of length 1 and missing leading axes repeat.");
        return Broadcasting.View(inputs[0], Shape);
    }

    internal override bool VjpOfMany(Tensor output, Tensor upstream, ReadOnlySpan<bool> wanted, Span<Tensor?> contributions)
    {
        // The sweep adds up what was broadcast.
        contributions[0] = upstream;
        return true;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new SumToOp(output.Input(input).Shape), upstream);
}

public static partial class Functions
{
    /// <summary>x seen in a larger shape: axes of length 1 and missing leading axes repeat. No numbers are copied.</summary>
    /// <exception cref="ArgumentException">The shape does not broadcast to that one.</exception>
    public static Tensor BroadcastTo(Tensor x, Shape shape) => Tensor.Apply(new BroadcastToOp(shape), x);
}
