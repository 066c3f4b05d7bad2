namespace NotebookBackprop.Foreign;

/// <summary>What a value of a network stands for.</summary>
internal enum OnnxKind
{
    /// <summary>Floating-point numbers, in the type that the network computes in.</summary>
    Float,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>0 and 1.</summary>
    Boolean,
}

/// <summary>
/// A value on its way through a network. Whole numbers and truth values are constants in Float64, which holds every whole number up
/// to 2⁵³: so all that moves numbers around is one function for each kind.
/// </summary>
internal sealed record OnnxValue(Tensor Tensor, OnnxKind Kind)
{
    public Shape Shape => Tensor.Shape;

    public static implicit operator OnnxValue(Tensor tensor) => new(tensor, OnnxKind.Float);

    public static OnnxValue Integer(Tensor tensor) => new(tensor.To(DType.Float64), OnnxKind.Integer);

    public static OnnxValue Boolean(Tensor tensor) => new(tensor.To(DType.Float64), OnnxKind.Boolean);

    /// <summary>Whole numbers, such as a shape, along one axis.</summary>
    public static OnnxValue Integers(IEnumerable<int> numbers)
    {
        double[] values = [.. numbers.Select(number => (double)number)];
        return new(Functions.Constant(values, [values.Length], DType.Float64), OnnxKind.Integer);
    }

    /// <summary>The same numbers elsewhere: moved, repeated, left out.</summary>
    public OnnxValue Map(Func<Tensor, Tensor> move) => this with { Tensor = move(Tensor) };

    /// <summary>As floating-point numbers of a type.</summary>
    public Tensor Float(DType dtype) => Tensor.To(dtype);

    /// <summary>The numbers as integers; what is beyond the range of one is its end, as in the slice up to the greatest there is.</summary>
    public int[] ToIntegers() => [.. Tensor.ToArray().Select(number => (int)Math.Clamp(number, int.MinValue, int.MaxValue))];
}
