namespace NotebookBackprop.Rendering;

/// <summary>A worksheet in plain text: the values and a line for each gradient, then the gradients worked out.</summary>
internal sealed record WorksheetText() : Renderer<WorksheetView>(MimeTypes.Plain)
{
    protected override string Render(WorksheetView view, Settings settings)
    {
        var words = settings.Language;
        List<string[]> rows = [[words.Node, words.Computes, words.Value]];
        rows.AddRange(view.Asked.Nodes.Where(node => node.Kind != NodeKind.Constant || node.IsNamed).Select(node => new[] { Label.Shorten(node.Name), $"{node.Formula}", node.Value.Short() }));
        var sheet = $"{view.Title(words)}\n{TextTable.Write(rows, false, false, true)}\n{QuizWords.In[words].Task}\n{string.Join("\n", view.Questions.Select(one => $"{one.Text} = {WorksheetView.Line}"))}";
        return view.HasKey ? $"{sheet}\n\n{view.KeyTitle(words)}\n{string.Join("\n", view.Answers.Select(one => one.Text))}" : sheet;
    }
}
