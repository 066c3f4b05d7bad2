using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>What rules are written in besides the operations themselves.</summary>
internal static class Algebra
{
    /// <summary>The derivative of a distributor: one.</summary>
    public static readonly Tensor One = new(1);

    /// <summary>The derivative of a subtrahend: minus one.</summary>
    public static readonly Tensor MinusOne = new(-1);

    /// <summary>The derivative of a function that moves in steps: zero.</summary>
    public static readonly Tensor Zero = new(0);

    /// <summary>A derivative times what flows; a factor of one costs nothing, one of zero stops even infinity.</summary>
    public static Tensor Times(Tensor flow, Tensor factor) =>
        ReferenceEquals(factor, One) ? flow
        : ReferenceEquals(factor, MinusOne) ? -flow
        : ReferenceEquals(factor, Zero) ? Functions.ZerosLike(flow)
        : flow * factor;

    /// <inheritdoc cref="Times(Tensor, Tensor)"/>
    public static NDArray Times(NDArray flow, Tensor factor) =>
        ReferenceEquals(factor, One) ? flow
        : ReferenceEquals(factor, MinusOne) ? Elementwise.Unary(flow, default(NegateOp.Kernel))
        : ReferenceEquals(factor, Zero) ? Broadcasting.View(NDArray.Scalar(0, flow.DType), flow.Shape)
        : Elementwise.Binary(flow, factor.Value.To(flow.DType), default(MultiplyOp.Kernel));

    /// <summary>
    /// A quotient that is 0 where it divides by 0: the subgradient that PyTorch takes where a norm or a deviation is 0.
    /// </summary>
    public static Tensor OverOrZero(Tensor a, Tensor b) => HasZero(b) ? Functions.Where(Functions.Equal(b, 0), 0, a / b) : a / b;

    /// <summary>Whether an element is zero: rules that have an exception there stay the textbook's where none is.</summary>
    public static bool HasZero(Tensor x) => Has(x, 0);

    /// <summary>Whether an element has a value, or may come to have it.</summary>
    public static bool Has(Tensor x, double value)
    {
        if (Recording.IsForAnyValues) return true;
        var dense = x.Value.ToContiguous();
        return x.DType == DType.Float64 ? dense.Span<double>().Contains(value) : dense.Span<float>().Contains((float)value);
    }

    /// <summary>The sum of each pair of elements, in numbers.</summary>
    public static NDArray Plus(NDArray a, NDArray b) => Elementwise.Binary(a, b, default(AddOp.Kernel));

    /// <summary>A sum that may still be empty.</summary>
    public static Tensor Plus(Tensor? sum, Tensor term) => sum is null ? term : sum + term;
}
