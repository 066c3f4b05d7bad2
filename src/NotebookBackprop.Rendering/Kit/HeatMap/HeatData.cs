using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The numbers behind the heat maps of a picture, for the script that reads single cells (<see cref="Script.HeatMap"/>): one
/// empty element after the picture, with the maps in the order in which it draws them.
/// </summary>
internal static class HeatData
{
    /// <summary>The share by which a reduced map's numbers may be rounded: four digits of them are shown.</summary>
    private const double Rounding = 1e-6;

    // What JSON would escape for the sake of HTML is escaped for the attribute, in fewer characters.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Markup that shows nothing.</summary>
    /// <param name="maps">What the picture before it draws.</param>
    /// <param name="words">Language of the captions.</param>
    public static string Html(IReadOnlyList<HeatMap> maps, Language words)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["hint"] = maps.Count > 1 ? words.HeatHintSeveral : words.HeatHint,
            ["mean"] = words.MeanAndExtreme,
            ["maps"] = maps.Select(map => Fields(map, words)),
        }, s_json);
        var attribute = json.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return $"<span hidden data-heat='{attribute}'></span>\n";
    }

    private static Dictionary<string, object?> Fields(HeatMap map, Language words)
    {
        double[] values = [.. map.Cells.Select(cell => cell.Value)];
        double[] extremes = map.IsReduced ? [.. map.Cells.Select(cell => cell.Extreme)] : [];
        var isSingle = values.Concat(extremes).All(value => IsSingle(value, map.IsReduced ? Rounding : 0));
        var label = map.Label;
        return new()
        {
            ["name"] = string.Format(CultureInfo.InvariantCulture, words.HeatMapOf, label.Write(map.Rows.Lengths.Count == 0 ? "" : "…", "…"), map.Rows.Count, map.Columns.Count),
            ["label"] = new[] { label.Before, label.Between, label.After },
            ["rows"] = map.Rows.Lengths,
            ["columns"] = map.Columns.Lengths,
            ["block"] = new[] { map.BlockRows, map.BlockColumns },
            ["grid"] = map.GridColumns,
            ["wrapped"] = map.IsWrapped ? true : null,
            ["single"] = isSingle ? true : null,
            ["values"] = Pack(values, isSingle),
            ["far"] = map.IsReduced ? Pack(extremes, isSingle) : null,
        };
    }

    private static bool IsSingle(double value, double rounding) =>
        double.IsNaN(value) || double.IsInfinity(value) || (float.IsFinite((float)value) && Math.Abs((float)value - value) <= rounding * Math.Abs(value));

    private static string Pack(double[] values, bool isSingle) => Convert.ToBase64String(isSingle
        ? MemoryMarshal.AsBytes<float>([.. values.Select(value => (float)value)])
        : MemoryMarshal.AsBytes<double>(values));
}
