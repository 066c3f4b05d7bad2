using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The numbers behind heat maps, for the script that reads single cells: one empty element for each map, in the order in
/// which a picture draws them. <see cref="Script.HeatMap"/> is that script.
/// </summary>
internal static class HeatData
{
    /// <summary>The least share by which a reduced map's numbers may be rounded: four digits of them are shown.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Markup that shows nothing.</summary>
    /// <param name="maps">What the picture before it draws.</param>
    /// <param name="words">Language of the captions.</param>
    public static string Html(IEnumerable<HeatMap> maps, Language words) =>
        string.Concat(maps.Select(map => $"<span hidden data-heat='{Markup.Escape(Json(map, words))}'></span>"));

    private static string Json(HeatMap map, Language words)
    {
        double[] values = [.. map.Cells.Select(cell => cell.Value)];
        double[] extremes = map.IsReduced ? [.. map.Cells.Select(cell => cell.Extreme)] : [];
        var isSingle = values.Concat(extremes).All(value => IsSingle(value, map.IsReduced ? Rounding : 0));
        var label = map.Label;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["name"] = string.Format(CultureInfo.InvariantCulture, words.HeatMapOf, label.Write("…", "…"), map.Rows.Count, map.Columns.Count),
            ["hint"] = words.HeatHint,
            ["label"] = new[] { label.Before, label.Between, label.After },
            ["rows"] = map.Rows.Lengths,
            ["columns"] = map.Columns.Lengths,
            ["block"] = new[] { map.BlockRows, map.BlockColumns },
            ["grid"] = map.GridColumns,
            ["wrapped"] = map.IsWrapped,
            ["single"] = isSingle,
            ["values"] = Pack(values, isSingle),
            ["far"] = map.IsReduced ? Pack(extremes, isSingle) : null,
            ["mean"] = words.MeanAndExtreme,
        });
    }

    private static bool IsSingle(double value, double rounding) =>
        double.IsNaN(value) || double.IsInfinity(value) || (float.IsFinite((float)value) && Math.Abs((float)value - value) <= rounding * Math.Abs(value));

    private static string Pack(double[] values, bool isSingle) => Convert.ToBase64String(isSingle
        ? MemoryMarshal.AsBytes<float>([.. values.Select(value => (float)value)])
        : MemoryMarshal.AsBytes<double>(values));
}
