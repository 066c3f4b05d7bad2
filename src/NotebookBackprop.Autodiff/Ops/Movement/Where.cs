using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An element of a where the condition is not 0, of b where it is: sends the gradient to the one it took.</summary>
internal sealed record WhereOp : Op
{
    public static readonly WhereOp Instance = new();

    public override string Name => "where";

    public override Role Role => Role.Router;

    internal override LocalStructure Structure(Tensor output, int input) => input == 0 ? LocalStructure.Zero
        : output.Input(input).Shape == output.Shape ? LocalStructure.Diagonal : LocalStructure.Broadcast;

    public override bool IsAffineIn(int input) => input > 0;

    public override IReadOnlyList<Example> Examples =>
        [new(this, new Domain([2, 1], 0.5, 2), new Domain([2, 3]), new Domain([3])), new(this, new Domain([], 0, 0), new Domain([2, 3]), new Domain([3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Choice(inputs[0], inputs[1], inputs[2]);

    public override string Script => "{0}===0?{2}:{1}";

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (condition, a, b) = (inputs[0], inputs[1], inputs[2]);
        if (!Broadcasting.TryShape(a.Shape, b.Shape, out var shape) || !Broadcasting.TryShape(condition.Shape, shape, out shape))
            throw new ArgumentException($"where: shapes {condition.Shape}, {a.Shape} and {b.Shape} do not broadcast; make each axis equal, or 1.");
        return Selection.Select(Broadcasting.View(condition, shape), Broadcasting.View(a, shape), Broadcasting.View(b, shape));
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        if (output.Input(1).RequiresGrad) contributions[1] = Functions.Where(output.Input(0), upstream, 0);
        if (output.Input(2).RequiresGrad) contributions[2] = Functions.Where(output.Input(0), 0, upstream);
    }

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) =>
        tangents[1] is null && tangents[2] is null ? null : Functions.Where(output.Input(0), tangents[1] ?? 0, tangents[2] ?? 0);
}

public static partial class Functions
{
    /// <summary>An element of a where the condition is not 0, of b where it is. The shapes broadcast.</summary>
    /// <param name="condition">A comparison, say; no gradient passes to it.</param>
    /// <param name="a">What is taken where it holds.</param>
    /// <param name="b">What is taken elsewhere.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    [FunctionOnly]
    public static Tensor Where(Tensor condition, Tensor a, Tensor b) => Tensor.Apply(WhereOp.Instance, [condition, a, b]);

    /// <summary>x with a number in place of the elements where a mask is not 0; those get no gradient. The shapes broadcast.</summary>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static Tensor MaskedFill(Tensor x, Tensor mask, double value) => Where(mask, value, x);
}
