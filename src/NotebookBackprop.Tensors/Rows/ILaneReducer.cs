using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>A reduction of numbers, step by step, in lanes.</summary>
internal interface ILaneReducer
{
    /// <summary>Of no number.</summary>
    static abstract V Start<T, V, TSimd>() where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;

    /// <summary>Of one number more.</summary>
    static abstract V Step<T, V, TSimd>(V result, V x, V parameter) where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;

    /// <summary>Of the numbers of both.</summary>
    static abstract V Join<T, V, TSimd>(V a, V b) where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>;
}

/// <summary>The greatest number. A NaN may be lost, which is seen by those that sum.</summary>
internal readonly struct GreatestReducer : ILaneReducer
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Start<T, V, TSimd>() => TSimd.Constant(double.NegativeInfinity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Step<T, V, TSimd>(V result, V x, V parameter) => TSimd.Max(result, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Join<T, V, TSimd>(V a, V b) => TSimd.Max(a, b);
}

/// <summary>The sum.</summary>
internal readonly struct SumReducer : ILaneReducer
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Start<T, V, TSimd>() => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Step<T, V, TSimd>(V result, V x, V parameter) => TSimd.Add(result, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Join<T, V, TSimd>(V a, V b) => TSimd.Add(a, b);
}

/// <summary>The sum of squared distances from the parameter.</summary>
internal readonly struct SquaredDistanceReducer : ILaneReducer
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Start<T, V, TSimd>() => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Step<T, V, TSimd>(V result, V x, V parameter)
    {
        var distance = TSimd.Subtract(x, parameter);
        return TSimd.MultiplyAdd(distance, distance, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneReducer.Join<T, V, TSimd>(V a, V b) => TSimd.Add(a, b);
}
