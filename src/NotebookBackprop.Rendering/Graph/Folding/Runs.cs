namespace NotebookBackprop.Rendering;

/// <summary>Operations that follow one another in order of execution: nothing between them is left out, so they can be shown as one.</summary>
internal static class Runs
{
    /// <summary>Longest stretches of units with one key.</summary>
    public static IEnumerable<(TKey Key, List<Unit> Run)> Of<TKey>(IEnumerable<Unit> units, Func<Unit, TKey> keyOf)
    {
        var run = new List<Unit>();
        TKey? key = default;
        foreach (var unit in units)
        {
            var next = keyOf(unit);
            if (run.Count > 0 && !EqualityComparer<TKey>.Default.Equals(next, key))
            {
                yield return (key!, run);
                run = [];
            }
            key = next;
            run.Add(unit);
        }
        if (run.Count > 0) yield return (key!, run);
    }

    /// <summary>A run as one node, with the leaves that only it uses; a run of one fold becomes that fold and its leaves.</summary>
    public static Group Group(Level level, IReadOnlyList<Unit> run, FoldKind kind, string label, Func<Tensor, bool> isWanted)
    {
        var parts = WithLeaves(level, run, isWanted);
        return run is [{ Group: { } inner } fold]
            ? inner with { Parts = parts, Label = inner.Repeats > 1 ? label : inner.Label, Definition = null, Inner = inside => inside.Open(fold) }
            : new(parts, kind, label);
    }

    /// <summary>A run and the leaves that only it uses, in order; those that the user has a variable for stay outside.</summary>
    /// <param name="level">What is folded.</param>
    /// <param name="run">Operations.</param>
    /// <param name="isWanted">A further condition on a leaf.</param>
    public static IReadOnlyList<Unit> WithLeaves(Level level, IReadOnlyList<Unit> run, Func<Tensor, bool> isWanted)
    {
        var members = run.ToHashSet();
        var leaves = run.SelectMany(unit => unit.Arguments).Distinct().Select(level.Maker).OfType<Unit>()
            .Where(unit => !unit.IsOperation && unit.Exits.All(exit => IsWanted(level.TensorAt(exit))) && level.IsPrivateTo(unit, members));
        return [.. leaves.Concat(run).OrderBy(unit => unit.Place)];

        bool IsWanted(Tensor leaf) => isWanted(leaf) && !level.Source.IsVariable(leaf) && !level.Source.IsKept(leaf);
    }
}
