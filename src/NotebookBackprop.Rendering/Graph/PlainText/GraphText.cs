using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A computational graph as a table in plain text.</summary>
internal sealed record GraphText() : Renderer<GraphView>(MimeTypes.Plain)
{
    /// <summary>The most additions listed.</summary>
    private const int MostRows = 24;

    protected override string Render(GraphView view, Settings settings)
    {
        var words = settings.Language;
        var inputs = view.Edges.ToLookup(edge => edge.To);
        List<string[]> rows = [[words.Node, words.Computes, words.Value, words.Gradient, words.LocalDerivatives]];
        foreach (var node in view.Nodes.Where(node => node.Kind == NodeKind.Operation || node.IsNamed || node.Kind == NodeKind.Leaf || !node.Value.IsNumber))
            rows.Add([
                Label.Shorten(node.Name) + (node.Value.IsNumber ? "" : $" {node.Value.Shape}"),
                $"{node.Formula}",
                node.Value.Short(),
                node.Gradient?.Short() ?? "",
                string.Join(", ", inputs[node.Id].Where(edge => view.Nodes[edge.From].Gradient is not null && edge is not { Rule: null, Derivative: null }).Select(edge => LocalText.Of(view, edge))),
            ]);
        var head = $"{words.GraphOf} {Label.Shorten(view.Output.Name)}\n";
        return head + (Sentences.Folded(view, words) is { Length: > 0 } folded ? folded + "\n" : "") + TextTable.Write(rows, false, false, true, true, false).TrimEnd('\n') + Ledger(view, words) + Insides(view, words);
    }

    private static string Ledger(GraphView view, Language words)
    {
        List<string[]> rows = [[words.Gradient, words.BroughtBy, "+=", words.Sum]];
        var ledger = LedgerEntry.Of(view);
        rows.AddRange(ledger.Take(MostRows).Select(entry => new[]
            { GraphStep.Partial(view, entry.Node).Text, Label.Shorten(entry.Consumer.Name), entry.Contribution.Text, entry.Sum.Short() }));
        return rows.Count == 1 ? "" : $"\n\n{words.Ledger}\n{TextTable.Write(rows, false, false, false, true).TrimEnd('\n')}"
            + (ledger.Count > MostRows ? "\n" + Sentences.FurtherSteps(ledger.Count - MostRows, words) : "");
    }

    /// <summary>What is folded, each with its proof.</summary>
    private static string Insides(GraphView view, Language words)
    {
        var text = new StringBuilder();
        foreach (var node in view.Folds)
        {
            var equations = FoldProof.Of(view, node).Equations;
            if (equations.Count == 0) continue;
            text.Append($"\n\n{Sentences.Inside(node, words)}\n{words.Proof}");
            foreach (var equation in equations) text.Append($"\n  {equation.Text}");
        }
        return text.ToString();
    }
}
