namespace NotebookBackprop.Rendering;

/// <summary>The graphs inside folds, outermost first, as many as a page has room for.</summary>
/// <param name="numbers">What is known of the tape.</param>
/// <param name="whole">What the whole picture shows.</param>
internal sealed class FoldInsides(TapeNumbers numbers, Level whole)
{
    /// <summary>The most nodes and wires in all pictures together, for a page of 300 KB; and how many a further picture counts for.</summary>
    private const int Room = 455, Picture = 5;

    /// <summary>The most nodes inside one fold; larger insides are folded again.</summary>
    private const int Most = 24;

    private readonly Queue<(Level Level, Unit Unit, List<GraphNode> Nodes, int Id)> _open = new();
    private int _room = Room - Size(whole);

    /// <summary>Notes a fold whose inside is to be read.</summary>
    public void Add(Level level, Unit unit, List<GraphNode> nodes, int id) => _open.Enqueue((level, unit, nodes, id));

    private static int Size(Level level) => level.Units.Count + level.Units.Sum(unit => unit.Arguments.Count);

    /// <summary>Reads the insides.</summary>
    public GraphView Fill(GraphView view)
    {
        var read = new List<(List<GraphNode> Nodes, int Id, LevelReader Reader, GraphView Inside)>();
        while (_open.TryDequeue(out var next))
        {
            var inside = Stretches.Fold(next.Level.Inside(next.Unit), Most);
            var count = Size(inside) + next.Unit.Arguments.Count + Picture;
            if (next.Unit.Count == 0 || count > _room) continue;
            _room -= count;
            var reader = new LevelReader(numbers, inside, this) { HasMaps = false };
            read.Add((next.Nodes, next.Id, reader, reader.Read()));
        }
        // From the innermost out: each finds its own folds filled.
        foreach (var (nodes, id, _, inside) in Enumerable.Reverse(read))
            nodes[id] = nodes[id] with { Fold = nodes[id].Fold! with { Inside = inside with { Target = view.Output } } };
        return view;
    }
}
