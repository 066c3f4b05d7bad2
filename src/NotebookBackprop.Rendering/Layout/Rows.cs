namespace NotebookBackprop.Rendering;

/// <summary>
/// The height of every cell: as level with its neighbours as the others in its column allow. One column is solved
/// exactly (least squares under minimum distances is isotonic regression, by pooling adjacent violators); sweeps over the
/// columns do the rest.
/// </summary>
internal static class Rows
{
    private const int Sweeps = 24;
    private const double Gap = 8;

    /// <summary>Heights of all cells, the topmost edge at 0.</summary>
    public static double[] Assign(Lattice lattice)
    {
        var y = new double[lattice.Cells.Count];
        foreach (var column in lattice.InColumn) Settle(lattice, column, _ => (0, 1), y);
        for (var sweep = 0; sweep < Sweeps; sweep++)
            for (var k = 0; k < lattice.InColumn.Count; k++)
                Settle(lattice, lattice.InColumn[sweep % 2 == 0 ? k : lattice.InColumn.Count - 1 - k], Wish, y);
        var top = Enumerable.Range(0, y.Length).Min(i => y[i] - lattice.Cells[i].Room.Up);
        return [.. y.Select(height => Math.Round(height - top, 1))];

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
    private static void Settle(Lattice lattice, List<int> column, Func<int, (double Height, double Weight)> wish, double[] y)
    {
        // Measured from where cells would be if packed tightly, heights only have to be non-decreasing.
        var packed = new double[column.Count];
        for (var i = 1; i < column.Count; i++)
            packed[i] = packed[i - 1] + lattice.Cells[column[i - 1]].Room.Down + Gap + lattice.Cells[column[i]].Room.Up;

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
}
