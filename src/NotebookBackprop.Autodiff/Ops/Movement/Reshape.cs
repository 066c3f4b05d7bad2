using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The same elements in row-major order, in another shape.</summary>
internal sealed record ReshapeOp(Shape Shape) : MovementOp
{
    public override string Name => "reshape";

    public override IReadOnlyList<Example> Examples => [new(new ReshapeOp([3, 4]), new Domain([2, 3, 2]))];

    // Mathematics does not write in which shape the same numbers stand.
    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => inputs[0].ToContiguous().Reshaped(Shape);

    internal override bool VjpOfMany(Tensor output, Tensor upstream, ReadOnlySpan<bool> wanted, Span<Tensor?> contributions)
    {
        contributions[0] = Functions.Reshape(upstream, [upstream.Shape[0], .. output.Input(0).Shape.Axes]);
        return true;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Functions.Reshape(upstream, output.Input(input).Shape);
}

public static partial class Functions
{
    /// <summary>The same elements in row-major order, in another shape.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="shape">A shape of as many elements.</param>
    /// <exception cref="ArgumentException">The shape holds more elements, or fewer.</exception>
    public static Tensor Reshape(Tensor x, Shape shape)
    {
        if (x.Shape == shape) return x;
        if (x.Shape.Size != shape.Size)
            throw new ArgumentException($"reshape: {x.Shape} has {x.Shape.Size} elements and {shape} holds {shape.Size}; choose a shape of {x.Shape.Size}.");
        return Tensor.Apply(new ReshapeOp(shape), x);
    }
}

public sealed partial class Tensor
{
    /// <inheritdoc cref="Functions.Reshape(Tensor, Shape)"/>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public Tensor Reshape(params int[] shape) => Functions.Reshape(this, Shape.Of(shape));
}
