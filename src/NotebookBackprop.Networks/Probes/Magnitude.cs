namespace NotebookBackprop;

/// <summary>How large numbers are, without the squares that overflow or vanish.</summary>
internal static class Magnitude
{
    /// <summary>The root of the sum of squares; NaN where one is not finite.</summary>
    public static double Norm(IReadOnlyList<double> values)
    {
        double most = 0, sum = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i])) return double.NaN;
            most = Math.Max(most, Math.Abs(values[i]));
        }
        if (most == 0) return 0;
        // By the power of two below the greatest, which rounds nothing and keeps the squares in range.
        var exponent = Math.ILogB(most);
        for (var i = 0; i < values.Count; i++)
        {
            var scaled = Math.ScaleB(values[i], -exponent);
            sum += scaled * scaled;
        }
        return Math.ScaleB(Math.Sqrt(sum), exponent);
    }
}
