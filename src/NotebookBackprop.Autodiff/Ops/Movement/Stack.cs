using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Arrays of one shape beside each other, along a new axis.</summary>
internal sealed record StackOp(int Axis) : MovementOp
{
    public override string Name => "stack";

    public override IReadOnlyList<Example> Examples => [new(new StackOp(1), new Domain([2, 3]), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var axes = inputs[0].Shape.ToArray();
        var y = NDArray.Filled(Shape.Of([.. axes[..Axis], inputs.Length, .. axes[Axis..]]), 0, inputs[0].DType);
        for (var i = 0; i < inputs.Length; i++) Strided.Write(inputs[i], Layer(y.Shape, i).View(y));
        return y;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(Layer(output.Shape, input), upstream);

    private SliceOp Layer(Shape shape, int i) => SliceOp.Of(Axis, AxisSlice.Element(i), shape);
}

public static partial class Functions
{
    /// <summary>Tensors beside each other, along a new axis.</summary>
    /// <param name="tensors">One or more, of one shape and type.</param>
    /// <param name="axis">The new axis's place in the result; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">None is given, the result has no such axis, or a shape is another.</exception>
    public static Tensor Stack(IReadOnlyList<Tensor> tensors, int axis = 0)
    {
        if (tensors.Count == 0) throw new ArgumentException("stack: there is nothing to join; give one tensor at least.");
        var first = tensors[0].Shape;
        if (axis < -first.Rank - 1 || axis > first.Rank)
            throw new ArgumentException($"stack: the result has no axis {axis}; its axes run from 0 to {first.Rank}, or from -{first.Rank + 1} to -1.");
        foreach (var tensor in tensors)
            if (tensor.Shape != first)
                throw new ArgumentException($"stack: the shapes {first} and {tensor.Shape} differ; make them equal.");
        return Tensor.Apply(new StackOp(axis < 0 ? axis + first.Rank + 1 : axis), [.. tensors]);
    }
}
