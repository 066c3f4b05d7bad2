using MathNet.Numerics.LinearAlgebra;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>A matrix of Math.NET that takes a gradient, shape <c>(rows, columns)</c>; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Variable<T>(Matrix<T> matrix) where T : struct, IEquatable<T>, IFormattable => new(Copy(matrix), requiresGrad: true);

    /// <summary>A matrix of Math.NET that takes no gradient, shape <c>(rows, columns)</c>; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Constant<T>(Matrix<T> matrix) where T : struct, IEquatable<T>, IFormattable => new(Copy(matrix));

    /// <summary>A vector of Math.NET that takes a gradient, shape <c>(n,)</c>; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Variable<T>(Vector<T> vector) where T : struct, IEquatable<T>, IFormattable => new(Own(vector.ToArray(), [vector.Count]), requiresGrad: true);

    /// <summary>A vector of Math.NET that takes no gradient, shape <c>(n,)</c>; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Constant<T>(Vector<T> vector) where T : struct, IEquatable<T>, IFormattable => new(Own(vector.ToArray(), [vector.Count]));

    /// <summary>A tensor of System.Numerics that takes a gradient, in its shape; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Variable<T>(System.Numerics.Tensors.Tensor<T> tensor) => new(Copy(tensor), requiresGrad: true);

    /// <summary>A tensor of System.Numerics that takes no gradient, in its shape; the numbers are copied, float to Float32, double to Float64.</summary>
    public static Tensor Constant<T>(System.Numerics.Tensors.Tensor<T> tensor) => new(Copy(tensor));

    private static Tensors.NDArray Copy<T>(Matrix<T> matrix) where T : struct, IEquatable<T>, IFormattable =>
        Own(matrix.ToRowMajorArray(), [matrix.RowCount, matrix.ColumnCount]);

    private static Tensors.NDArray Copy<T>(System.Numerics.Tensors.Tensor<T> tensor)
    {
        var axes = new int[tensor.Rank];
        for (var axis = 0; axis < axes.Length; axis++) axes[axis] = checked((int)tensor.Lengths[axis]);
        var shape = Shape.Of(axes);
        var values = new T[shape.Size];
        tensor.FlattenTo(values);
        return Own(values, shape);
    }

    private static Tensors.NDArray Own<T>(T[] values, Shape shape) => values switch
    {
        double[] numbers => Tensors.NDArray.Own(numbers, shape),
        float[] numbers => Tensors.NDArray.Own(numbers, shape),
        _ => throw new ArgumentException($"{typeof(T).Name}: only double and float are carried over; convert the elements first."),
    };
}

public sealed partial class Tensor
{
    /// <summary>A copy as a matrix of Math.NET, in double precision.</summary>
    /// <exception cref="InvalidOperationException">It has not two axes.</exception>
    public Matrix<double> ToMatrix() => Shape.Rank == 2
        ? Matrix<double>.Build.DenseOfRowMajor(Shape[0], Shape[1], ToArray())
        : throw new InvalidOperationException($"ToMatrix: shape {Shape} has {Shape.Rank} axes, not two; reshape it to rows and columns.");

    /// <summary>A copy as a vector of Math.NET, in double precision.</summary>
    /// <exception cref="InvalidOperationException">It has not one axis.</exception>
    public Vector<double> ToVector() => Shape.Rank == 1
        ? Vector<double>.Build.DenseOfArray(ToArray())
        : throw new InvalidOperationException($"ToVector: shape {Shape} has {Shape.Rank} axes, not one; reshape it to ({Shape.Size},).");

    /// <summary>A copy as a tensor of System.Numerics, in its shape and in a type that holds its numbers.</summary>
    /// <typeparam name="T">double, or float for a Float32 tensor.</typeparam>
    /// <exception cref="ArgumentException">The type would round the numbers.</exception>
    public System.Numerics.Tensors.Tensor<T> ToSystemTensor<T>()
    {
        if (typeof(T) != typeof(double) && !(typeof(T) == typeof(float) && DType == DType.Float32))
            throw new ArgumentException($"ToSystemTensor: {typeof(T).Name} does not hold {DType} numbers; ask for double{(DType == DType.Float32 ? " or float" : ", or convert with .To(DType.Float32) first")}.");
        var values = typeof(T) == typeof(double) ? (T[])(object)ToArray() : (T[])(object)Value.ToContiguous().Span<float>().ToArray();
        return System.Numerics.Tensors.Tensor.Create(values, [.. Shape.Select(n => (nint)n)]);
    }
}
