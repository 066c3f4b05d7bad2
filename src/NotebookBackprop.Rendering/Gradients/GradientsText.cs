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
        return string.Join("\n", new[]
        {
            $"{verdict.Head} {verdict.Finding}", verdict.Reason, Unreached(view.Flow, words), "",
            TextTable.Write(rows, isNumber).TrimEnd('\n'), view.Flow.Others.Count > 0 ? words.Beside : "",
        }.Where((line, i) => line.Length > 0 || i == 3));
    }

    /// <summary>One sentence about parameters without a gradient; empty where all have one.</summary>
    public static string Unreached(GradientFlow flow, GradientWords words)
    {
        if (flow.WithoutGradient.Count == 0) return "";
        var names = string.Join(", ", flow.WithoutGradient.Take(MostNames).Select(Label.Shorten));
        if (flow.WithoutGradient.Count > MostNames) names += " " + string.Format(CultureInfo.InvariantCulture, words.AndMore, flow.WithoutGradient.Count - MostNames);
        return string.Format(CultureInfo.InvariantCulture, words.WithoutGradient, names);
    }
}
