namespace NotebookBackprop.Rendering;

/// <summary>A gradient check in plain text.</summary>
internal sealed record CheckText() : Renderer<CheckView>(MimeTypes.Plain)
{
    protected override string Render(CheckView view, Settings settings)
    {
        var words = CheckWords.In[settings.Language];
        var table = TextTable.Write([CheckTable.Head(settings.Language, words), .. CheckTable.Rows(view, words)], false, false, false, true, true, true).TrimEnd('\n');
        return string.Join("\n", [CheckTable.Title(view, words), .. CheckTable.Sentences(view, words), "", table]);
    }
}
