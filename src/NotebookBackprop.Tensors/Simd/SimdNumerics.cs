using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>The vectors of System.Numerics, whose width the runtime chooses: kernels in the operators of C# take their functions from here.</summary>
internal readonly struct SimdNumerics<T> : ISimd<T, Vector<T>> where T : unmanaged
{
    public static int Count => Vector<T>.Count;

    public static bool ManyRegisters => false;

    public static Vector<T> Indices => Vector<T>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Load(ref readonly T source) => Vector.LoadUnsafe(in source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector<T> vector, ref T destination) => vector.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Of(T number) => new(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Constant(double number) => typeof(T) == typeof(double) ? Vector.As<double, T>(new(number)) : Vector.As<float, T>(new((float)number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Add(Vector<T> x, Vector<T> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Subtract(Vector<T> x, Vector<T> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Multiply(Vector<T> x, Vector<T> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Divide(Vector<T> x, Vector<T> y) => x / y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> MultiplyAdd(Vector<T> x, Vector<T> y, Vector<T> z) => typeof(T) == typeof(double)
        ? Vector.As<double, T>(Vector.MultiplyAddEstimate(Vector.As<T, double>(x), Vector.As<T, double>(y), Vector.As<T, double>(z)))
        : Vector.As<float, T>(Vector.MultiplyAddEstimate(Vector.As<T, float>(x), Vector.As<T, float>(y), Vector.As<T, float>(z)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Min(Vector<T> x, Vector<T> y) => Vector.MinNative(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Max(Vector<T> x, Vector<T> y) => Vector.MaxNative(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Abs(Vector<T> x) => Vector.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> CopySign(Vector<T> magnitude, Vector<T> sign) => Vector.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> WhereLess(Vector<T> x, Vector<T> y, Vector<T> then, Vector<T> otherwise) =>
        Vector.ConditionalSelect(Vector.LessThan(x, y), then, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> ToExponent(Vector<T> x) => typeof(T) == typeof(double)
        ? Vector.As<ulong, T>(Vector.As<T, ulong>(x) << 52)
        : Vector.As<uint, T>(Vector.As<T, uint>(x) << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> Scale(Vector<T> x, Vector<T> n) => Exponentials<T, Vector<T>, SimdNumerics<T>>.ScaleInTwo(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<T> ScaleDown(Vector<T> x, Vector<T> n) => Exponentials<T, Vector<T>, SimdNumerics<T>>.ScaleDownInTwo(x, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Vector<T> x) => Vector.Sum(x);

    public static T Greatest(Vector<T> x)
    {
        var greatest = x[0];
        for (var i = 1; i < Count; i++)
            if (Comparer<T>.Default.Compare(x[i], greatest) > 0)
                greatest = x[i];
        return greatest;
    }
}
