using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer in plain text.</summary>
internal sealed record GradientsText() : Renderer<GradientsView>(MimeTypes.Plain)
{
    private const int MostNames = 6;

    protected override string Render(GradientsView view, Settings settings)
    {
        var words = settings.Language.Gradients;
        var verdict = VerdictText.Of(view.Flow, words);
        var (rows, isNumber) = GradientColumns.Of(view, words);
        string[] lines =
        [
            $"{verdict.Head} {verdict.Finding}", verdict.Reason, .. Notes(view.Flow, words), "",
            TextTable.Write(rows, isNumber).TrimEnd('\n'), view.Flow.Others.Count > 0 ? words.Beside : "",
        ];
        // The empty line before the table stays.
        return string.Join("\n", lines.Where((line, i) => line.Length > 0 || i == lines.Length - 3));
    }

    /// <summary>What else is to be known of the numbers, one sentence each.</summary>
    public static IEnumerable<string> Notes(GradientFlow flow, GradientWords words)
    {
        if (flow.IsRecomputed) yield return string.Format(CultureInfo.InvariantCulture, words.Recomputed, flow.Loss.Shape.Size == 1 ? $": {Numbers.Short(flow.Loss.Item())}" : "");
        if (flow.WithoutGradient.Count == 0) yield break;
        var names = string.Join(", ", flow.WithoutGradient.Take(MostNames).Select(Label.Shorten));
        if (flow.WithoutGradient.Count > MostNames) names += " " + string.Format(CultureInfo.InvariantCulture, words.AndMore, flow.WithoutGradient.Count - MostNames);
        yield return string.Format(CultureInfo.InvariantCulture, words.WithoutGradient, names);
    }
}
