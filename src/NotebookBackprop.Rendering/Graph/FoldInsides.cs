namespace NotebookBackprop.Rendering;

/// <summary>The graphs inside folds, outermost first, as many as a page has room for.</summary>
/// <param name="numbers">What is known of the tape.</param>
/// <param name="nodes">How many nodes the whole picture has.</param>
internal sealed class FoldInsides(TapeNumbers numbers, int nodes)
{
    /// <summary>The most nodes in all pictures together; a picture of few nodes may always be opened a little.</summary>
    private const int Room = 200, LeastRoom = 24;

    /// <summary>The most nodes inside one fold; larger insides are folded again.</summary>
    private const int Most = 48;

    private readonly Queue<(Level Level, Unit Unit, List<GraphNode> Nodes, int Id)> _open = new();
    private int _room = Math.Max(LeastRoom, Room - nodes);

    /// <summary>Notes a fold whose inside is to be read.</summary>
    public void Add(Level level, Unit unit, List<GraphNode> nodes, int id) => _open.Enqueue((level, unit, nodes, id));

    /// <summary>Reads the insides.</summary>
    public GraphView Fill(GraphView view)
    {
        var read = new List<(List<GraphNode> Nodes, int Id, LevelReader Reader, GraphView Inside)>();
        while (_open.TryDequeue(out var next))
        {
            var inside = Stretches.Fold(next.Level.Inside(next.Unit), Most);
            var count = inside.Units.Count + next.Unit.Arguments.Count;
            if (next.Unit.Count == 0 || count > _room) continue;
            _room -= count;
            var reader = new LevelReader(numbers, inside, this);
            read.Add((next.Nodes, next.Id, reader, reader.Read()));
        }
        // From the innermost out: each finds its own folds filled.
        foreach (var (nodes, id, _, inside) in Enumerable.Reverse(read))
            nodes[id] = nodes[id] with { Fold = nodes[id].Fold! with { Inside = inside with { Target = view.Output } } };
        return view;
    }
}
