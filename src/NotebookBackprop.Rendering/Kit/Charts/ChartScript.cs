using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>What puts a chart in the place of an output's picture, in a page that has the engine.</summary>
internal static class ChartScript
{
    /// <summary>The property by which the engine finds it.</summary>
    public const string Awaits = "nbpChart";

    /// <summary>The part of an output; none where there is no chart, or no renderer of charts. Needs <see cref="Script.Picture"/> before it.</summary>
    public static IEnumerable<string> For(IChartSource view, Settings settings)
    {
        string? figure = null;
        try
        {
            if (Charts.Renderer is { } renderer && view.Chart(settings.Language) is { } chart) figure = renderer.Figure(chart);
        }
#pragma warning disable CA1031 // The picture is there already: whatever goes wrong costs the chart only.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
        return figure is null ? [] : [Bound(figure, settings.Language)];
    }

    /// <summary>The function given a figure and the words of its buttons.</summary>
    public static string Bound(string figure, Language language) =>
        $"function(root){{({Script.Read("chart.js")})(root,{Safe(figure)},{JsonSerializer.Serialize(language.Charts)})}}";

    /// <summary>The part that draws a user's figure as it is, in the place of the sentence that stands for it.</summary>
    public static string OfUser(string figure) => $"function(root){{({Script.Read("figure.js")})(root,{Safe(figure)})}}";

    /// <summary>JSON in a script element: no tag, and no line end that JavaScript of old took for one.</summary>
    private static string Safe(string json) => json
        .Replace("<", @"\u003c", StringComparison.Ordinal).Replace("\u2028", @"\u2028", StringComparison.Ordinal).Replace("\u2029", @"\u2029", StringComparison.Ordinal);
}
