using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>A comparison in a page: the picture of the deepest networks, the numbers as a table, and a slider over the depths.</summary>
internal sealed record CompareHtml() : Renderer<CompareView>(MimeTypes.Html)
{
    protected override string Render(CompareView view, Settings settings)
    {
        var words = CompareWords.In[settings.Language];
        var (rows, isNumber) = CompareText.Rows(view, settings.Language);
        var summary = CompareText.Summary(view, view.Shown, words);
        var alt = $"{words.TitleOf(view)}. {summary} " + string.Join("; ", view.Comparison.Networks.Select(network => $"{words.NameOf(network)}: {words.Finding(network.ByDepth[view.Shown].Verdict)}")) + ".";
        var content = $"""
            <p style="margin:4px 0;max-width:760px">{Markup.Escape(summary)}</p>
            {Picture.Show(CompareSvg.Draw(view, settings), alt)}{FoldedTable.Of(words.Numbers, rows, isNumber)}<p style="margin:4px 0;max-width:760px"><small>{Markup.Escape(string.Join(" ", CompareText.Notes(view, words)))}</small></p>
            """;
        string[] parts = view.HasDepths ? [Script.Picture, Script.Style(Script.Read("compare.css")), Script.Given(Script.Read("compare.js"), Data(view, words))] : [Script.Picture];
        return Script.Enliven(content, settings, parts);
    }

    private static string Data(CompareView view, CompareWords words)
    {
        var comparison = view.Comparison;
        var scale = CompareScale.Of(comparison);
        return JsonSerializer.Serialize(new
        {
            comparison.Depths,
            scale.Gradient.Low,
            scale.Gradient.High,
            scale.Layers,
            scale.Stride,
            Width = CompareSvg.PlotWidth(comparison),
            Height = CompareSvg.PlotHeight,
            Band = new[] { CompareSvg.BandWidth, CompareSvg.BandHeight },
            words.Slider,
            Titles = comparison.Depths.Select(words.Layers),
            Heads = Enumerable.Range(0, comparison.Depths.Count).Select(depth => words.TitleOf(view, depth)),
            Summaries = Enumerable.Range(0, comparison.Depths.Count).Select(depth => CompareText.Summary(view, depth, words)),
            Networks = comparison.Networks.Select(network => network.ByDepth.Select(at => scale.Trace(at) is var (points, end)
                ? new object[] { CompareSvg.Mood(at.Verdict.Health), words.Finding(at.Verdict), words.Arrival(at.Verdict), points, end } : [])),
        }, s_json);
    }

    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
}
