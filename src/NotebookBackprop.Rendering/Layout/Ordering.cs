namespace NotebookBackprop.Rendering;

/// <summary>The order of the cells in each column that makes wires cross least, by barycenter sweeps.</summary>
internal static class Ordering
{
    private const int Sweeps = 16;

    /// <summary>Orders every column of the lattice in place.</summary>
    /// <param name="lattice">Its columns are sorted.</param>
    /// <param name="reading">A second start beside each cell's guess: the order in which an expression is read. It wins a tie.</param>
    public static void Improve(Lattice lattice, IReadOnlyList<double> reading)
    {
        var best = Try(lattice, i => reading[i]);
        var other = Try(lattice, i => lattice.Cells[i].Guess);
        if (other.Crossings < best.Crossings) best = other;
        for (var c = 0; c < lattice.InColumn.Count; c++)
        {
            lattice.InColumn[c].Clear();
            lattice.InColumn[c].AddRange(best.Order[c]);
        }
    }

    private static (int[][] Order, long Crossings) Try(Lattice lattice, Func<int, double> start)
    {
        int[][] order = [.. lattice.InColumn.Select(cells => cells.OrderBy(start).ToArray())];
        var rank = new double[lattice.Cells.Count];
        foreach (var column in order) Rank(column, rank);
        (int[][] Order, long Crossings) best = (Copy(order), Crossings(lattice, order, rank));
        for (var sweep = 0; sweep < Sweeps && best.Crossings > 0; sweep++)
        {
            var forward = sweep % 2 == 0;
            for (var k = 1; k < order.Length; k++)
            {
                var c = forward ? k : order.Length - 1 - k;
                order[c] = [.. order[c].OrderBy(i => Barycenter(forward ? lattice.Cells[i].Before : lattice.Cells[i].After, rank, rank[i]))];
                Rank(order[c], rank);
            }
            var crossings = Crossings(lattice, order, rank);
            if (crossings < best.Crossings) best = (Copy(order), crossings);
        }
        return best;
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(column => column.ToArray())];

    private static void Rank(int[] column, double[] rank)
    {
        for (var i = 0; i < column.Length; i++) rank[column[i]] = (i + 0.5) / column.Length;
    }

    private static double Barycenter(List<(int Cell, double Pull)> neighbours, double[] rank, double own) =>
        neighbours.Count == 0 ? own : neighbours.Average(n => rank[n.Cell]);

    /// <summary>Counts crossings gap by gap as inversions, with a Fenwick tree: n log n in the number of wires.</summary>
    private static long Crossings(Lattice lattice, int[][] order, double[] rank)
    {
        long crossings = 0;
        for (var c = 0; c + 1 < order.Length; c++)
        {
            var place = new Dictionary<int, int>();
            foreach (var cell in order[c + 1]) place[cell] = place.Count + 1;
            var tree = new int[place.Count + 1];
            var seen = 0;
            foreach (var cell in order[c])
            {
                int[] ends = [.. lattice.Cells[cell].After.Select(n => place[n.Cell])];
                foreach (var end in ends)
                {
                    var notBelow = 0;
                    for (var i = end; i > 0; i -= i & -i) notBelow += tree[i];
                    crossings += seen - notBelow;
                }
                foreach (var end in ends)
                    for (var i = end; i < tree.Length; i += i & -i) tree[i]++;
                seen += ends.Length;
            }
        }
        return crossings;
    }
}
