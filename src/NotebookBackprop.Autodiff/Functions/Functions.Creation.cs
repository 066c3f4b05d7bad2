using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>What is in scope in a notebook: creation of tensors, operations, transforms.</summary>
public static partial class Functions
{
    /// <summary>A number that takes a gradient, shape <c>()</c>.</summary>
    public static Tensor Variable(double value) => new(NDArray.Scalar(value), requiresGrad: true);

    /// <summary>A vector that takes a gradient, shape <c>(n,)</c>; the numbers are copied.</summary>
    public static Tensor Variable(double[] values) => new(NDArray.From(values, [values.Length], DType.Float64), requiresGrad: true);

    /// <summary>A matrix that takes a gradient, shape <c>(rows, columns)</c>; the numbers are copied.</summary>
    public static Tensor Variable(double[,] values) => new(Copy(values), requiresGrad: true);

    /// <summary>A number that takes no gradient, shape <c>()</c>.</summary>
    public static Tensor Constant(double value) => new(NDArray.Scalar(value));

    /// <summary>A vector that takes no gradient, shape <c>(n,)</c>; the numbers are copied.</summary>
    public static Tensor Constant(double[] values) => new(NDArray.From(values, [values.Length], DType.Float64));

    /// <summary>A matrix that takes no gradient, shape <c>(rows, columns)</c>; the numbers are copied.</summary>
    public static Tensor Constant(double[,] values) => new(Copy(values));

    /// <summary>Ones in another tensor's shape and type.</summary>
    public static Tensor OnesLike(Tensor x) => new(Broadcasting.View(NDArray.Scalar(1, x.DType), x.Shape));

    /// <summary>Zeros in another tensor's shape and type.</summary>
    public static Tensor ZerosLike(Tensor x) => new(Broadcasting.View(NDArray.Scalar(0, x.DType), x.Shape));

    private static NDArray Copy(Array values)
    {
        var axes = new int[values.Rank];
        for (var axis = 0; axis < axes.Length; axis++) axes[axis] = values.GetLength(axis);
        var shape = Shape.Of(axes);
        var copy = new double[shape.Size];
        System.Buffer.BlockCopy(values, 0, copy, 0, copy.Length * sizeof(double));
        return NDArray.Own(copy, shape);
    }
}
