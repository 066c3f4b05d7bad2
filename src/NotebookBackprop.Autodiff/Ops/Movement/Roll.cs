using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An axis turned by some places; what leaves at the end comes in at the start.</summary>
internal sealed record RollOp(int Shift, int Axis) : MovementOp
{
    public override string Name => "roll";

    public override IReadOnlyList<Example> Examples => [new(new RollOp(2, 1), new Domain([2, 3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("roll", inputs[0], new Formula.Number(Shift));

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var n = x.Shape[Axis];
        var shift = n == 0 ? 0 : (Shift % n + n) % n;
        var y = NDArray.Filled(x.Shape, 0, x.DType);
        Move(0, shift, n - shift);
        Move(n - shift, 0, shift);
        return y;

        void Move(int from, int to, int count) => Strided.Write(Range(from, count).View(x), Range(to, count).View(y));
        SliceOp Range(int start, int count) => SliceOp.Of(Axis, new(start, count), x.Shape);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new RollOp(-Shift, Axis), upstream);
}

public static partial class Functions
{
    /// <summary>x with an axis turned by some places; what leaves at the end comes in at the start.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="shift">By how many places; negative ones turn it back.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist.</exception>
    public static Tensor Roll(Tensor x, int shift, int axis = 0) => Tensor.Apply(new RollOp(shift, AxisSet.Resolve("roll", axis, x.Shape)), x);
}
