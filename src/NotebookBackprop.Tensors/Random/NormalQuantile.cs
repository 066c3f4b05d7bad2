namespace NotebookBackprop.Tensors;

/// <summary>
/// The number below which a normally distributed one lies with a given probability: Wichura's algorithm AS 241 (Applied
/// Statistics 37, 1988), exact to about 16 digits. Sums, products and square roots alone, which IEEE 754 rounds the same
/// on every machine; a logarithm of the system's library would not be.
/// </summary>
internal static class NormalQuantile
{
    private static ReadOnlySpan<double> MiddleOver => [3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3];
    private static ReadOnlySpan<double> MiddleUnder => [1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3];
    private static ReadOnlySpan<double> SlopeOver => [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4];
    private static ReadOnlySpan<double> SlopeUnder => [1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9];
    private static ReadOnlySpan<double> TailOver => [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7];
    private static ReadOnlySpan<double> TailUnder => [1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15];

    /// <summary>The quantile of a probability between 0 and 1.</summary>
    public static double Of(double probability)
    {
        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var middle = 0.180625 - q * q;
            return q * Polynomial(MiddleOver, middle) / Polynomial(MiddleUnder, middle);
        }
        var r = Math.Sqrt(-Log(q < 0 ? probability : 1 - probability));
        var tail = r <= 5 ? Polynomial(SlopeOver, r - 1.6) / Polynomial(SlopeUnder, r - 1.6) : Polynomial(TailOver, r - 5) / Polynomial(TailUnder, r - 5);
        return q < 0 ? -tail : tail;
    }

    /// <summary>The natural logarithm of a normal positive number, within one unit of the last place (fdlibm's e_log.c, Sun Microsystems 1993).</summary>
    internal static double Log(double x)
    {
        // x = 2^k (1 + f) with 1 + f between √½ and √2.
        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 1023L << 52);
        if (m > 1.4142135623730951) (m, k) = (m / 2, k + 1);
        var f = m - 1;
        var s = f / (2 + f);
        var z = s * s;
        var series = z * (6.666666666666735130e-01 + z * (3.999999999940941908e-01 + z * (2.857142874366239149e-01 + z * (2.222219843214978396e-01
            + z * (1.818357216161805012e-01 + z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))));
        var half = 0.5 * f * f;
        return k * 6.93147180369123816490e-01 - (half - (s * (half + series) + k * 1.90821492927058770002e-10) - f);
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 0; i--) sum = sum * x + coefficients[i];
        return sum;
    }
}
