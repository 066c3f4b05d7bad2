namespace NotebookBackprop.Tensors;

/// <summary>The one place where memory for numbers comes from.</summary>
internal static class Buffers
{
    /// <summary>A buffer whose contents are yet to be written.</summary>
    public static T[] Allocate<T>(int length) where T : unmanaged => LargeBuffers<T>.Allocate(length);
}
