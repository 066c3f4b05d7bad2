using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Where random numbers come from: the session's stream, or for a while one of this thread's own.</summary>
internal static class RandomStream
{
    private static readonly Lock s_drawing = new();
    private static Draws s_session;

    [ThreadStatic] private static Draws? s_own;

    /// <summary>What the next call gets, where no other comes before it.</summary>
    public static Draws Next
    {
        get
        {
            if (s_own is { } own) return own;
            lock (s_drawing) return s_session;
        }
    }

    /// <summary>Starts anew: the thread's own stream while it has one, else the session's.</summary>
    public static void Seed(long seed)
    {
        var start = new Draws((ulong)seed, 0);
        if (s_own is not null) s_own = start;
        else lock (s_drawing) s_session = start;
    }

    /// <summary>The next draws, one for each element of a shape; no other call gets the same.</summary>
    public static Draws Take(Shape shape)
    {
        if (s_own is { } own)
        {
            s_own = After(own, shape);
            return own;
        }
        lock (s_drawing)
        {
            var draws = s_session;
            s_session = After(draws, shape);
            return draws;
        }
    }

    /// <summary>Gives this thread a stream of its own until the answer is disposed: the session's stays where it is.</summary>
    public static Scope Use(Draws first)
    {
        var scope = new Scope(s_own);
        s_own = first;
        return scope;
    }

    private static Draws After(Draws draws, Shape shape) => draws with { First = draws.First + Draws.Blocks(shape.Size) };

    public readonly struct Scope(Draws? before) : IDisposable
    {
        public void Dispose() => s_own = before;
    }
}
