using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>One step of a fold of numbers, in lanes.</summary>
internal interface ILaneFold
{
    /// <summary>The fold of no number.</summary>
    static abstract V Start<T, V, TSimd>() where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;

    /// <summary>A fold and one number more.</summary>
    static abstract V Step<T, V, TSimd>(V fold, V x, V parameter) where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;

    /// <summary>Two folds made one.</summary>
    static abstract V Join<T, V, TSimd>(V a, V b) where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;
}

/// <summary>The greatest number. A NaN may be lost, which is seen by those that sum.</summary>
internal readonly struct GreatestFold : ILaneFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Start<T, V, TSimd>() => TSimd.Constant(double.NegativeInfinity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Step<T, V, TSimd>(V fold, V x, V parameter) => TSimd.Max(fold, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Join<T, V, TSimd>(V a, V b) => TSimd.Max(a, b);
}

/// <summary>The sum.</summary>
internal readonly struct SumFold : ILaneFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Start<T, V, TSimd>() => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Step<T, V, TSimd>(V fold, V x, V parameter) => TSimd.Add(fold, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Join<T, V, TSimd>(V a, V b) => TSimd.Add(a, b);
}

/// <summary>The sum of squared distances from the parameter.</summary>
internal readonly struct SquaredDistanceFold : ILaneFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Start<T, V, TSimd>() => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Step<T, V, TSimd>(V fold, V x, V parameter)
    {
        var distance = TSimd.Subtract(x, parameter);
        return TSimd.MultiplyAdd(distance, distance, fold);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFold.Join<T, V, TSimd>(V a, V b) => TSimd.Add(a, b);
}
