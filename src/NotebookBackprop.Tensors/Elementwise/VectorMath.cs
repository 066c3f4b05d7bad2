using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>Functions of each lane, for either type of numbers.</summary>
internal static class VectorMath
{
    /// <summary>A number in every lane.</summary>
    public static Vector<T> Of<T>(double number) where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(T.CreateTruncating(number));

    /// <summary>e to the power of x.</summary>
    public static Vector<T> Exp<T>(Vector<T> x) where T : unmanaged => Exponentials<T, Vector<T>, SimdNumerics<T>>.Exp(x);

    /// <summary>The natural logarithm of x.</summary>
    public static Vector<T> Log<T>(Vector<T> x) => typeof(T) == typeof(double)
        ? Vector.As<double, T>(Vector.Log(Vector.As<T, double>(x)))
        : Vector.As<float, T>(Vector.Log(Vector.As<T, float>(x)));

    /// <summary>The greatest whole number that is not above x.</summary>
    public static Vector<T> Floor<T>(Vector<T> x) => typeof(T) == typeof(double)
        ? Vector.As<double, T>(Vector.Floor(Vector.As<T, double>(x)))
        : Vector.As<float, T>(Vector.Floor(Vector.As<T, float>(x)));

    /// <summary>e to the power of x, less 1, to full precision also near 0, where TensorPrimitives loses all digits.</summary>
    public static Vector<T> Expm1<T>(Vector<T> x) where T : unmanaged => Exponentials<T, Vector<T>, SimdNumerics<T>>.Expm1(x);

    /// <summary>
    /// The natural logarithm of 1 + x, to full precision also near 0. The rounding error of 1 + x is undone: Kahan's method
    /// (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, section 1.14.1).
    /// </summary>
    public static Vector<T> Log1p<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = Vector<T>.One + x;
        var corrected = Vector.ConditionalSelect(Vector.Equals(u, Vector<T>.One), x, Log(u) * (x / (u - Vector<T>.One)));
        return Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(x), Vector<T>.One), corrected, Log(u));
    }

    /// <summary>The logarithm of 1 + e^x without overflow: x itself where x is large.</summary>
    public static Vector<T> Softplus<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Vector.Max(x, Vector<T>.Zero) + Log1p(Exp(-Vector.Abs(x)));

    /// <summary>1 / (1 + e^-x).</summary>
    public static Vector<T> Sigmoid<T>(Vector<T> x) where T : unmanaged => Exponentials<T, Vector<T>, SimdNumerics<T>>.Sigmoid(x);

    /// <summary>A product whose second factor wins where it has vanished: zero even where x is infinite.</summary>
    public static Vector<T> Vanishing<T>(Vector<T> x, Vector<T> factor) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Vector.ConditionalSelect(Vector.Equals(factor, Vector<T>.Zero), Vector<T>.Zero, x * factor);

    /// <summary>A polynomial by Horner's rule, the coefficient of the highest power first.</summary>
    public static Vector<T> Polynomial<T>(Vector<T> x, ReadOnlySpan<double> coefficients) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = Vector<T>.Zero;
        foreach (var coefficient in coefficients) sum = sum * x + Of<T>(coefficient);
        return sum;
    }
}
