using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A graph whose gradients a student works out.</summary>
/// <param name="Graph">The graph with all its numbers.</param>
/// <param name="Questions">The gradients asked for, in the order of the backward sweep.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record QuizView(GraphView Graph, IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>The most gradients that are asked for.</summary>
    public const int MostQuestions = 40;

    /// <summary>The most numbers of a gradient that is asked for; larger ones are shown.</summary>
    public const int MostElements = 4;

    /// <summary>The line that is written on.</summary>
    internal const string Line = "______";

    /// <summary>Reads the graph of a tensor and works out every gradient, and what usual mistakes make of it. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <exception cref="NotSupportedException">There is nothing to ask, or too much; one sentence says which, and the mend.</exception>
    public static QuizView Of(Tensor output, INotebook notebook)
    {
        var gradients = Gradients.OfEveryNode(output);
        List<Tensor> asked = [.. gradients.Where(one => one.Key != output && one.Key.Shape.Size is > 0 and <= MostElements && one.Value.ToArray().All(double.IsFinite)).Select(one => one.Key)];
        if (asked.Count > MostQuestions)
            throw new NotSupportedException($"the graph has {asked.Count} gradients to ask for, more than {MostQuestions}; choose a part of it.");
        if (asked.Count == 0)
            throw new NotSupportedException($"no gradient in the graph is finite and of at most {MostElements} numbers, so there is nothing to ask; choose a graph of numbers or small arrays.");

        var reader = new GraphReader(output, notebook, Folding.None);
        var graph = reader.Read();
        var uses = gradients.Keys.SelectMany(user => user.Inputs.Select((input, operand) => (Input: input, Use: (user, operand)))).ToLookup(one => one.Input, one => one.Use);
        return new(graph,
            [.. asked.OrderByDescending(node => node.Order).Select(node => new QuizQuestion(reader.NodeOf(node)!.Value, gradients[node].ToArray(), new WrongAnswers(node, [.. uses[node]], gradients).Read()))]);
    }

    /// <summary>The graph as it is asked: lines in place of the gradients, and no local derivatives.</summary>
    internal GraphView Asked
    {
        get
        {
            var nodes = Questions.Select(question => question.Node).ToHashSet();
            return Graph.WithoutLocalDerivatives() with
            {
                Nodes = [.. Graph.Nodes.Select(node => nodes.Contains(node.Id) ? node with { Value = node.Value.Whole(), Gradient = node.Gradient! with { Written = Line } } : node)],
                IsChanging = true,
            };
        }
    }
}
