using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Numbers as readers see them: short, with a true minus sign, the same in every culture.</summary>
public static class Numbers
{
    private const int Digits = 4;

    /// <summary>Four significant digits, whole numbers below a million in full: <c>−12</c>, <c>0.1966</c>, <c>1.97e−7</c>.</summary>
    public static string Short(double x) => Rounded(x, Digits);

    /// <summary>The same to a number of significant digits.</summary>
    internal static string Rounded(double x, int digits)
    {
        if (!double.IsFinite(x)) return Full(x);
        if (x == 0) return "0";
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(x)));
        if (exponent is < -3 or > 5) return Sign(Exponent(x.ToString($"0.{new string('#', digits - 1)}e+0", CultureInfo.InvariantCulture)));
        var decimals = Math.Max(0, digits - 1 - exponent);
        return Sign(x.ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture));
    }

    /// <summary>A constant of the code: in full where six digits say all of it, else rounded and marked so: <c>1.0001</c>, <c>≈0.3333</c>.</summary>
    public static string Constant(double x)
    {
        if (!double.IsFinite(x) || Short(x) == Full(x)) return Short(x);
        return !IsShort(x) ? $"≈{Short(x)}" : Math.Abs(x) is >= 1e-3 and < 1e6 ? Full(x) : Sign(Exponent(x.ToString("0.#####e+0", CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether six significant digits say all of a number.</summary>
    internal static bool IsShort(double x) => double.Parse(x.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) == x;

    /// <summary>All digits that tell the number from its neighbours.</summary>
    public static string Full(double x) => x switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        _ => Sign(x.ToString("R", CultureInfo.InvariantCulture)),
    };

    /// <summary>The same of a number of a type: digits that only widening made are left out.</summary>
    internal static string Full(double x, DType dtype) =>
        dtype == DType.Float32 && double.IsFinite(x) ? Sign(((float)x).ToString("R", CultureInfo.InvariantCulture)) : Full(x);

    /// <summary>A share of a whole in percent, two digits: <c>0.27 %</c>; what is there is never 0 %.</summary>
    internal static string Percent(double share)
    {
        var percent = share * 100;
        var digits = percent is 0 or >= 10 ? 0 : percent >= 1 ? 1 : 2;
        return percent is > 0 and < 0.01 ? "< 0.01 %" : percent.ToString("F" + digits, CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A length in a drawing, to a tenth of a pixel.</summary>
    internal static string Length(double x) => (x == 0 ? 0 : x).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Exponent(string text) => text.Replace("e+", "e", StringComparison.Ordinal);

    private static string Sign(string text) => text is "-0" ? "0" : text.Replace('-', '−');
}
