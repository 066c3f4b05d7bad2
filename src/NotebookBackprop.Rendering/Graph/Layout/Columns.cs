namespace NotebookBackprop.Rendering;

/// <summary>
/// Which column each box stands in: as many columns before the end as its longest way there has wires, so that what is
/// computed stands just before its first use. Takes time in proportion to the number of wires.
/// </summary>
internal static class Columns
{
    /// <summary>Inputs that are used before this column all start at the left margin, as a reader expects.</summary>
    private const int Early = 2;

    /// <summary>Assigns columns, counted from the left.</summary>
    /// <param name="boxes">How many boxes there are.</param>
    /// <param name="links">Wires, each from a box to one after it.</param>
    public static int[] Assign(int boxes, IReadOnlyList<Link> links)
    {
        var uses = links.ToLookup(link => link.From, link => link.To);
        var wiresToTheEnd = new int[boxes];
        for (var i = boxes - 1; i >= 0; i--)
            foreach (var use in uses[i])
                wiresToTheEnd[i] = Math.Max(wiresToTheEnd[i], wiresToTheEnd[use] + 1);
        var last = wiresToTheEnd.Max();
        int[] column = [.. wiresToTheEnd.Select(wires => last - wires)];

        foreach (var source in Enumerable.Range(0, boxes).Except(links.Select(link => link.To)))
            if (uses[source].Any() && uses[source].Min(use => column[use]) <= Early) column[source] = 0;
        return column;
    }
}
