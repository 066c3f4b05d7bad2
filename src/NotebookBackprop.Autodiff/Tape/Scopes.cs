namespace NotebookBackprop.Autodiff;

/// <summary>The named scopes that are open on this thread.</summary>
internal static class Scopes
{
    [ThreadStatic] private static string? s_current;

    /// <summary>Their names from the outermost, joined by slashes; null outside of any.</summary>
    public static string? Current => s_current;

    public static IDisposable Open(string name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("scope: the name is empty; give one to be drawn.");
        var before = s_current;
        s_current = before is null ? name : $"{before}/{name}";
        return new Closing(before);
    }

    private sealed class Closing(string? before) : IDisposable
    {
        public void Dispose() => s_current = before;
    }
}
