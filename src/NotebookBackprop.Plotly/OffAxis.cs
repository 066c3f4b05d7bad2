using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly;

/// <summary>What has no place on the axis of values, told in rows of its own below it.</summary>
internal static class OffAxis
{
    private const string Zero = "0", Negative = "&lt; 0", NotFinite = "NaN, ∞";

    /// <summary>The rows a chart needs, from the top: for what is shown at first, as plotly.js cannot place an axis of which nothing is shown.</summary>
    public static IReadOnlyList<string> Rows(ChartView chart)
    {
        var found = Traces.AtFirst(chart).SelectMany(trace => trace.Values).Select(value => Row(value, chart.IsLog)).ToHashSet();
        return [.. new[] { Zero, Negative, NotFinite }.Where(found.Contains)];
    }

    /// <summary>The row of a value; null where it lies on the axis, or where there is none.</summary>
    public static string? Row(double? value, bool isLog) => value switch
    {
        null => null,
        { } x when !double.IsFinite(x) => NotFinite,
        { } x when isLog && x < 0 => Negative,
        0 when isLog => Zero,
        _ => null,
    };

    /// <summary>Whether a value lies on the axis.</summary>
    public static bool Holds(double? value, bool isLog) => value is not null && Row(value, isLog) is null;
}
