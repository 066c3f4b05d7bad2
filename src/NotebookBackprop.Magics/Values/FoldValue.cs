using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>What a graph shows as one node.</summary>
internal sealed record FoldValue() : MagicValue("WHAT")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => Folding.Known;

    public override object Read(string word, string parameter, INotebook notebook) => Folding.Of(word);

    /// <summary>Sees that what was asked for by name is there to be folded.</summary>
    /// <exception cref="MagicException">Nothing in the graph folds so; one sentence says what does.</exception>
    public static void Check(GraphView graph, Folding? folding, string parameter, Tensor output, INotebook notebook)
    {
        if (folding is not { IsNamed: true } || graph.Folds.Any()) return;
        var words = string.Join(",", folding.Words);
        throw new MagicException($"{parameter}: nothing in {graph.Output.Name} folds as '{words}'; {Suggestion.Of(words, Folding.Candidates(output, notebook), "there are", "it has no known function, scope or named part to fold")}.");
    }
}
