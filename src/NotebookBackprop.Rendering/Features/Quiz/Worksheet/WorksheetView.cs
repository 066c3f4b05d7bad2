namespace NotebookBackprop.Rendering;

/// <summary>A graph whose gradients are worked out on paper.</summary>
/// <param name="Quiz">The graph and what is asked of it.</param>
/// <param name="HasKey">Whether the solution follows, on a page of its own.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record WorksheetView(QuizView Quiz, bool HasKey)
{
    /// <summary>The line that is written on; on paper it is longer than in the drawing.</summary>
    internal const string Line = "________________________";

    /// <summary>Reads the graph of a tensor and works out every gradient. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <param name="hasKey">Whether the solution follows.</param>
    /// <exception cref="NotSupportedException">There is nothing to ask, or too much; one sentence says which, and the mend.</exception>
    public static WorksheetView Of(Tensor output, INotebook notebook, bool hasKey = true) => new(QuizView.Of(output, notebook), hasKey);

    /// <summary>The graph as it is asked: lines in place of the gradients, and no local derivatives.</summary>
    internal GraphView Asked => Quiz.Asked;

    /// <summary>The graph with all its numbers; of what is asked, every one is written.</summary>
    internal GraphView Solved
    {
        get
        {
            var asked = Quiz.Questions.Select(question => question.Node).ToHashSet();
            return Quiz.Graph with
            {
                Nodes = [.. Quiz.Graph.Nodes.Select(node => asked.Contains(node.Id) ? node with { Value = node.Value.Whole(), Gradient = node.Gradient!.Whole() } : node)],
            };
        }
    }

    /// <summary>The gradients asked for, from the output back: <c>∂f/∂x</c>.</summary>
    internal IReadOnlyList<Maths> Questions => [.. Quiz.Questions.Select(question => GraphStep.Partial(Quiz.Graph, Quiz.Graph.Nodes[question.Node]))];

    /// <summary>Each worked out, in the same order: <c>∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4</c>.</summary>
    internal IReadOnlyList<Maths> Answers
    {
        get
        {
            var steps = GraphStep.Of(Solved).Where(step => step.IsBackward).ToDictionary(step => step.Node.Id, step => step.Equation);
            return [.. Quiz.Questions.Select(question => steps[question.Node])];
        }
    }

    /// <summary>What stands above the questions: <c>Worksheet: f</c>.</summary>
    internal string Title(Language words) => $"{WorksheetWords.In[words].Title}: {Label.Shorten(Quiz.Graph.Output.Name)}";

    /// <summary>What stands above the solution: <c>Solution: f</c>.</summary>
    internal string KeyTitle(Language words) => $"{QuizWords.In[words].Key}: {Label.Shorten(Quiz.Graph.Output.Name)}";
}
