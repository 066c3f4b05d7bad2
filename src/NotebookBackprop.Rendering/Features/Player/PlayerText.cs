namespace NotebookBackprop.Rendering;

/// <summary>A walk through a graph as a table in plain text.</summary>
internal sealed record PlayerText() : Renderer<PlayerView>(MimeTypes.Plain)
{
    protected override string Render(PlayerView view, Settings settings)
    {
        var words = settings.Language;
        var rows = view.Steps.Select(step => new[] { StepText.Place(step, words), step.Equation?.Text ?? "", StepText.Note(view.Graph, step, words) }).ToList();
        return $"{words.GraphOf} {Label.Shorten(view.Graph.Output.Name)}\n{TextTable.Write(rows, false, false, false).TrimEnd('\n')}";
    }
}
