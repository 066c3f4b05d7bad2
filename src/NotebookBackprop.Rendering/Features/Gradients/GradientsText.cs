namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer in plain text.</summary>
internal sealed record GradientsText() : Renderer<GradientsView>(MimeTypes.Plain)
{
    protected override string Render(GradientsView view, Settings settings)
    {
        var words = GradientWords.In[settings.Language];
        var verdict = VerdictText.Of(view.Flow, words, view.Names);
        var (rows, isNumber) = GradientColumns.Of(view, words);
        string[] lines =
        [
            $"{verdict.Head} {verdict.Finding}", verdict.Reason, .. verdict.Findings, .. VerdictText.Notes(view.Flow, words), "",
            TextTable.Write(rows, isNumber).TrimEnd('\n'),
        ];
        // The empty line before the table stays.
        return string.Join("\n", lines.Where((line, i) => line.Length > 0 || i == lines.Length - 2));
    }
}
