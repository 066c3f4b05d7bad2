using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An array with a margin of one value around it.</summary>
internal sealed record PadOp(int[] Before, int[] After, double Value) : Op
{
    public override string Name => "pad";

    public override Role Role => Role.Mover;

    public override bool IsAffineIn(int input) => true;

    public override IReadOnlyList<Example> Examples => [new(new PadOp([0, 1], [1, 2], 0.5), new Domain([2, 3]))];

    internal override bool ReadsInputs => false;

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var y = NDArray.Filled(Shape.Of([.. x.Shape.Select((length, axis) => Before[axis] + length + After[axis])]), Value, x.DType);
        Strided.Write(x, Inner(x.Shape).View(y));
        return y;
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) =>
        contributions[0] = Tensor.Apply(Inner(output.Input(0).Shape), upstream);

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => Tensor.Apply(this with { Value = 0 }, tangents[0]!);

    private SliceOp Inner(Shape shape) => new([.. shape.Select((length, axis) =>
        Before[axis] + After[axis] == 0 ? AxisSlice.Whole(length) : new AxisSlice(Before[axis], length))]);
}

public static partial class Functions
{
    /// <summary>x with a margin of one value around it.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="widths">
    /// The margin before and after the last axis, then before and after the one before it, and so on, as in PyTorch:
    /// (left, right, top, bottom). Axes beyond get none.
    /// </param>
    /// <param name="value">What fills the margin.</param>
    /// <exception cref="ArgumentException">A negative width, an odd number of them, or more than two for each axis.</exception>
    public static Tensor Pad(Tensor x, int[] widths, double value = 0)
    {
        if (widths.Length % 2 != 0 || widths.Length > 2 * x.Shape.Rank || Array.Exists(widths, width => width < 0))
            throw new ArgumentException($"pad: widths ({string.Join(", ", widths)}) do not fit shape {x.Shape}; give two of zero or more for each axis, the last axis first.");
        int[] before = new int[x.Shape.Rank], after = new int[x.Shape.Rank];
        for (var i = 0; i < widths.Length / 2; i++) (before[^(i + 1)], after[^(i + 1)]) = (widths[2 * i], widths[2 * i + 1]);
        return Tensor.Apply(new PadOp(before, after, value), x);
    }
}
