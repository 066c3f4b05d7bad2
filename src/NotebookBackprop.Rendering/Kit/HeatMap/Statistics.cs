namespace NotebookBackprop.Rendering;

/// <summary>Where numbers lie. Only finite ones enter range, mean and deviation; the others are counted.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="NaNs">How many are not a number.</param>
/// <param name="Infinities">How many are +∞ or −∞.</param>
/// <param name="Least">The least finite one; NaN where there is none.</param>
/// <param name="Greatest">The greatest finite one; NaN where there is none.</param>
/// <param name="Mean">Of the finite ones; NaN where there is none.</param>
/// <param name="Deviation">Their standard deviation, divided by their count; NaN where there is none.</param>
public sealed record Statistics(int Count, int NaNs, int Infinities, double Least, double Greatest, double Mean, double Deviation)
{
    /// <summary>How many are finite.</summary>
    public int Finite => Count - NaNs - Infinities;

    /// <summary>The greatest magnitude of a finite one; 0 where there is none.</summary>
    public double Magnitude => Finite == 0 ? 0 : Math.Max(Math.Abs(Least), Math.Abs(Greatest));

    /// <summary>Whether there are several and all are one finite number.</summary>
    public bool AreEqual => Count > 1 && Finite == Count && Least == Greatest;

    /// <summary>Reads numbers twice: the deviation is taken from the mean, in units of the magnitude, so that no square overflows.</summary>
    public static Statistics Of(ReadOnlySpan<double> values)
    {
        int nans = 0, infinities = 0;
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) nans++;
            else if (double.IsInfinity(value)) infinities++;
            else (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }
        var finite = values.Length - nans - infinities;
        if (finite == 0) return new(values.Length, nans, infinities, double.NaN, double.NaN, double.NaN, double.NaN);

        var unit = Math.Max(Math.Abs(least), Math.Abs(greatest));
        if (unit == 0) return new(values.Length, nans, infinities, 0, 0, 0, 0);
        double sum = 0, squares = 0;
        foreach (var value in values)
            if (double.IsFinite(value)) sum += value / unit;
        var mean = sum / finite;
        foreach (var value in values)
            if (double.IsFinite(value)) squares += (value / unit - mean) * (value / unit - mean);
        // Rounding must not put the mean of equal numbers beside them, nor give them a deviation.
        return least == greatest
            ? new(values.Length, nans, infinities, least, greatest, least, 0)
            : new(values.Length, nans, infinities, least, greatest, mean * unit, Math.Sqrt(squares / finite) * unit);
    }
}
