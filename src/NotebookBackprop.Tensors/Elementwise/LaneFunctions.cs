using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>e to the power of x.</summary>
internal readonly struct ExpFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFunction.Of<T, V, TSimd>(V x) => Exponentials<T, V, TSimd>.Exp(x);
}

/// <summary>e to the power of x, less 1.</summary>
internal readonly struct Expm1Function : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFunction.Of<T, V, TSimd>(V x) => Exponentials<T, V, TSimd>.Expm1(x);
}

/// <summary>The hyperbolic tangent.</summary>
internal readonly struct TanhFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFunction.Of<T, V, TSimd>(V x) => Exponentials<T, V, TSimd>.Tanh(x);
}

/// <summary>1 / (1 + e^-x).</summary>
internal readonly struct SigmoidFunction : ILaneFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ILaneFunction.Of<T, V, TSimd>(V x) => Exponentials<T, V, TSimd>.Sigmoid(x);
}
