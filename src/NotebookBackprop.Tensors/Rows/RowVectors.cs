using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// A row read and written in vectors, of which the last reaches back over numbers that were read before. No call stands
/// in a loop over them, as every register would be saved around it.
/// </summary>
internal static class RowVectors<T, V, TSimd> where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>
{
    /// <summary>The vector at a place of a row that holds one at least; lanes that were read before have another number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load(ref readonly T row, nint at, nint length, V fill) => at + TSimd.Count <= length
        ? TSimd.Load(in Unsafe.Add(ref Unsafe.AsRef(in row), at))
        : TSimd.WhereLess(TSimd.Indices, Before(at, length), fill, TSimd.Load(in Unsafe.Add(ref Unsafe.AsRef(in row), length - TSimd.Count)));

    /// <summary>Writes the vector at a place of a row, without those lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(V vector, ref T row, nint at, nint length)
    {
        if (at + TSimd.Count <= length)
        {
            TSimd.Store(vector, ref Unsafe.Add(ref row, at));
            return;
        }
        ref var last = ref Unsafe.Add(ref row, length - TSimd.Count);
        TSimd.Store(TSimd.WhereLess(TSimd.Indices, Before(at, length), TSimd.Load(in last), vector), ref last);
    }

    /// <summary>A fold of a row to one vector, in four chains that do not wait for one another.</summary>
    /// <param name="row">The first number.</param>
    /// <param name="length">How many.</param>
    /// <param name="parameter">What each step is given besides.</param>
    /// <param name="fill">A number that changes nothing, for lanes that were read before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Reduce<TReducer>(ref readonly T row, nint length, V parameter, V fill) where TReducer : struct, ILaneReducer
    {
        V a = TReducer.Start<T, V, TSimd>(), b = a, c = a, d = a;
        nint i = 0;
        for (; i + 4 * TSimd.Count <= length; i += 4 * TSimd.Count)
        {
            ref var at = ref Unsafe.Add(ref Unsafe.AsRef(in row), i);
            a = TReducer.Step<T, V, TSimd>(a, TSimd.Load(in at), parameter);
            b = TReducer.Step<T, V, TSimd>(b, TSimd.Load(in Unsafe.Add(ref at, TSimd.Count)), parameter);
            c = TReducer.Step<T, V, TSimd>(c, TSimd.Load(in Unsafe.Add(ref at, 2 * TSimd.Count)), parameter);
            d = TReducer.Step<T, V, TSimd>(d, TSimd.Load(in Unsafe.Add(ref at, 3 * TSimd.Count)), parameter);
        }
        for (; i < length; i += TSimd.Count) a = TReducer.Step<T, V, TSimd>(a, Load(in row, i, length, fill), parameter);
        return TReducer.Join<T, V, TSimd>(TReducer.Join<T, V, TSimd>(a, b), TReducer.Join<T, V, TSimd>(c, d));
    }

    /// <summary>How many lanes of the last vector were read before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Before(nint at, nint length) => TSimd.Constant(at + TSimd.Count - length);
}
