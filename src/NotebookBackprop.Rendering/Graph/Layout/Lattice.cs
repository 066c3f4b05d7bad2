namespace NotebookBackprop.Rendering;

/// <summary>
/// The proper layered graph behind a drawing: columns of boxes with columns of wire labels between them, and in every
/// column that a wire passes, a place for it. So every link joins neighbouring columns, and no wire can meet a box.
/// </summary>
internal sealed class Lattice
{
    /// <summary>Room kept around a wire that only passes through a column.</summary>
    private static readonly Box s_passing = new(0, 0, 5, 5);

    /// <summary>Least distance from a wire or a label to what is above or below it.</summary>
    private const double WireGap = 12;

    private readonly List<Cell> _cells = [];
    private readonly List<int>[] _columns;
    private readonly int _boxes;

    /// <summary>Lays out the cells of the boxes and links; cell <c>i</c> is box <c>i</c>.</summary>
    public Lattice(IReadOnlyList<Box> boxes, IReadOnlyList<Link> links, int[] column)
    {
        _columns = [.. Enumerable.Range(0, 2 * column.Max() + 1).Select(_ => new List<int>())];
        _boxes = boxes.Count;
        for (var i = 0; i < boxes.Count; i++) Add(boxes[i], 2 * column[i]);
        Chains = [.. links.Select(link => Chain(link, column))];
    }

    /// <summary>A box, a label, or a place where a wire passes.</summary>
    /// <param name="Room">What it needs.</param>
    /// <param name="Column">Even for boxes, odd for labels.</param>
    public sealed record Cell(Box Room, int Column)
    {
        /// <summary>Neighbours in the column before, with how strongly each wants to be level with this.</summary>
        public List<(int Cell, double Pull)> Before { get; } = [];

        /// <summary>Neighbours in the column after.</summary>
        public List<(int Cell, double Pull)> After { get; } = [];
    }

    /// <summary>All cells: the boxes first, in the order given.</summary>
    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>The cells of each column, top to bottom.</summary>
    public IReadOnlyList<List<int>> InColumn => _columns;

    /// <summary>For each link the cells it runs through, from box to box; the last but one is its label.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Chains { get; }

    /// <summary>How far apart two neighbours of one column stand at least, from wire to wire.</summary>
    /// <param name="upper">The cell above.</param>
    /// <param name="lower">The cell below it.</param>
    /// <param name="gap">Between boxes; wires may come nearer.</param>
    public double Distance(int upper, int lower, double gap) =>
        _cells[upper].Room.Down + _cells[lower].Room.Up + (Math.Max(upper, lower) < _boxes ? gap : WireGap);

    private int Add(Box room, int column)
    {
        _cells.Add(new(room, column));
        _columns[column].Add(_cells.Count - 1);
        return _cells.Count - 1;
    }

    private List<int> Chain(Link link, int[] column)
    {
        int first = 2 * column[link.From], last = 2 * column[link.To];
        var chain = new List<int> { link.From };
        for (var at = first + 1; at < last; at++) chain.Add(Add(at == last - 1 ? link.Label : s_passing, at));
        chain.Add(link.To);
        for (var i = 1; i < chain.Count; i++)
        {
            // A wire bends where it enters its target, a long one also where it leaves its source, and is level between.
            var pull = i == chain.Count - 1 ? 1 : i == 1 && chain.Count > 3 ? 2 : 8;
            _cells[chain[i - 1]].After.Add((chain[i], pull));
            _cells[chain[i]].Before.Add((chain[i - 1], pull));
        }
        return chain;
    }
}
