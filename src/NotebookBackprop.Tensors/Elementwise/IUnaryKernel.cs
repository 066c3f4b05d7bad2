using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of one number, applied to every element.</summary>
internal interface IUnaryKernel
{
    /// <summary>Writes the function of every element of x; y may be x.</summary>
    void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A function of two numbers, applied to pairs of elements.</summary>
internal interface IBinaryKernel
{
    /// <summary>Two arrays of one length.</summary>
    void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>An array and a number that repeats.</summary>
    void Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>A number that repeats and an array.</summary>
    void Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
