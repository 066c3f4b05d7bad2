using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>One number at a time, for processors without vectors.</summary>
internal readonly struct SimdScalar<T> : ISimd<T, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Count => 1;

    public static bool ManyRegisters => false;

    public static T Indices => T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(ref readonly T source) => source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T vector, ref T destination) => destination = vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of(T number) => number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Constant(double number) => T.CreateTruncating(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T x, T y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T x, T y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T x, T y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide(T x, T y) => x / y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T x, T y, T z) => T.MultiplyAddEstimate(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Min(T x, T y) => x < y ? x : y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Max(T x, T y) => x > y ? x : y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Abs(T x) => T.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CopySign(T magnitude, T sign) => T.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T WhereLess(T x, T y, T then, T otherwise) => x < y ? then : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ToExponent(T x) => typeof(T) == typeof(double)
        ? Unsafe.BitCast<ulong, T>(Unsafe.BitCast<T, ulong>(x) << 52)
        : Unsafe.BitCast<uint, T>(Unsafe.BitCast<T, uint>(x) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Scale(T x, T n) => Exponentials<T, T, SimdScalar<T>>.ScaleInTwo(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaleDown(T x, T n) => Exponentials<T, T, SimdScalar<T>>.ScaleDownInTwo(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(T x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greatest(T x) => x;
}
