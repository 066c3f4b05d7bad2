using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>What is in scope in a notebook: creation of tensors, operations, transforms.</summary>
public static partial class Functions
{
    /// <summary>A number that takes a gradient, shape <c>()</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">The type; <see cref="DefaultDType"/> where null.</param>
    public static Tensor Variable(double value, DType? dtype = null) => new(NDArray.Scalar(value, dtype ?? DefaultDType), requiresGrad: true);

    /// <summary>A vector that takes a gradient, shape <c>(n,)</c>; the numbers are copied.</summary>
    /// <inheritdoc cref="Variable(Array, DType?)"/>
    public static Tensor Variable(double[] values, DType? dtype = null) => new(NumberArrays.Read(values, dtype), requiresGrad: true);

    /// <summary>An array that takes a gradient, in the shape of the array given; the numbers are copied.</summary>
    /// <param name="values">Numbers: <c>double[,]</c>, <c>float[]</c>, <c>int[][]</c> ..., of up to 8 axes, jagged ones with rows of one length.</param>
    /// <param name="dtype">The type; where null, Float32 for float and <see cref="DefaultDType"/> for all others.</param>
    /// <exception cref="ArgumentException">The elements are no numbers, or rows differ in length.</exception>
    public static Tensor Variable(Array values, DType? dtype = null) => new(NumberArrays.Read(values, dtype), requiresGrad: true);

    /// <summary>Numbers in row-major order that take a gradient, in a shape; they are copied.</summary>
    /// <exception cref="ArgumentException">The count of numbers is not the shape's.</exception>
    public static Tensor Variable(ReadOnlySpan<double> values, Shape shape, DType? dtype = null) =>
        new(NDArray.From(values, shape, dtype ?? DefaultDType), requiresGrad: true);

    /// <summary>A tensor's numbers as a new leaf that takes a gradient, without history.</summary>
    [FunctionOnly]
    public static Tensor Variable(Tensor x) => x.AsVariable();

    /// <summary>A number that takes no gradient, shape <c>()</c>.</summary>
    /// <inheritdoc cref="Variable(double, DType?)"/>
    public static Tensor Constant(double value, DType? dtype = null) => new(NDArray.Scalar(value, dtype ?? DefaultDType));

    /// <summary>A vector that takes no gradient, shape <c>(n,)</c>; the numbers are copied.</summary>
    /// <inheritdoc cref="Variable(Array, DType?)"/>
    public static Tensor Constant(double[] values, DType? dtype = null) => new(NumberArrays.Read(values, dtype));

    /// <summary>An array that takes no gradient, in the shape of the array given; the numbers are copied.</summary>
    /// <inheritdoc cref="Variable(Array, DType?)"/>
    public static Tensor Constant(Array values, DType? dtype = null) => new(NumberArrays.Read(values, dtype));

    /// <summary>Numbers in row-major order that take no gradient, in a shape; they are copied.</summary>
    /// <exception cref="ArgumentException">The count of numbers is not the shape's.</exception>
    public static Tensor Constant(ReadOnlySpan<double> values, Shape shape, DType? dtype = null) =>
        new(NDArray.From(values, shape, dtype ?? DefaultDType));

    /// <summary>Ones in another tensor's shape and type.</summary>
    [FunctionOnly]
    public static Tensor OnesLike(Tensor x) => new(Broadcasting.View(NDArray.Scalar(1, x.DType), x.Shape));

    /// <summary>Zeros in another tensor's shape and type.</summary>
    [FunctionOnly]
    public static Tensor ZerosLike(Tensor x) => new(Broadcasting.View(NDArray.Scalar(0, x.DType), x.Shape));
}
