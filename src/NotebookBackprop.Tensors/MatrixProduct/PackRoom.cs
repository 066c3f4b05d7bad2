using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A thread's room for packed operands. It begins at a line of the cache, so that no vector lies across two, and is kept for the next product.</summary>
internal static unsafe class PackRoom<T> where T : unmanaged
{
    private const int Line = 64;

    [ThreadStatic] private static T[]? s_left, s_right;

    /// <summary>Room for some numbers of the left operand.</summary>
    public static Span<T> Left(int length) => Aligned(ref s_left, length);

    /// <summary>Room for some numbers of the right operand.</summary>
    public static Span<T> Right(int length) => Aligned(ref s_right, length);

    private static Span<T> Aligned(ref T[]? room, int length)
    {
        var spare = Line / sizeof(T);
        if (room is null || room.Length < length + spare) room = GC.AllocateUninitializedArray<T>(length + spare, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(room));
        return room.AsSpan((int)((Line - address % Line) % Line) / sizeof(T), length);
    }
}
