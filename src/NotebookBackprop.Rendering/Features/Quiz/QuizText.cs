namespace NotebookBackprop.Rendering;

/// <summary>A quiz in plain text: the values, and a line for each gradient.</summary>
internal sealed record QuizText() : Renderer<QuizView>(MimeTypes.Plain)
{
    protected override string Render(QuizView view, Settings settings)
    {
        var words = settings.Language;
        List<string[]> rows = [[words.Node, words.Computes, words.Value]];
        rows.AddRange(view.Graph.Nodes.Where(node => node.Kind != NodeKind.Constant || node.IsNamed).Select(node => new[] { Label.Shorten(node.Name), $"{node.Formula}", node.Value.Short() }));
        var lines = view.Questions.Select(question => $"{GraphStep.Partial(view.Graph, view.Graph.Nodes[question.Node]).Text} = {QuizView.Line}");
        return $"{words.GraphOf} {Label.Shorten(view.Graph.Output.Name)}\n{TextTable.Write(rows, false, false, true)}\n{QuizWords.In[words].Task}\n{string.Join("\n", lines)}";
    }
}
