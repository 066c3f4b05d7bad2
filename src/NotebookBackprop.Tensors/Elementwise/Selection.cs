using System.Numerics;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>Chooses between elements.</summary>
internal static class Selection
{
    /// <summary>The element of a where the condition is not 0, of b where it is; three arrays of one shape and type.</summary>
    public static NDArray Select(NDArray condition, NDArray a, NDArray b) =>
        a.DType == DType.Float64 ? Select<double>(condition, a, b) : Select<float>(condition, a, b);

    private static NDArray Select<T>(NDArray condition, NDArray a, NDArray b) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (condition, a, b) = (condition.ToContiguous(), a.ToContiguous(), b.ToContiguous());
        var y = NDArray.Empty<T>(condition.Shape);
        Span<T> c = condition.Span<T>(), x = a.Span<T>(), z = b.Span<T>(), to = y.Span<T>();
        Span<Vector<T>> vc = MemoryMarshal.Cast<T, Vector<T>>(c), vx = MemoryMarshal.Cast<T, Vector<T>>(x);
        Span<Vector<T>> vz = MemoryMarshal.Cast<T, Vector<T>>(z), vto = MemoryMarshal.Cast<T, Vector<T>>(to);
        for (var i = 0; i < vto.Length; i++) vto[i] = Vector.ConditionalSelect(Vector.Equals(vc[i], Vector<T>.Zero), vz[i], vx[i]);
        for (var i = vto.Length * Vector<T>.Count; i < to.Length; i++) to[i] = c[i] == T.Zero ? z[i] : x[i];
        return y;
    }
}
