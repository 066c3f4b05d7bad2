using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Arrays one after the other along an axis.</summary>
internal sealed record ConcatOp(int Axis) : MovementOp
{
    public override string Name => "concat";

    public override IReadOnlyList<Example> Examples => [new(new ConcatOp(1), new Domain([2, 3]), new Domain([2, 1]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var axes = inputs[0].Shape.ToArray();
        for (var i = 1; i < inputs.Length; i++) axes[Axis] += inputs[i].Shape[Axis];
        var y = NDArray.Filled(Shape.Of(axes), 0, inputs[0].DType);
        var start = 0;
        foreach (var x in inputs)
        {
            Strided.Write(x, Part(y.Shape, start, x.Shape[Axis]).View(y));
            start += x.Shape[Axis];
        }
        return y;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var start = 0;
        for (var i = 0; i < input; i++) start += output.Input(i).Shape[Axis];
        return Tensor.Apply(Part(output.Shape, start, output.Input(input).Shape[Axis]), upstream);
    }

    private SliceOp Part(Shape shape, int start, int count) => SliceOp.Of(Axis, new(start, count), shape);
}

public static partial class Functions
{
    /// <summary>Tensors one after the other along an axis.</summary>
    /// <param name="tensors">One or more, of one type, whose other axes are the same.</param>
    /// <param name="axis">The axis that grows; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">None is given, the axis does not exist, or another axis differs.</exception>
    public static Tensor Concat(IReadOnlyList<Tensor> tensors, int axis = 0)
    {
        if (tensors.Count == 0) throw new ArgumentException("concat: there is nothing to join; give one tensor at least.");
        var first = tensors[0].Shape;
        var place = AxisSet.Resolve("concat", axis, first);
        foreach (var tensor in tensors)
            if (tensor.Shape.Rank != first.Rank || AxisSet.Kept(tensor.Shape, [place]) != AxisSet.Kept(first, [place]))
                throw new ArgumentException($"concat: {first} and {tensor.Shape} differ outside of axis {place}; make their other axes equal.");
        return Tensor.Apply(new ConcatOp(place), [.. tensors]);
    }
}
