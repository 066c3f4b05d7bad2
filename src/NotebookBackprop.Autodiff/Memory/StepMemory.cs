using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A training step: what is computed in it on its thread is returned to the pool when it ends.</summary>
internal sealed class StepMemory : IDisposable
{
    private static readonly Lock s_opening = new();
    // The numbers of open steps, of all threads; 0 where there is none.
    private static int[] s_open = new int[4];
    private static int s_last;

    [ThreadStatic] private static StepMemory? s_innermost;

    private readonly StepMemory? _outer = Innermost;
    private readonly int _serial;
    private readonly int _mark;

    private StepMemory()
    {
        Pool = Workspace.Own();
        _mark = Pool.Mark;
        lock (s_opening) Replace(0, by: _serial = ++s_last);
    }

    /// <summary>The step that ends first of those open on this thread.</summary>
    public static StepMemory? Innermost
    {
        get
        {
            // One that another thread has ended, after an await, is over here too.
            while (s_innermost is { } step && !IsOpen(step._serial)) s_innermost = step._outer;
            return s_innermost;
        }
    }

    /// <summary>The number of the innermost step; 0 outside of any.</summary>
    public static int Serial => Innermost?._serial ?? 0;

    public BufferPool Pool { get; }

    public static StepMemory Open() => s_innermost = new();

    /// <summary>Whether the step of a number is still open, on whichever thread.</summary>
    public static bool IsOpen(int serial)
    {
        if (serial == 0) return false;
        // Few are open at a time, and the first is mostly the one.
        foreach (var open in Volatile.Read(ref s_open))
            if (open == serial) return true;
        return false;
    }

    /// <summary>Leaves a buffer that nobody else has to the outermost step: what views it on this thread ends with that one at the latest.</summary>
    /// <param name="numbers">An array that is its own buffer, or a place in a buffer that is shared, which stays.</param>
    /// <param name="viewedIn">The last step in which a view of it was made.</param>
    /// <returns>The number of that step; 0 where the buffer stays.</returns>
    public static int Hold(NDArray numbers, int viewedIn)
    {
        if (Innermost is not { } step || numbers.Shape.Size != numbers.Buffer.Length) return 0;
        var ofThisThread = !IsOpen(viewedIn);
        for (; ; step = step._outer)
        {
            ofThisThread |= step._serial == viewedIn;
            if (step._outer is null) break;
        }
        if (!ofThisThread) return 0;
        step.Pool.Hold(numbers.Buffer);
        return step._serial;
    }

    public void Dispose()
    {
        if (!IsOpen(_serial)) return;
        // Steps that were opened within it and never ended, end with it; on another thread there are none to see.
        while (Innermost is { } inner && inner._serial > _serial && inner.IsWithin(this)) inner.Dispose();
        var isHere = ReferenceEquals(Innermost, this);
        lock (s_opening) Replace(_serial, by: 0);
        if (!isHere) return;
        if (_outer is null) Pool.Close();
        else Pool.ReturnSince(_mark);
    }

    /// <summary>Writes a number in place of another, making room for it where there is none; readers take no lock.</summary>
    private static void Replace(int serial, int by)
    {
        var place = Array.IndexOf(s_open, serial);
        if (place < 0)
        {
            place = s_open.Length;
            var more = new int[2 * place];
            s_open.CopyTo(more, 0);
            Volatile.Write(ref s_open, more);
        }
        Volatile.Write(ref s_open[place], by);
    }

    private bool IsWithin(StepMemory other)
    {
        for (var step = _outer; step is not null; step = step._outer)
            if (ReferenceEquals(step, other))
                return true;
        return false;
    }
}
