namespace NotebookBackprop.Autodiff;

/// <summary>The type of tensors whose creation names none: the session's, or for a while one of this thread's own.</summary>
internal static class Precision
{
    private static DType s_session = DType.Float64;

    [ThreadStatic] private static DType? s_own;
    [ThreadStatic] private static bool s_widens;

    /// <summary>The type in force; setting it ends with the scope where this thread has one of its own.</summary>
    public static DType Default
    {
        get => s_own ?? s_session;
        set
        {
            if (s_own is null) s_session = value;
            else s_own = value;
        }
    }

    /// <summary>Whether a Float32 that meets a Float64 is widened, rather than refused: what is measured must be fine enough.</summary>
    public static bool Widens => s_widens;

    /// <summary>Another default on this thread until the answer is disposed.</summary>
    public static Scope Use(DType dtype) => Use(dtype, s_widens);

    /// <summary>All in double precision on this thread until the answer is disposed, as far as types are not named.</summary>
    public static Scope UseDouble() => Use(DType.Float64, true);

    private static Scope Use(DType dtype, bool widens)
    {
        var scope = new Scope(s_own, s_widens);
        (s_own, s_widens) = (dtype, widens);
        return scope;
    }

    public readonly struct Scope(DType? own, bool widens) : IDisposable
    {
        public void Dispose() => (s_own, s_widens) = (own, widens);
    }
}
