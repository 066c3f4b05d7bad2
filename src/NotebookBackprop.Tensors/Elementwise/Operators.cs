using System.Numerics;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A function of one number in scalar and vector form, for what TensorPrimitives does not have.</summary>
internal interface IUnaryOperator
{
    /// <summary>The function of one number.</summary>
    T Apply<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The same function of each lane.</summary>
    Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A function of two numbers in scalar and vector form, for what TensorPrimitives does not have.</summary>
internal interface IBinaryOperator
{
    /// <summary>The function of two numbers.</summary>
    T Apply<T>(T a, T b) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The same function of each pair of lanes.</summary>
    Vector<T> Apply<T>(Vector<T> a, Vector<T> b) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>The loop over a unary operator: whole vectors first, the rest one by one.</summary>
internal readonly struct Map<TOperator>(TOperator op) : IUnaryKernel where TOperator : struct, IUnaryOperator
{
    /// <inheritdoc/>
    public void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        y = y[..x.Length];
        var vx = MemoryMarshal.Cast<T, Vector<T>>(x);
        var vy = MemoryMarshal.Cast<T, Vector<T>>(y);
        for (var i = 0; i < vx.Length; i++) vy[i] = op.Apply(vx[i]);
        for (var i = vx.Length * Vector<T>.Count; i < x.Length; i++) y[i] = op.Apply(x[i]);
    }
}

/// <summary>The loops over a binary operator: whole vectors first, the rest one by one.</summary>
internal readonly struct Zip<TOperator>(TOperator op) : IBinaryKernel where TOperator : struct, IBinaryOperator
{
    /// <inheritdoc/>
    public void Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        b = b[..a.Length];
        y = y[..a.Length];
        var va = MemoryMarshal.Cast<T, Vector<T>>(a);
        var vb = MemoryMarshal.Cast<T, Vector<T>>(b);
        var vy = MemoryMarshal.Cast<T, Vector<T>>(y);
        for (var i = 0; i < va.Length; i++) vy[i] = op.Apply(va[i], vb[i]);
        for (var i = va.Length * Vector<T>.Count; i < a.Length; i++) y[i] = op.Apply(a[i], b[i]);
    }

    /// <inheritdoc/>
    public void Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Map<Right<T>>(new(op, b)).Apply(a, y);

    /// <inheritdoc/>
    public void Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new Map<Left<T>>(new(op, a)).Apply(b, y);

    // A pair with one side held fast is a unary operator, so that the loop above serves it too.
    private readonly struct Right<TFixed>(TOperator op, TFixed b) : IUnaryOperator where TFixed : unmanaged, IBinaryFloatingPointIeee754<TFixed>
    {
        public T Apply<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => op.Apply(x, (T)(object)b);
        public Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => op.Apply(x, new Vector<T>((T)(object)b));
    }

    private readonly struct Left<TFixed>(TOperator op, TFixed a) : IUnaryOperator where TFixed : unmanaged, IBinaryFloatingPointIeee754<TFixed>
    {
        public T Apply<T>(T x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => op.Apply((T)(object)a, x);
        public Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T> => op.Apply(new Vector<T>((T)(object)a), x);
    }
}
