namespace NotebookBackprop.Rendering;

/// <summary>What was computed in one named scope, or by one module, in one go.</summary>
internal static class ScopeFolds
{
    /// <summary>The outermost scopes that do not hold the whole level, inside them the next ones, and so on.</summary>
    /// <param name="level">What is folded.</param>
    /// <param name="above">The scope that the level is the inside of; empty for none.</param>
    public static Level Fold(Level level, string above = "")
    {
        var groups = Groups(level, unit => Below(ScopeOf(level, unit), above)).ToList();
        return groups is [var only] && level.Operations.All(only.Parts.Contains)
            ? Fold(level, only.Scope!)
            : level.Fold(groups.Select(group => group with { Inner = inside => Fold(group.Inner?.Invoke(inside) ?? inside, group.Scope!) }));
    }

    /// <summary>Every stay in a scope of a name: <c>layers.3</c>, or a part of a path.</summary>
    public static IEnumerable<Group> Named(Level level, string name)
    {
        var parts = Parts(name);
        return Groups(level, unit => ScopeOf(level, unit) is { } scope && EndOf(Parts(scope), parts) is var end and > 0 ? string.Join('/', Parts(scope).Take(end)) : null);
    }

    /// <summary>All scopes, outermost first.</summary>
    public static IEnumerable<string> Names(Level level) =>
        level.Operations.Select(unit => ScopeOf(level, unit)).OfType<string>().Distinct()
            .SelectMany(scope => Parts(scope).Select((_, i) => string.Join('.', Parts(scope).Take(i + 1)))).Distinct();

    /// <summary>Operations of one scope that follow one another, with the leaves that only they use.</summary>
    private static IEnumerable<Group> Groups(Level level, Func<Unit, string?> scopeOf)
    {
        foreach (var (scope, run) in Runs.Of(level.Operations, scopeOf))
        {
            if (scope is null) continue;
            var group = Runs.Group(level, run, FoldKind.Scope, Dotted(scope), leaf => leaf.RequiresGrad);
            if (group.Parts.Count > 1) yield return group with { Scope = scope };
        }
    }

    private static string? ScopeOf(Level level, Unit unit) => level.TensorAt(unit.Place).Scope;

    /// <summary>A scope cut after the first name below another; null where it is not below it.</summary>
    private static string? Below(string? scope, string above)
    {
        if (scope is null || (above.Length > 0 && scope != above && !scope.StartsWith(above + "/", StringComparison.Ordinal))) return null;
        var end = scope.Length <= above.Length ? -1 : scope.IndexOf('/', above.Length + 1);
        return scope == above ? null : end < 0 ? scope : scope[..end];
    }

    /// <summary>How many names of a path are read once it has come to the end of some names in a row; 0 where it never does.</summary>
    private static int EndOf(string[] path, string[] names)
    {
        for (var end = names.Length; end <= path.Length; end++)
            if (path.AsSpan(end - names.Length, names.Length).SequenceEqual(names)) return end;
        return 0;
    }

    private static string[] Parts(string path) => path.Split(['/', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static string Dotted(string scope) => scope.Replace('/', '.');
}
