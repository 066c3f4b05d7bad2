using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A row read and written in vectors, of which the last may hang over its end.</summary>
internal static class RowVectors<T, V, TSimd> where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>
{
    /// <summary>The vector at a place of a row; past the end it is filled up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load(ref readonly T row, nint at, nint length, V fill) =>
        at + TSimd.Count <= length ? TSimd.Load(in Unsafe.Add(ref Unsafe.AsRef(in row), at)) : Part(in row, at, length, fill);

    /// <summary>Writes what lies within the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(V vector, ref T row, nint at, nint length)
    {
        if (at + TSimd.Count <= length) TSimd.Store(vector, ref Unsafe.Add(ref row, at));
        else StorePart(vector, ref row, at, length);
    }

    /// <summary>The lanes of a vector.</summary>
    public static Span<T> Lanes(ref V vector) => MemoryMarshal.CreateSpan(ref Unsafe.As<V, T>(ref vector), TSimd.Count);

    /// <summary>A fold of a row to one vector, in four chains that do not wait for one another.</summary>
    /// <param name="row">The first number.</param>
    /// <param name="length">How many.</param>
    /// <param name="parameter">What each step is given besides.</param>
    /// <param name="fill">What stands past the end: a number that changes nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Fold<TFold>(ref readonly T row, nint length, V parameter, V fill) where TFold : struct, ILaneFold
    {
        V a = TFold.Start<T, V, TSimd>(), b = a, c = a, d = a;
        nint i = 0;
        for (; i + 4 * TSimd.Count <= length; i += 4 * TSimd.Count)
        {
            ref var at = ref Unsafe.Add(ref Unsafe.AsRef(in row), i);
            a = TFold.Step<T, V, TSimd>(a, TSimd.Load(in at), parameter);
            b = TFold.Step<T, V, TSimd>(b, TSimd.Load(in Unsafe.Add(ref at, TSimd.Count)), parameter);
            c = TFold.Step<T, V, TSimd>(c, TSimd.Load(in Unsafe.Add(ref at, 2 * TSimd.Count)), parameter);
            d = TFold.Step<T, V, TSimd>(d, TSimd.Load(in Unsafe.Add(ref at, 3 * TSimd.Count)), parameter);
        }
        for (; i < length; i += TSimd.Count) a = TFold.Step<T, V, TSimd>(a, Load(in row, i, length, fill), parameter);
        return TFold.Join<T, V, TSimd>(TFold.Join<T, V, TSimd>(a, b), TFold.Join<T, V, TSimd>(c, d));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Part(ref readonly T row, nint at, nint length, V fill)
    {
        var lanes = Lanes(ref fill);
        for (var i = 0; i < length - at; i++) lanes[i] = Unsafe.Add(ref Unsafe.AsRef(in row), at + i);
        return fill;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StorePart(V vector, ref T row, nint at, nint length)
    {
        var lanes = Lanes(ref vector);
        for (var i = 0; i < length - at; i++) Unsafe.Add(ref row, at + i) = lanes[i];
    }
}
