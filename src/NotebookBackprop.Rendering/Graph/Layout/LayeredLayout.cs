namespace NotebookBackprop.Rendering;

/// <summary>
/// Places boxes and wires from left to right in columns. Wires are level inside columns and bend only between them, and
/// every column keeps room for the wires and labels in it, so nothing overlaps. The same input gives the same layout.
/// </summary>
internal static class LayeredLayout
{
    /// <summary>Distance between entries of wires into one box.</summary>
    private const double PortGap = 12;

    /// <summary>How far a passing wire may be from its place, to stay level.</summary>
    private const double Slack = 4;

    /// <summary>Room for arrow heads before the boxes of a column.</summary>
    private const double HeadRoom = 9;

    /// <summary>Lays out an acyclic graph.</summary>
    /// <param name="boxes">At least one, each before those that its wires lead to.</param>
    /// <param name="links">Wires between them, those into one box in the order of its operands.</param>
    public static Arrangement Arrange(IReadOnlyList<Box> boxes, IReadOnlyList<Link> links)
    {
        var lattice = new Lattice(boxes, links, Columns.Assign(boxes.Count, links));
        Ordering.Improve(lattice, ReadingOrder(lattice));
        var spacing = Spacing.For(boxes.Count);
        var y = Rows.Assign(lattice, spacing.Rows);
        var (left, middle, right) = Widths(lattice, spacing.Columns, y);

        var ports = Ports(lattice, y, boxes.Count);
        var routes = links.Select((_, k) => Follow(lattice.Chains[k], ports[k])).ToList();
        var height = Enumerable.Range(0, y.Length).Max(i => y[i] + lattice.Cells[i].Room.Down);
        return new([.. boxes.Select((_, i) => new Place(middle[lattice.Cells[i].Column], y[i]))], routes, right[^1], height);

        Route Follow(IReadOnlyList<int> chain, double port)
        {
            var runs = new List<Run>();
            for (var i = 0; i < chain.Count; i++)
            {
                var c = lattice.Cells[chain[i]].Column;
                var height = i == chain.Count - 1 ? y[chain[i]] + port : y[chain[i]];
                // A wire that only passes does not follow every pixel: there is room beside it.
                if (i > 0 && i < chain.Count - 2 && Math.Abs(height - runs[^1].Y) <= Slack) height = runs[^1].Y;
                runs.Add(new(i == 0 ? middle[c] : left[c], i == chain.Count - 1 ? middle[c] : right[c], height));
            }
            var label = chain[^2];
            return new(runs, new(middle[lattice.Cells[label].Column], y[label]));
        }
    }

    /// <summary>Cells numbered as an expression is read: depth first from the outputs, operands in order.</summary>
    private static double[] ReadingOrder(Lattice lattice)
    {
        var order = new double[lattice.Cells.Count];
        Array.Fill(order, -1);
        var next = 0;
        foreach (var root in Enumerable.Range(0, order.Length).Where(i => lattice.Cells[i].After.Count == 0))
        {
            var stack = new Stack<int>([root]);
            while (stack.TryPop(out var cell))
            {
                if (order[cell] >= 0) continue;
                order[cell] = next++;
                foreach (var (before, _) in Enumerable.Reverse(lattice.Cells[cell].Before)) stack.Push(before);
            }
        }
        return order;
    }

    private static (double[] Left, double[] Middle, double[] Right) Widths(Lattice lattice, double gap, double[] y)
    {
        var count = lattice.InColumn.Count;
        double[] left = new double[count], middle = new double[count], right = new double[count];
        double at = 0;
        for (var c = 0; c < count; c++)
        {
            var rooms = lattice.InColumn[c].Select(i => lattice.Cells[i].Room).ToList();
            left[c] = at;
            middle[c] = at + Math.Ceiling(rooms.Max(room => room.Left));
            right[c] = middle[c] + Math.Ceiling(rooms.Max(room => room.Right));
            // Steep wires need a wider gap to bend in.
            var steepest = lattice.InColumn[c].SelectMany(i => lattice.Cells[i].After.Select(n => Math.Abs(y[i] - y[n.Cell]))).DefaultIfEmpty(0).Max();
            at = Math.Round(right[c] + Math.Clamp(10 + steepest / 3, gap, 96) + (c % 2 == 0 ? 0 : HeadRoom));
        }
        return (left, middle, right);
    }

    /// <summary>Wires enter a box one below the other, in the order in which they arrive.</summary>
    private static double[] Ports(Lattice lattice, double[] y, int boxes)
    {
        var ports = new double[lattice.Chains.Count];
        foreach (var entries in Enumerable.Range(0, ports.Length).GroupBy(k => lattice.Chains[k][^1]))
        {
            List<int> sorted = [.. entries.OrderBy(k => y[lattice.Chains[k][^2]])];
            var gap = Math.Min(PortGap, 3 * PortGap / sorted.Count);
            for (var i = 0; i < sorted.Count; i++) ports[sorted[i]] = Math.Round((i - (sorted.Count - 1) / 2.0) * gap);
        }
        return ports;
    }
}
