namespace NotebookBackprop.Tensors;

/// <summary>The one place that allocates memory for numbers: from the garbage collector, or from the pool that this thread rents from.</summary>
internal static class Buffers
{
    [ThreadStatic] private static BufferPool? s_pool;

    /// <summary>A buffer whose contents are yet to be written.</summary>
    public static T[] Allocate<T>(int length) where T : unmanaged =>
        s_pool is { } pool ? pool.Rent<T>(length) : LargeBuffers<T>.Allocate(length);

    /// <summary>Lets this thread's buffers come from a pool, or from the garbage collector where null, until the answer is disposed.</summary>
    public static Source From(BufferPool? pool)
    {
        var source = new Source(s_pool);
        s_pool = pool;
        return source;
    }

    /// <summary>Where buffers came from before.</summary>
    public readonly struct Source(BufferPool? before) : IDisposable
    {
        public void Dispose() => s_pool = before;
    }
}
