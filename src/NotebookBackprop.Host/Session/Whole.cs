namespace NotebookBackprop.Host;

/// <summary>Changes that an interrupt must not cut in half.</summary>
internal static class Whole
{
    /// <summary>Makes a change. An interrupt stops a cell anywhere, but never inside of a <c>finally</c>.</summary>
    public static void Do(Lock gate, Action change)
    {
        try
        {
        }
        finally
        {
            lock (gate)
                change();
        }
    }
}
