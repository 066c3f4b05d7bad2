namespace NotebookBackprop.Rendering;

/// <summary>A gradient check of a graph, operation by operation.</summary>
/// <param name="Graph">The graph with the verdicts marked; nothing is folded but of one too large to be drawn.</param>
/// <param name="Size">How many nodes it has.</param>
/// <param name="Nodes">The operations through which gradients pass, in order of execution.</param>
/// <param name="First">The first wrong one in order of execution, whose errors are plotted; else the one that is furthest off; null where none was compared.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record CheckView(GraphView Graph, int Size, IReadOnlyList<CheckedNode> Nodes, CheckedNode? First)
{
    /// <summary>The most nodes that are drawn.</summary>
    public const int MostDrawn = Folding.MostUnfolded;

    /// <summary>The name of what the graph computes.</summary>
    public string Output => Graph.Output.Name;

    /// <summary>Whether the graph is small enough to be drawn.</summary>
    public bool IsDrawn => Size <= MostDrawn;

    /// <summary>Checks every operation that leads to a tensor, at the recorded numbers. Changes nothing of it.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    public static CheckView Of(Tensor output, INotebook notebook)
    {
        var reader = new GraphReader(output, notebook, Folding.None);
        var graph = reader.Read();
        List<CheckedNode> nodes =
        [
            .. Functions.CheckNodes(output).Select(check => reader.NodeOf(check.Node) is { } id
                ? new CheckedNode(graph.Nodes[id].Name, graph.Nodes[id].Formula?.ToString() ?? "", [.. check.Node.Inputs.Select(input => reader.NodeOf(input) is { } from ? graph.Nodes[from].Name : "…")], check)
                : new CheckedNode("…", check.Node.Op!.Name, [.. check.Node.Inputs.Select(_ => "…")], check)),
        ];
        var first = nodes.FirstOrDefault(node => node.Check.Verdict == NodeVerdict.Wrong)
            ?? nodes.Where(node => node.Check.Worst is not null).OrderByDescending(node => node.Check.Verdict).ThenByDescending(node => node.Check.Worst!.Error).FirstOrDefault();
        var marks = nodes.Select(node => (Id: reader.NodeOf(node.Check.Node), Mark: new NodeMark(node.Check.Verdict, node == first && node.Check.Verdict == NodeVerdict.Wrong)))
            .Where(one => one.Id is not null).ToDictionary(one => one.Id!.Value, one => one.Mark);
        return new(graph with { Marks = marks }, reader.Whole.Units.Count, nodes, first);
    }

    /// <inheritdoc/>
    public override string ToString() => Fallback.Render(this, MimeTypes.Plain, [new CheckText()], Settings.Current);
}

/// <summary>One operation of a graph, checked.</summary>
/// <param name="Name">What formulas call its result.</param>
/// <param name="Formula">What it computes.</param>
/// <param name="Inputs">What formulas call its inputs.</param>
/// <param name="Check">What was found.</param>
public sealed record CheckedNode(string Name, string Formula, IReadOnlyList<string> Inputs, NodeCheck Check);
