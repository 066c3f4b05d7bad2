using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Numbers with a shape, and nothing else: no gradient, no history. A view of a buffer, as small as two
/// references; copying one copies no numbers.
/// </summary>
internal readonly struct NDArray
{
    private readonly Array _buffer;

    internal NDArray(Array buffer, Layout layout)
    {
        _buffer = buffer;
        Layout = layout;
    }

    internal Layout Layout { get; }

    internal Array Buffer => _buffer;

    /// <summary>Whether there is an array: false of a default value, which stands for none.</summary>
    public bool Exists => _buffer is not null;

    /// <summary>The lengths of the axes.</summary>
    public Shape Shape => Layout.Shape;

    /// <summary>The type of the numbers.</summary>
    public DType DType => _buffer.GetType() == typeof(double[]) ? DType.Float64 : DType.Float32;

    /// <summary>Whether the elements lie one after the other in row-major order.</summary>
    public bool IsContiguous => Layout.IsContiguous;

    /// <summary>An array of a shape whose elements are yet to be written.</summary>
    public static NDArray Empty<T>(Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        shape.Rank == 0 ? Cells<T>.Next(default) : new(Buffers.Allocate<T>(shape.Size), shape.Contiguous);

    /// <summary>A single number, shape <c>()</c>.</summary>
    public static NDArray Scalar(double value, DType dtype = DType.Float64) =>
        dtype == DType.Float64 ? Cells<double>.Next(value) : Cells<float>.Next((float)value);

    /// <summary>An array with one value everywhere, in a buffer of its own.</summary>
    public static NDArray Filled(Shape shape, double value, DType dtype) => Broadcasting.View(Scalar(value, dtype), shape).Copy();

    /// <summary>The numbers given, in row-major order, as an array of a shape. The buffer is taken, not copied.</summary>
    /// <exception cref="ArgumentException">The count of numbers is not the shape's.</exception>
    public static NDArray Own<T>(T[] values, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (values.Length != shape.Size)
            throw new ArgumentException($"{values.Length} numbers do not fill the shape {shape}, which holds {shape.Size}.");
        return new(values, shape.Contiguous);
    }

    /// <summary>The numbers given as doubles, in row-major order, copied into an array of a shape and type.</summary>
    /// <exception cref="ArgumentException">The count of numbers is not the shape's.</exception>
    public static NDArray From(ReadOnlySpan<double> values, Shape shape, DType dtype) =>
        dtype == DType.Float64 ? Own(values.ToArray(), shape) : Own(Convert<double, float>(values), shape);

    /// <summary>The elements of a contiguous array, row-major.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Span<T>() where T : unmanaged => Unsafe.As<T[]>(_buffer).AsSpan(Layout.Offset, Layout.Shape.Size);

    /// <summary>This array if its elements lie in row-major order, else a copy whose elements do.</summary>
    public NDArray ToContiguous() => IsContiguous ? this : Copy();

    /// <summary>A row-major copy in a buffer of its own.</summary>
    public NDArray Copy() => DType == DType.Float64 ? Strided.Copy<double>(this) : Strided.Copy<float>(this);

    /// <summary>The elements as doubles in row-major order, in an array of their own.</summary>
    public double[] ToDoubles()
    {
        var dense = ToContiguous();
        return DType == DType.Float64 ? dense.Span<double>().ToArray() : Convert<float, double>(dense.Span<float>());
    }

    /// <summary>The element of an array that has only one.</summary>
    public double Item() => _buffer is double[] d ? d[Layout.Offset] : ((float[])_buffer)[Layout.Offset];

    /// <summary>The same numbers in another type; this array itself where it has that type.</summary>
    public NDArray To(DType dtype) =>
        dtype == DType ? this
        : dtype == DType.Float64 ? Own(Convert<float, double>(ToContiguous().Span<float>()), Shape)
        : Own(Convert<double, float>(ToContiguous().Span<double>()), Shape);

    /// <summary>A contiguous array seen in another shape of the same length.</summary>
    internal NDArray Reshaped(Shape shape) =>
        new(_buffer, Layout.Offset == 0 ? shape.Contiguous : new Layout(shape, [.. shape.Contiguous.Strides], Layout.Offset));

    /// <summary>The same buffer seen through another layout.</summary>
    internal NDArray Viewed(Shape shape, int[] strides, int offset) => new(_buffer, new Layout(shape, strides, offset));

    /// <summary>A matrix with its axes exchanged; no number moves.</summary>
    internal NDArray Transposed => new(_buffer, Layout.Transposed);

    /// <summary>Whether two arrays lie in the same memory.</summary>
    internal bool Overlaps(NDArray other) =>
        ReferenceEquals(_buffer, other._buffer) && (Shape.Size > 1 || other.Shape.Size > 1 || Layout.Offset == other.Layout.Offset);

    private static TTo[] Convert<TFrom, TTo>(ReadOnlySpan<TFrom> from)
        where TFrom : unmanaged, INumberBase<TFrom> where TTo : unmanaged, INumberBase<TTo>
    {
        var to = Buffers.Allocate<TTo>(from.Length);
        System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(from, to.AsSpan());
        return to;
    }
}
