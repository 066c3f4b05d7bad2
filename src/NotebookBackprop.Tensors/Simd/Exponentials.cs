using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The exponential function and what is made of it, in vectors of any width. The argument is cut into a whole number of
/// ln 2 and a rest of half of ln 2 at most (Cody and Waite, Software Manual for the Elementary Functions, 1980), of which
/// e^r − 1 = r + r²·P(r), P being the polynomial of least relative error (Remez).
/// No error above 2.6 units of the last place in Float32 was seen; the tests hold a bound for each function.
/// </summary>
internal static class Exponentials<T, V, TSimd> where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V>
{
    // Beyond these e^x is zero, or infinite, after rounding.
    private const double Least = -105, LeastDouble = -746, Most = 89, MostDouble = 710;

    // ln 2 in two parts. The high one has so few digits that its product with n is exact, also without a fused multiply-add.
    private const double High = 0.693359375, HighDouble = 6.93147180369123816490e-01, Low = -2.12194440054690583e-4, LowDouble = 1.90821492927058770002e-10;

    // Added and taken off again it rounds to a whole number, which between the two stands in the lowest bits.
    private const double Rounder = 12582912, RounderDouble = 6755399441055744;

    // Added to the exponent of a number where it is stored.
    private const double Bias = 127, BiasDouble = 1023;

    /// <summary>e to the power of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        var rest = Reduced(TSimd.Max(Either(Least, LeastDouble), TSimd.Min(Either(Most, MostDouble), x)), out var n);
        return TSimd.Scale(TSimd.Add(Near(rest), TSimd.Constant(1)), n);
    }

    /// <summary>e to the power of an x that is not above 0: what is left of scores less the greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpOfNegative(V x)
    {
        var rest = Reduced(TSimd.Max(Either(Least, LeastDouble), x), out var n);
        return TSimd.ScaleDown(TSimd.Add(Near(rest), TSimd.Constant(1)), n);
    }

    /// <summary>e to the power of x, less 1, with all its digits also near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1(V x)
    {
        var limited = TSimd.Max(Either(Least, LeastDouble), TSimd.Min(Either(Most, MostDouble), x));
        var near = Near(Reduced(limited, out var n));
        // 2ⁿ(1 + q) − 1 = 2ⁿq + (2ⁿ − 1), of which the second part is exact; the 1 is lost where 2ⁿ may overflow.
        var scale = PowerOfTwo(TSimd.Max(TSimd.Constant(-100), TSimd.Min(TSimd.Constant(64), n)));
        var small = TSimd.MultiplyAdd(scale, near, TSimd.Subtract(scale, TSimd.Constant(1)));
        return TSimd.WhereLess(TSimd.Constant(63), n, TSimd.Scale(TSimd.Add(near, TSimd.Constant(1)), n), TSimd.CopySign(small, x));
    }

    /// <summary>The hyperbolic tangent, with all its digits also near 0: −q / (2 + q) of q = e^-2|x| − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        // e^-50 is nothing beside 1.
        var twice = TSimd.Max(TSimd.Constant(-50), TSimd.Multiply(TSimd.Abs(x), TSimd.Constant(-2)));
        var near = Near(Reduced(twice, out var n));
        var scale = PowerOfTwo(n);
        var less = TSimd.MultiplyAdd(scale, near, TSimd.Subtract(scale, TSimd.Constant(1)));
        return TSimd.CopySign(TSimd.Divide(less, TSimd.Add(less, TSimd.Constant(2))), x);
    }

    /// <summary>1 / (1 + e^-x), from e^-|x|, so that neither tail loses digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V zero = default, one = TSimd.Constant(1);
        var tail = ExpOfNegative(TSimd.CopySign(x, TSimd.Constant(-1)));
        return TSimd.Divide(TSimd.WhereLess(x, zero, tail, one), TSimd.Add(one, tail));
    }

    /// <summary>x·2ⁿ by two factors, either of which is a number that does not overflow: rounded once, at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ScaleInTwo(V x, V n)
    {
        var half = TSimd.Subtract(TSimd.MultiplyAdd(n, TSimd.Constant(0.5), Either(Rounder, RounderDouble)), Either(Rounder, RounderDouble));
        return TSimd.Multiply(TSimd.Multiply(x, PowerOfTwo(half)), PowerOfTwo(TSimd.Subtract(n, half)));
    }

    /// <summary>x·2ⁿ of an n not above 0: times 2ⁿ⁺⁶⁴, which is never denormal, then times 2⁻⁶⁴. Rounded once, at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ScaleDownInTwo(V x, V n)
    {
        const double Greater = 64;
        var power = TSimd.ToExponent(TSimd.Add(n, Either(Rounder + Bias + Greater, RounderDouble + BiasDouble + Greater)));
        return TSimd.Multiply(TSimd.Multiply(x, power), TSimd.Constant(1 / 18446744073709551616.0));
    }

    /// <summary>A constant of the type of numbers. Which that is is known when this is compiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Either(double single, double both) => TSimd.Constant(typeof(T) == typeof(double) ? both : single);

    /// <summary>2ⁿ of a whole n, from the least normal number to the greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V PowerOfTwo(V n) => TSimd.ToExponent(TSimd.Add(n, Either(Rounder + Bias, RounderDouble + BiasDouble)));

    /// <summary>x less a whole number n of ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduced(V x, out V n)
    {
        n = TSimd.Subtract(TSimd.MultiplyAdd(x, TSimd.Constant(1.4426950408889634), Either(Rounder, RounderDouble)), Either(Rounder, RounderDouble));
        return TSimd.MultiplyAdd(n, Either(-Low, -LowDouble), TSimd.MultiplyAdd(n, Either(-High, -HighDouble), x));
    }

    /// <summary>e^r − 1 for a rest r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Near(V r)
    {
        V p;
        if (typeof(T) == typeof(double))
        {
            p = Step(TSimd.Constant(2.0924441734465783e-09), r, 2.5109068396657494e-08);
            p = Step(p, r, 2.7557242774470204e-07);
            p = Step(p, r, 2.7557244129811722e-06);
            p = Step(p, r, 2.480158736052407e-05);
            p = Step(p, r, 0.0001984126988619281);
            p = Step(p, r, 0.0013888888888866865);
            p = Step(p, r, 0.00833333333332161);
            p = Step(p, r, 0.0416666666666667);
            p = Step(p, r, 0.16666666666666677);
            p = Step(p, r, 0.5);
        }
        else
        {
            p = Step(TSimd.Constant(0.0013946480466358198), r, 0.008366598030766267);
            p = Step(p, r, 0.04166628173868269);
            p = Step(p, r, 0.16666542924976577);
            p = Step(p, r, 0.500000006191752);
        }
        return TSimd.MultiplyAdd(TSimd.Multiply(r, r), p, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Step(V sum, V r, double coefficient) => TSimd.MultiplyAdd(sum, r, TSimd.Constant(coefficient));
}
