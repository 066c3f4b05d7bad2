namespace NotebookBackprop.Rendering;

/// <summary>A tensor that the user named, with everything that is computed for it alone, back to leaves and to other named tensors.</summary>
internal static class NamedFold
{
    /// <summary>The group; null where no operation has the name, or it needs no other.</summary>
    public static Group? Of(Level level, string name, IReadOnlyDictionary<Tensor, string> names)
    {
        if (level.Units.LastOrDefault(unit => unit.IsOperation && names.GetValueOrDefault(level.TensorAt(unit.Place)) == name) is not { } root) return null;
        var members = new HashSet<Unit> { root };
        foreach (var unit in level.Units.Reverse().SkipWhile(unit => unit != root).Skip(1))
            if (unit.IsOperation && !names.ContainsKey(level.TensorAt(unit.Place)) && level.IsPrivateTo(unit, members)) members.Add(unit);
        return members.Count < 2 ? null : new([.. members.OrderBy(unit => unit.Place)], FoldKind.Name, name);
    }
}
