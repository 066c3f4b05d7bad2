using System.Numerics;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// A function of one number written for vectors alone: one so long that a scalar form would be a second
/// implementation, with last digits of its own.
/// </summary>
internal interface IVectorOperator
{
    /// <summary>The function of each lane.</summary>
    Vector<T> Apply<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>The loop over a vector operator: the rest goes through a vector that is filled up with zeros.</summary>
internal readonly struct Lanes<TOperator>(TOperator op) : IUnaryKernel where TOperator : struct, IVectorOperator
{
    /// <inheritdoc/>
    public void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        y = y[..x.Length];
        var vx = MemoryMarshal.Cast<T, Vector<T>>(x);
        var vy = MemoryMarshal.Cast<T, Vector<T>>(y);
        for (var i = 0; i < vx.Length; i++) vy[i] = op.Apply(vx[i]);

        var done = vx.Length * Vector<T>.Count;
        if (done == x.Length) return;
        Span<T> rest = stackalloc T[Vector<T>.Count];
        rest.Clear();
        x[done..].CopyTo(rest);
        op.Apply(new Vector<T>(rest)).CopyTo(rest);
        rest[..(x.Length - done)].CopyTo(y[done..]);
    }
}
