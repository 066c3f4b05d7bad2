using System.Diagnostics;
using System.Runtime;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Arrays too large for the garbage collector's nursery. A new one is memory fresh from the system, whose pages cost
/// several times what filling them does, so those that nothing can reach any more are handed out again: each has an owner
/// that lives as long as it does, and whose finalizer gives it back. No array that can be reached is ever reused.
/// </summary>
internal static class LargeBuffers<T> where T : unmanaged
{
    // From here on arrays lie in the large object heap.
    private const long LeastBytes = 85_000;

    // So much in turn stays in the last cache of most machines.
    private const long LeastBudget = 1 << 24, MostBudget = 1 << 30;

    // What the system hands out in a second: a collection should not take longer than the memory it stands for.
    private const long FreshBytesInSecond = 4L << 30;

    private static readonly Dictionary<int, Stack<Owner>> s_free = [];
    private static readonly Lock s_lock = new();
    private static readonly AutoResetEvent s_back = new(false);
    private static long s_kept, s_handedOut, s_budget = LeastBudget;

    /// <summary>An array whose contents are yet to be written.</summary>
    public static unsafe T[] Allocate(int length)
    {
        var bytes = (long)length * sizeof(T);
        if (bytes < LeastBytes) return GC.AllocateUninitializedArray<T>(length);
        if (Interlocked.Add(ref s_handedOut, bytes) > Interlocked.Read(ref s_budget)) Collect();
        if (Take(length, bytes) is { } free) return free;
        var array = GC.AllocateUninitializedArray<T>(length);
        _ = new Owner(array, bytes);
        return array;
    }

    private static T[]? Take(int length, long bytes)
    {
        lock (s_lock)
        {
            if (!s_free.TryGetValue(length, out var stack) || !stack.TryPop(out var owner)) return null;
            s_kept -= bytes;
            GC.ReRegisterForFinalize(owner);
            return owner.Array;
        }
    }

    /// <summary>Finds what cannot be reached any more: often enough that the same memory is used while it is in cache, and no more often than the heap is small and looked through in no time.</summary>
    private static void Collect()
    {
        Interlocked.Exchange(ref s_handedOut, 0);
        s_back.Reset();
        var start = Stopwatch.GetTimestamp();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: false);
        var least = Math.Max(LeastBudget, (long)(Stopwatch.GetElapsedTime(start).TotalSeconds * FreshBytesInSecond));
        // Finalizers run on a thread of their own, which may be busy, or have nothing to do.
        var cameBack = s_back.WaitOne(1);
        lock (s_lock) s_budget = Math.Max(least, cameBack ? (GC.GetTotalMemory(false) - s_kept) / 4 : Math.Min(MostBudget, 2 * s_budget));
    }

    private static void Return(Owner owner)
    {
        lock (s_lock)
        {
            if (s_kept > 2 * s_budget)
            {
                owner.Dispose();
                return;
            }
            s_kept += owner.Bytes;
            if (!s_free.TryGetValue(owner.Array.Length, out var stack)) s_free.Add(owner.Array.Length, stack = new());
            stack.Push(owner);
        }
        s_back.Set();
    }

    /// <summary>What an array keeps alive, and nothing else does: finalized when the array cannot be reached.</summary>
    private sealed class Owner
    {
        private DependentHandle _handle;

        public Owner(T[] array, long bytes)
        {
            (Array, Bytes) = (array, bytes);
            _handle = new(array, this);
        }

        ~Owner() => Return(this);

        public T[] Array { get; }

        public long Bytes { get; }

        public void Dispose() => _handle.Dispose();
    }
}
