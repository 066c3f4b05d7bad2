using System.Runtime.CompilerServices;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>The type of tensors whose creation names none: <see cref="DType.Float64"/> unless set otherwise.</summary>
    public static DType DefaultDType => Precision.Default;

    /// <summary>Sets the type of tensors whose creation names none, from now on and for the whole session.</summary>
    public static void SetDefaultDType(DType dtype) => Precision.Default = dtype;

    /// <summary>Zeros, in a shape given axis by axis; without any, a single number.</summary>
    /// <exception cref="ArgumentException">A negative length, too many axes, or more elements than an array holds.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Zeros(params int[] shape) => Full(Shape.Of(shape), 0);

    /// <summary>Zeros, in a shape and a type; <see cref="DefaultDType"/> where none is named.</summary>
    public static Tensor Zeros(Shape shape, DType? dtype = null) => Full(shape, 0, dtype);

    /// <summary>Ones, in a shape given axis by axis; without any, a single number.</summary>
    /// <exception cref="ArgumentException">A negative length, too many axes, or more elements than an array holds.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Ones(params int[] shape) => Full(Shape.Of(shape), 1);

    /// <summary>Ones, in a shape and a type; <see cref="DefaultDType"/> where none is named.</summary>
    public static Tensor Ones(Shape shape, DType? dtype = null) => Full(shape, 1, dtype);

    /// <summary>One value everywhere, in a shape and a type; <see cref="DefaultDType"/> where none is named.</summary>
    public static Tensor Full(Shape shape, double value, DType? dtype = null) =>
        new(NDArray.Filled(shape, value, dtype ?? DefaultDType));

    /// <summary>The identity matrix: ones on the diagonal, zeros elsewhere.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns; as many as rows where null.</param>
    /// <param name="dtype">The type; <see cref="DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A negative number of rows or columns.</exception>
    public static Tensor Eye(int rows, int? columns = null, DType? dtype = null)
    {
        var shape = Shape.Of(rows, columns ?? rows);
        var values = new double[shape.Size];
        for (var i = 0; i < Math.Min(rows, shape[1]); i++) values[i * shape[1] + i] = 1;
        return new(NDArray.From(values, shape, dtype ?? DefaultDType));
    }

    /// <summary>0, 1, 2, … up to, and without, an end.</summary>
    public static Tensor Arange(double end, DType? dtype = null) => Arange(0, end, 1, dtype);

    /// <summary>Numbers from a start in equal steps, up to and without an end: shape (⌈(end − start) / step⌉,).</summary>
    /// <exception cref="ArgumentException">The step is zero, or leads away from the end.</exception>
    public static Tensor Arange(double start, double end, double step = 1, DType? dtype = null)
    {
        var count = Math.Ceiling((end - start) / step);
        if (!(count >= 0 && count <= Array.MaxLength))
            throw new ArgumentException(FormattableString.Invariant($"arange: steps of {step} do not lead from {start} to {end}; turn the step's sign, or change its size."));
        var values = new double[(int)count];
        for (var i = 0; i < values.Length; i++) values[i] = start + i * step;
        return new(NDArray.From(values, [values.Length], dtype ?? DefaultDType));
    }

    /// <summary>Equally spaced numbers, both ends among them: shape (count,).</summary>
    /// <exception cref="ArgumentException">The count is negative.</exception>
    public static Tensor Linspace(double start, double end, int count, DType? dtype = null)
    {
        if (count < 0) throw new ArgumentException($"linspace: {count} numbers cannot be made; ask for zero or more.");
        var values = new double[count];
        var step = count > 1 ? (end - start) / (count - 1) : 0;
        // Each half is counted from its own end, so that both ends are met exactly and the numbers are symmetric.
        for (var i = 0; i < count; i++) values[i] = i < (count + 1) / 2 ? start + i * step : end - (count - 1 - i) * step;
        return new(NDArray.From(values, [count], dtype ?? DefaultDType));
    }
}
