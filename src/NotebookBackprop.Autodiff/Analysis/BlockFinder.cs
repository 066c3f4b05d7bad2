namespace NotebookBackprop.Autodiff;

/// <summary>
/// The blocks of a matrix: the connected parts of the graph whose nodes are rows and columns and whose edges are the
/// entries other than zero (union-find).
/// </summary>
internal sealed class BlockFinder(int rows, int columns)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, rows + columns)];

    /// <summary>An entry other than zero.</summary>
    public void Join(int row, int column)
    {
        var (a, b) = (Root(row), Root(rows + column));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>
    /// The blocks in order of their first rows, and whether rows and columns have to be reordered for them to lie along
    /// the diagonal. Where rows or columns are zero, as those of units that are off, even blocks around what is left come
    /// first; where half of them are, nothing else is a structure.
    /// </summary>
    public (IReadOnlyList<BlockSize> Blocks, bool IsReordered) Found()
    {
        var parts = new Dictionary<int, Part>();
        for (var node = 0; node < _parents.Length; node++)
        {
            if (!parts.TryGetValue(Root(node), out var part)) parts.Add(Root(node), part = new());
            (node < rows ? part.Rows : part.Columns).Add(node < rows ? node : node - rows);
        }
        List<Part> blocks = [.. parts.Values.Where(part => part.Rows.Count > 0 && part.Columns.Count > 0)];
        int liveRows = blocks.Sum(block => block.Rows.Count), liveColumns = blocks.Sum(block => block.Columns.Count);
        if ((liveRows < rows || liveColumns < columns) && Even(blocks) is { } even) return (even, false);
        if (liveRows * 2 <= rows || liveColumns * 2 <= columns) return ([], false);

        var isReordered = false;
        for (var i = 1; i < blocks.Count; i++)
            isReordered |= blocks[i].Rows[0] <= blocks[i - 1].Rows[^1] || blocks[i].Columns[0] <= blocks[i - 1].Columns[^1];
        return ([.. blocks.Select(block => new BlockSize(block.Rows.Count, block.Columns.Count))], isReordered);
    }

    /// <summary>The most even parts along the diagonal that hold every entry, if most of them hold one; else null.</summary>
    private BlockSize[]? Even(List<Part> blocks)
    {
        for (var count = Math.Min(rows, columns); count > 1; count--)
        {
            if (rows % count != 0 || columns % count != 0) continue;
            var size = new BlockSize(rows / count, columns / count);
            HashSet<int> held = [.. blocks.Select(block => Holder(block, size))];
            if (!held.Contains(-1) && held.Count * 2 > count)
                return [.. Enumerable.Repeat(size, count)];
        }
        return null;
    }

    /// <summary>Which even part holds a block; −1 for none.</summary>
    private static int Holder(Part block, BlockSize size)
    {
        var holder = block.Rows[0] / size.Rows;
        return block.Rows[^1] / size.Rows == holder && block.Columns[0] / size.Columns == holder && block.Columns[^1] / size.Columns == holder ? holder : -1;
    }

    private int Root(int node)
    {
        while (_parents[node] != node) node = _parents[node] = _parents[_parents[node]];
        return node;
    }

    private sealed class Part
    {
        public List<int> Rows { get; } = [];
        public List<int> Columns { get; } = [];
    }
}
