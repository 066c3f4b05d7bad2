namespace NotebookBackprop.Rendering;

/// <summary>The last resort for graphs that nothing else makes small: stretches of the order of execution, cut where few values pass.</summary>
internal static class Stretches
{
    /// <summary>Folds until so many units are left: the operations nearest to the output stay, those before them are cut into stretches.</summary>
    /// <param name="level">Any level.</param>
    /// <param name="most">The most units that may be left.</param>
    public static Level Fold(Level level, int most)
    {
        if (level.Units.Count <= most) return level;
        List<Unit> operations = [.. level.Operations];
        var (open, count) = (most / 5, most / 5);
        if (operations.Count > open + count)
        {
            var folded = operations[..^open];
            level = level.Fold(Cut(level, folded, count).Where(run => run.Count > 1).Select(run =>
                new Group(Runs.WithLeaves(level, run, _ => true), FoldKind.Stretch, "")));
        }
        if (level.Units.Count <= most) return level;
        // Leaves that several stretches use: the earliest are shown as one.
        List<Unit> leaves = [.. level.Units.Where(unit => !unit.IsOperation)];
        return level.Fold([new(leaves[..(level.Units.Count - most + 1)], FoldKind.Stretch, "")]);
    }

    private static IEnumerable<List<Unit>> Cut(Level level, List<Unit> run, int count)
    {
        var passing = Passing(level, run);
        var length = (double)run.Count / count;
        var start = 0;
        for (var i = 1; i <= count && start < run.Count; i++)
        {
            // The narrowest place near the even one; of equals the nearest to it.
            var even = i == count ? run.Count : (int)(i * length);
            var end = i == count ? even : Enumerable.Range(0, Math.Max(1, (int)(length / 2))).Select(k => even + (k % 2 == 0 ? k / 2 : -(k + 1) / 2))
                .Where(place => place > start && place < run.Count).OrderBy(place => passing[place]).FirstOrDefault(even);
            if (end <= start) continue;
            yield return run[start..end];
            start = end;
        }
    }

    /// <summary>How many values pass from before each place of the run to it or beyond.</summary>
    private static int[] Passing(Level level, List<Unit> run)
    {
        var places = run.Index().ToDictionary(one => one.Item, one => one.Index);
        var passing = new int[run.Count + 1];
        foreach (var (i, unit) in run.Index())
            foreach (var exit in unit.Exits)
            {
                var last = level.UsersOf(exit).Max(user => (int?)places.GetValueOrDefault(user, run.Count)) ?? i;
                for (var place = i + 1; place <= last; place++) passing[place]++;
            }
        return passing;
    }
}
