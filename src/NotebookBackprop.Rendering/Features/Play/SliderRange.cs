namespace NotebookBackprop.Rendering;

/// <summary>How far a slider reaches to either side of zero, where the kinks of most functions are.</summary>
internal static class SliderRange
{
    /// <summary>Twice the value's size, rounded up to 1, 2 or 5 times a power of ten; 1 for zero and for what is not finite.</summary>
    public static double Of(double value)
    {
        var reach = 2 * Math.Abs(value);
        if (reach == 0 || !double.IsFinite(reach)) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(reach)));
        return power * (reach <= power ? 1 : reach <= 2 * power ? 2 : reach <= 5 * power ? 5 : 10);
    }
}
