namespace NotebookBackprop.Rendering;

/// <summary>The order of the cells in each column that makes wires cross least, by barycenter sweeps.</summary>
internal static class Ordering
{
    /// <summary>The most sweeps, and how many may pass without an improvement.</summary>
    private const int Sweeps = 16, Patience = 4;

    /// <summary>Orders every column of the lattice in place.</summary>
    /// <param name="lattice">Its columns are sorted.</param>
    /// <param name="reading">Where to start: the order in which an expression is read. It wins a tie over that of execution.</param>
    public static void Improve(Lattice lattice, double[] reading)
    {
        var best = Try(lattice, reading);
        if (best.Crossings > 0)
        {
            var other = Try(lattice, [.. Enumerable.Range(0, lattice.Cells.Count).Select(i => (double)i)]);
            if (other.Crossings < best.Crossings) best = other;
        }
        for (var c = 0; c < lattice.InColumn.Count; c++)
        {
            lattice.InColumn[c].Clear();
            lattice.InColumn[c].AddRange(best.Order[c]);
        }
    }

    private static (int[][] Order, long Crossings) Try(Lattice lattice, double[] start)
    {
        int[][] order = [.. lattice.InColumn.Select(cells => cells.OrderBy(i => start[i]).ToArray())];
        var rank = new double[lattice.Cells.Count];
        foreach (var column in order) Rank(column, rank);
        (int[][] Order, long Crossings) best = (Copy(order), Crossings(lattice, order));
        for (int sweep = 0, since = 0; sweep < Sweeps && since < Patience && best.Crossings > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var k = 1; k < order.Length; k++)
            {
                var column = order[forward ? k : order.Length - 1 - k];
                var keys = Array.ConvertAll(column, i => Barycenter(forward ? lattice.Cells[i].Before : lattice.Cells[i].After, rank, rank[i]));
                // Equal ones stay as they are: a sort by halves alone would shuffle them.
                for (var i = 0; i < keys.Length; i++) keys[i] += i * 1e-9;
                Array.Sort(keys, column);
                Rank(column, rank);
            }
            var crossings = Crossings(lattice, order);
            since = crossings < best.Crossings ? 0 : since + 1;
            if (crossings < best.Crossings) best = (Copy(order), crossings);
        }
        return best;
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(column => column.ToArray())];

    private static void Rank(int[] column, double[] rank)
    {
        for (var i = 0; i < column.Length; i++) rank[column[i]] = (i + 0.5) / column.Length;
    }

    private static double Barycenter(List<(int Cell, double Pull)> neighbours, double[] rank, double own)
    {
        if (neighbours.Count == 0) return own;
        double sum = 0;
        foreach (var (cell, _) in neighbours) sum += rank[cell];
        return sum / neighbours.Count;
    }

    /// <summary>Counts crossings gap by gap as inversions, with a Fenwick tree: n log n in the number of wires.</summary>
    private static long Crossings(Lattice lattice, int[][] order)
    {
        long crossings = 0;
        var place = new int[lattice.Cells.Count];
        for (var c = 0; c + 1 < order.Length; c++)
        {
            for (var i = 0; i < order[c + 1].Length; i++) place[order[c + 1][i]] = i + 1;
            var tree = new int[order[c + 1].Length + 1];
            var seen = 0;
            foreach (var cell in order[c])
            {
                var ends = lattice.Cells[cell].After;
                foreach (var (end, _) in ends)
                {
                    var notBelow = 0;
                    for (var i = place[end]; i > 0; i -= i & -i) notBelow += tree[i];
                    crossings += seen - notBelow;
                }
                foreach (var (end, _) in ends)
                    for (var i = place[end]; i < tree.Length; i += i & -i) tree[i]++;
                seen += ends.Count;
            }
        }
        return crossings;
    }
}
