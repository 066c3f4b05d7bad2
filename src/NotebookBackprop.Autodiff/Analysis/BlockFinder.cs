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
    /// the diagonal. None where at least half of the rows or of the columns are zero: a few entries make no structure.
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
        if (blocks.Sum(block => block.Rows.Count) * 2 <= rows || blocks.Sum(block => block.Columns.Count) * 2 <= columns) return ([], false);

        var isReordered = false;
        for (var i = 1; i < blocks.Count; i++)
            isReordered |= blocks[i].Rows[0] <= blocks[i - 1].Rows[^1] || blocks[i].Columns[0] <= blocks[i - 1].Columns[^1];
        if (!isReordered && EvenSize(blocks) is { } even) return ([.. blocks.Select(_ => even)], false);
        return ([.. blocks.Select(block => new BlockSize(block.Rows.Count, block.Columns.Count))], isReordered);
    }

    /// <summary>The size of the blocks if they cut the matrix into even parts: a zero row or column inside one is then no gap.</summary>
    private BlockSize? EvenSize(List<Part> blocks)
    {
        if (rows % blocks.Count != 0 || columns % blocks.Count != 0) return null;
        var size = new BlockSize(rows / blocks.Count, columns / blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Rows[0] / size.Rows != i || blocks[i].Rows[^1] / size.Rows != i
                || blocks[i].Columns[0] / size.Columns != i || blocks[i].Columns[^1] / size.Columns != i) return null;
        return size;
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
