namespace NotebookBackprop;

public sealed partial class Tensor
{
    /// <summary>A number as a constant; it takes the type of the tensor it meets.</summary>
    public static implicit operator Tensor(double number) => new(number);

    /// <summary>The sum of each pair of elements.</summary>
    public static Tensor operator +(Tensor a, Tensor b) => Apply(AddOp.Instance, a, b);

    /// <summary>The difference of each pair of elements.</summary>
    public static Tensor operator -(Tensor a, Tensor b) => Apply(SubtractOp.Instance, a, b);

    /// <summary>The product of each pair of elements.</summary>
    public static Tensor operator *(Tensor a, Tensor b) => Apply(MultiplyOp.Instance, a, b);

    /// <summary>The quotient of each pair of elements. <c>1 / x</c> is the gate of that name, with one input.</summary>
    public static Tensor operator /(Tensor a, Tensor b) =>
        a is { IsNumber: true, Shape.Rank: 0 } && a.Item() == 1 ? Apply(ReciprocalOp.Instance, b) : Apply(DivideOp.Instance, a, b);

    /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor a, double b) => Apply(AddOp.Instance, a, b);

    /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
    public static Tensor operator +(double a, Tensor b) => Apply(AddOp.Instance, a, b);

    /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor a, double b) => Apply(SubtractOp.Instance, a, b);

    /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
    public static Tensor operator -(double a, Tensor b) => Apply(SubtractOp.Instance, a, b);

    /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor a, double b) => Apply(MultiplyOp.Instance, a, b);

    /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
    public static Tensor operator *(double a, Tensor b) => Apply(MultiplyOp.Instance, a, b);

    /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor a, double b) => Apply(DivideOp.Instance, a, b);

    /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
    public static Tensor operator /(double a, Tensor b) => a == 1 ? Apply(ReciprocalOp.Instance, b) : Apply(DivideOp.Instance, a, b);

    /// <summary>Each element with its sign turned.</summary>
    public static Tensor operator -(Tensor x) => Apply(NegateOp.Instance, x);

    /// <summary>The tensor itself.</summary>
    public static Tensor operator +(Tensor x) => x;
}
