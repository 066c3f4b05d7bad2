namespace NotebookBackprop.Rendering;

/// <summary>
/// The height of every cell: as level with its neighbours as the others in its column allow. One column is solved
/// exactly (least squares under minimum distances is isotonic regression, by pooling adjacent violators); sweeps over the
/// columns do the rest.
/// </summary>
internal static class Rows
{
    private const int Sweeps = 96;
    private const double Level = 14;

    /// <summary>Heights of all cells, the topmost edge at 0.</summary>
    public static double[] Assign(Lattice lattice, double gap)
    {
        var y = new double[lattice.Cells.Count];
        foreach (var column in lattice.InColumn) Settle(lattice, column, gap, _ => (0, 1), y);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var k = 0; k < lattice.InColumn.Count; k++)
                Settle(lattice, lattice.InColumn[sweep % 2 == 0 ? k : lattice.InColumn.Count - 1 - k], gap, Wish, y);
        Straighten(lattice, gap, y);
        var top = Enumerable.Range(0, y.Length).Min(i => y[i] - lattice.Cells[i].Room.Up);
        return [.. y.Select(height => Math.Round(height - top))];

        (double Height, double Weight) Wish(int i)
        {
            double sum = 0, weight = 0;
            foreach (var (cell, pull) in lattice.Cells[i].Before.Concat(lattice.Cells[i].After))
            {
                sum += pull * y[cell];
                weight += pull;
            }
            return weight == 0 ? (y[i], 1) : (sum / weight, weight);
        }
    }

    /// <summary>Moves one column's cells as near to their wishes as their order and room permit.</summary>
    private static void Settle(Lattice lattice, List<int> column, double gap, Func<int, (double Height, double Weight)> wish, double[] y)
    {
        // Measured from where cells would be if packed tightly, heights only have to be non-decreasing.
        var packed = new double[column.Count];
        for (var i = 1; i < column.Count; i++)
            packed[i] = packed[i - 1] + lattice.Distance(column[i - 1], column[i], gap);

        var blocks = new Stack<(double Mean, double Weight, int Count)>();
        for (var i = 0; i < column.Count; i++)
        {
            var (height, weight) = wish(column[i]);
            (double Mean, double Weight, int Count) block = (height - packed[i], weight, 1);
            while (blocks.TryPeek(out var above) && above.Mean >= block.Mean)
            {
                blocks.Pop();
                var both = above.Weight + block.Weight;
                block = ((above.Mean * above.Weight + block.Mean * block.Weight) / both, both, above.Count + block.Count);
            }
            blocks.Push(block);
        }
        var at = column.Count;
        foreach (var (mean, _, count) in blocks)
            for (var i = 0; i < count; i++)
                y[column[--at]] = mean + packed[at];
    }

    /// <summary>
    /// Long wires are taken as level with their label as their neighbours allow, so that they bend once, where they leave
    /// their source; the label of a short one is level with its source, if it nearly was.
    /// </summary>
    private static void Straighten(Lattice lattice, double gap, double[] y)
    {
        var place = new int[y.Length];
        foreach (var column in lattice.InColumn)
            for (var i = 0; i < column.Count; i++) place[column[i]] = i;
        foreach (var chain in lattice.Chains)
        {
            for (var i = chain.Count - 3; i > 0; i--) Move(chain[i], y[chain[i + 1]]);
            if (Math.Abs(y[chain[1]] - y[chain[0]]) <= Level) Move(chain[1], y[chain[0]]);
        }

        void Move(int i, double height)
        {
            var column = lattice.InColumn[lattice.Cells[i].Column];
            var highest = place[i] == 0 ? double.NegativeInfinity : y[column[place[i] - 1]] + lattice.Distance(column[place[i] - 1], i, gap);
            var lowest = place[i] == column.Count - 1 ? double.PositiveInfinity : y[column[place[i] + 1]] - lattice.Distance(i, column[place[i] + 1], gap);
            y[i] = Math.Max(highest, Math.Min(lowest, height));
        }
    }
}
