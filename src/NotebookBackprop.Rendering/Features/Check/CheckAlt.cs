namespace NotebookBackprop.Rendering;

/// <summary>A checked graph in place of its drawing: its own story, then which nodes bear which mark.</summary>
internal static class CheckAlt
{
    /// <summary>The most names under one mark.</summary>
    private const int MostNames = 40;

    public static string Of(GraphView graph, Language language)
    {
        var words = MarkWords.In[language];
        var marks = graph.Marks.OrderBy(mark => mark.Key).ToLookup(mark => mark.Value.Sign);
        var verdicts = NodeMark.Signs.Where(marks.Contains).Select(sign => $"{sign} {NodeMark.Word(sign, words)}: {Names(graph, [.. marks[sign]], words)}.");
        return $"{GraphAlt.Of(graph, GraphStep.Of(graph), language)} {string.Join(" ", verdicts)}";
    }

    private static string Names(GraphView graph, IReadOnlyList<KeyValuePair<int, NodeMark>> marks, MarkWords words) =>
        string.Join(", ", marks.Take(MostNames).Select(mark => Label.Shorten(graph.Nodes[mark.Key].Name) + (mark.Value.IsFirst ? $" ({words.First})" : "")))
        + (marks.Count > MostNames ? $", … ({marks.Count})" : "");
}
