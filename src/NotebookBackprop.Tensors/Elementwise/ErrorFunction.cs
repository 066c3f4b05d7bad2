using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The error function and its complement, to about 16 digits in Float64. Rational approximations for three ranges of |x|
/// by W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of Computation 23 (1969),
/// 631-637; the coefficients as in his CALERF (SPECFUN, netlib). All ranges are computed and each lane takes its own.
/// </summary>
internal static class ErrorFunction
{
    /// <summary>Where the approximation for small arguments ends, and the one for large arguments begins.</summary>
    private const double Small = 0.46875, Large = 4;

    /// <summary>Beyond this the complement is zero in either type.</summary>
    private const double Vanished = 30;

    private static ReadOnlySpan<double> SmallNumerator =>
        [1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2, 3.20937758913846947e3];

    private static ReadOnlySpan<double> SmallDenominator =>
        [1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3];

    private static ReadOnlySpan<double> MiddleNumerator =>
        [2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1, 2.98635138197400131e2,
         8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3];

    private static ReadOnlySpan<double> MiddleDenominator =>
        [1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
         3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3];

    private static ReadOnlySpan<double> LargeNumerator =>
        [1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
         1.60837851487422766e-2, 6.58749161529837803e-4];

    private static ReadOnlySpan<double> LargeDenominator =>
        [1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3];

    /// <summary>erf(x): 2/√π times the integral of e^-t² from 0 to x.</summary>
    public static Vector<T> Erf<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var magnitude = Vector.Abs(x);
        var tail = Vector<T>.One - Tail(magnitude);
        var large = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -tail, tail);
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(magnitude, VectorMath.Of<T>(Small)), Near(x), large);
    }

    /// <summary>1 − erf(x), without the loss of digits that this difference has where x is large.</summary>
    public static Vector<T> Erfc<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var magnitude = Vector.Abs(x);
        var tail = Tail(magnitude);
        var large = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), VectorMath.Of<T>(2) - tail, tail);
        return Vector.ConditionalSelect(Vector.LessThanOrEqual(magnitude, VectorMath.Of<T>(Small)), Vector<T>.One - Near(x), large);
    }

    /// <summary>Φ(x): how likely a standard normal number is not above x.</summary>
    public static Vector<T> NormalCdf<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Erfc(-x / VectorMath.Of<T>(Math.Sqrt(2))) / VectorMath.Of<T>(2);

    /// <summary>erf for small arguments of either sign.</summary>
    private static Vector<T> Near<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = x * x;
        return x * VectorMath.Polynomial(square, SmallNumerator) / VectorMath.Polynomial(square, SmallDenominator);
    }

    /// <summary>The complement for positive arguments that are not small.</summary>
    private static Vector<T> Tail<T>(Vector<T> x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = Vector.ConditionalSelect(Vector.GreaterThan(x, VectorMath.Of<T>(Vanished)), VectorMath.Of<T>(Vanished), x);
        var middle = VectorMath.Polynomial(x, MiddleNumerator) / VectorMath.Polynomial(x, MiddleDenominator);
        var inverse = Vector<T>.One / (x * x);
        var series = inverse * VectorMath.Polynomial(inverse, LargeNumerator) / VectorMath.Polynomial(inverse, LargeDenominator);
        var large = (VectorMath.Of<T>(1 / Math.Sqrt(Math.PI)) - series) / x;

        // e^-x² in two factors, the first of which has an exact exponent: rounding x² would cost digits where x is large.
        var coarse = VectorMath.Floor(x * VectorMath.Of<T>(16)) / VectorMath.Of<T>(16);
        var bell = VectorMath.Exp(-coarse * coarse) * VectorMath.Exp(-(x - coarse) * (x + coarse));
        return bell * Vector.ConditionalSelect(Vector.GreaterThan(x, VectorMath.Of<T>(Large)), large, middle);
    }
}
