namespace NotebookBackprop.Autodiff;

/// <summary>The named scopes that are open on this thread.</summary>
internal static class Scopes
{
    // A training loop opens the same scopes over and over. Two threads that both join a path merely join it twice.
    private static readonly Path?[] s_recent = new Path?[256];

    [ThreadStatic] private static string? s_current;

    /// <summary>Their names from the outermost, joined by slashes; null outside of any.</summary>
    public static string? Current => s_current;

    /// <summary>Opens a scope until the answer is disposed.</summary>
    public static Closing Open(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("scope: the name is empty; give one to be drawn.");
        var closing = new Closing(s_current);
        s_current = s_current is null ? name : Joined(s_current, name);
        return closing;
    }

    /// <summary>Enters a whole path of scopes, or none, until the answer is disposed.</summary>
    public static Closing Enter(string? path)
    {
        var closing = new Closing(s_current);
        s_current = path;
        return closing;
    }

    private static string Joined(string outer, string name)
    {
        ref var recent = ref s_recent[HashCode.Combine(outer.Length, name.GetHashCode()) & (s_recent.Length - 1)];
        if (recent is { } path && path.Outer == outer && path.Name == name) return path.Whole;
        recent = new(outer, name, $"{outer}/{name}");
        return recent.Whole;
    }

    /// <summary>The scope that was open before.</summary>
    public readonly struct Closing(string? before) : IDisposable
    {
        public void Dispose() => s_current = before;
    }

    private sealed record Path(string Outer, string Name, string Whole);
}
