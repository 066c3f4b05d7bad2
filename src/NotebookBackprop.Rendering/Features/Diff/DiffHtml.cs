namespace NotebookBackprop.Rendering;

/// <summary>Two runs or losses in a page: what differs, the picture, and the numbers as a table.</summary>
internal sealed record DiffHtml() : Renderer<DiffView>(MimeTypes.Html)
{
    protected override string Render(DiffView view, Settings settings)
    {
        var words = DiffWords.In[settings.Language];
        List<string> sentences = [.. DiffText.Sentences(view, settings.Language)];
        var (rows, isNumber) = DiffText.Rows(view, words);
        var content = Paragraph.Bold(words.TitleOf(view)) + Paragraph.All(sentences);
        if (view.HasLosses || view.Layers.Count > 0) content += Picture.Show(DiffSvg.Draw(view, settings), $"{words.TitleOf(view)}. {string.Join(" ", sentences)}");
        if (view.Layers.Count > 0) content += FoldedTable.Of(words.Numbers, rows, isNumber);
        return Script.Enliven(content, settings, Script.Picture);
    }
}
