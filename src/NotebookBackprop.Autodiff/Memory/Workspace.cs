using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>The pool of this thread, in use while a training step or a backward sweep runs.</summary>
internal static class Workspace
{
    // Held weakly: a pool that no step uses goes when memory is short.
    [ThreadStatic] private static WeakReference<BufferPool>? s_last;
    [ThreadStatic] private static BufferPool? s_sweeping;

    /// <summary>The pool in use; null where neither a step nor a sweep runs.</summary>
    public static BufferPool? Pool => s_sweeping ?? StepMemory.Innermost?.Pool;

    /// <summary>The pool of this thread, in use or not.</summary>
    public static BufferPool Own()
    {
        if (Pool is { } inUse) return inUse;
        if (s_last is { } last && last.TryGetTarget(out var pool)) return pool;
        pool = new();
        s_last = new(pool);
        return pool;
    }

    /// <summary>Puts the pool to use for a sweep, until the answer is disposed.</summary>
    public static Use Sweep()
    {
        var pool = Own();
        var use = new Use(s_sweeping, pool.Mark);
        s_sweeping = pool;
        return use;
    }

    /// <summary>The value of an operation. Its memory is the pool's, if one is in use; what else it needs is returned.</summary>
    public static NDArray Forward(Op op, ReadOnlySpan<NDArray> inputs)
    {
        if (Pool is not { } pool) return op.Forward(inputs);
        if (op.RunsUserCode)
            using (Buffers.From(null)) return op.Forward(inputs);
        using (Buffers.From(pool))
        {
            var mark = pool.Mark;
            var value = op.Forward(inputs);
            pool.ReturnSince(mark, [value], stackalloc int[1]);
            return value;
        }
    }

    /// <summary>
    /// Runs a user's function from within a sweep. What it computes may be held by others, so it is the garbage collector's, or stays
    /// until the training step ends.
    /// </summary>
    public static T RunUserCode<T>(Func<T> function)
    {
        var (sweeping, mark) = (s_sweeping, Pool?.Mark ?? 0);
        s_sweeping = null;
        try
        {
            using (Buffers.From(null)) return function();
        }
        finally
        {
            s_sweeping = sweeping;
            StepMemory.Innermost?.Pool.HoldSince(mark);
        }
    }

    /// <summary>Numbers for a tensor that outlives the step: these, where nobody else has their buffer, else a copy.</summary>
    public static NDArray Claim(NDArray numbers)
    {
        if (Pool is { } pool && numbers.IsContiguous && numbers.Shape.Size == numbers.Buffer.Length && pool.Detach(numbers.Buffer)) return numbers;
        return Copy(numbers);
    }

    /// <summary>A copy that outlives the step.</summary>
    public static NDArray Copy(NDArray numbers)
    {
        using (Buffers.From(Pool)) numbers = numbers.Copy();
        Pool?.Detach(numbers.Buffer);
        return numbers;
    }

    /// <summary>An array that outlives the step, whose numbers are yet to be written.</summary>
    public static NDArray Lasting(Shape shape, DType dtype)
    {
        NDArray numbers;
        using (Buffers.From(Pool)) numbers = dtype == DType.Float64 ? NDArray.Empty<double>(shape) : NDArray.Empty<float>(shape);
        Pool?.Detach(numbers.Buffer);
        return numbers;
    }

    /// <summary>A sum that outlives the step.</summary>
    public static NDArray Sum(NDArray a, NDArray b)
    {
        using (Buffers.From(Pool)) a = Algebra.Plus(a, b);
        Pool?.Detach(a.Buffer);
        return a;
    }

    /// <summary>The sweep that used the pool before.</summary>
    public readonly struct Use(BufferPool? before, int mark) : IDisposable
    {
        public void Dispose()
        {
            // What a sweep outside of any step has not returned, others hold.
            var pool = s_sweeping!;
            s_sweeping = before;
            if (Pool is null) pool.DetachSince(mark);
        }
    }
}
