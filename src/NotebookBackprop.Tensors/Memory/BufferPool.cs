using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Buffers that are used over and over, for one thread. What is rented stands in a list in the order of renting, so that all that a
/// piece of work has rented can be returned at once.
/// </summary>
internal sealed class BufferPool
{
    private readonly Dictionary<int, Shelf> _single = [], _double = [];
    private readonly List<Loan> _loans = [], _held = [];
    private int _closings;

    /// <summary>How many buffers are rented: what is rented from now on stands from this place on.</summary>
    public int Mark => _loans.Count;

    /// <summary>Bytes that were not there and had to be allocated, so far.</summary>
    public long Allocated { get; private set; }

    /// <summary>Bytes that are rented.</summary>
    public long Rented { get; private set; }

    /// <summary>The most bytes that were rented at one time.</summary>
    public long Peak { get; set; }

    /// <summary>A buffer of exactly this length, whose contents are yet to be written.</summary>
    public T[] Rent<T>(int length) where T : unmanaged
    {
        if (length == 0) return [];
        var shelf = ShelfOf(typeof(T) == typeof(double), length);
        if (!shelf.Idle.TryPop(out var idle))
        {
            idle = new(LargeBuffers<T>.Allocate(length));
            Allocated += shelf.Bytes;
        }
        var buffer = Unsafe.As<T[]>(idle.Buffer);
        _loans.Add(new(buffer, shelf));
        Rented += shelf.Bytes;
        Peak = Math.Max(Peak, Rented);
        return buffer;
    }

    /// <summary>Returns what was rented since a mark, but for the buffers of some arrays.</summary>
    /// <param name="mark">A <see cref="Mark"/>.</param>
    /// <param name="arrays">What is not returned.</param>
    /// <param name="places">Gets for each array the place at which its buffer stands now; -1 where it was not rented since.</param>
    public void ReturnSince(int mark, ReadOnlySpan<NDArray> arrays, Span<int> places)
    {
        places.Fill(-1);
        var kept = mark;
        for (var i = mark; i < _loans.Count; i++)
        {
            var loan = _loans[i];
            if (loan.Buffer is null) continue;
            var stays = false;
            for (var k = 0; k < arrays.Length; k++)
                if (ReferenceEquals(arrays[k].Buffer, loan.Buffer))
                    (places[k], stays) = (kept, true);
            if (stays) _loans[kept++] = loan;
            else Shelve(loan);
        }
        _loans.RemoveRange(kept, _loans.Count - kept);
    }

    /// <summary>Returns all that was rented since a mark.</summary>
    public void ReturnSince(int mark) => ReturnSince(mark, [], []);

    /// <summary>Returns the buffer at a place.</summary>
    /// <param name="place">Where it stands. The others keep their places.</param>
    /// <param name="mark">The mark of the work that does so; what stands before it is others'.</param>
    public void Return(int place, int mark)
    {
        Shelve(_loans[place]);
        _loans[place] = default;
        while (_loans.Count > mark && _loans[^1].Buffer is null) _loans.RemoveAt(_loans.Count - 1);
    }

    /// <summary>Gives the buffer at a place away: it is the pool's no more.</summary>
    public void Take(int place)
    {
        Rented -= _loans[place].Shelf.Bytes;
        _loans[place] = default;
    }

    /// <summary>Gives a rented buffer away.</summary>
    /// <returns>Whether it was rented.</returns>
    public bool Take(Array buffer)
    {
        foreach (var list in (ReadOnlySpan<List<Loan>>)[_loans, _held])
            for (var i = list.Count - 1; i >= 0; i--)
                if (ReferenceEquals(list[i].Buffer, buffer))
                {
                    Rented -= list[i].Shelf.Bytes;
                    list[i] = default;
                    return true;
                }
        return false;
    }

    /// <summary>Holds what was rented since a mark until <see cref="Close"/>, whatever else is returned.</summary>
    public void HoldSince(int mark)
    {
        for (var i = mark; i < _loans.Count; i++)
            if (_loans[i].Buffer is not null)
                _held.Add(_loans[i]);
        _loans.RemoveRange(mark, _loans.Count - mark);
    }

    /// <summary>Takes in a buffer that nobody needs.</summary>
    public void Give(Array buffer) => ShelfOf(buffer is double[], buffer.Length).Idle.Push(new(buffer));

    /// <summary>Takes in a buffer that nobody needs after <see cref="Close"/>.</summary>
    public void Hold(Array buffer)
    {
        var shelf = ShelfOf(buffer is double[], buffer.Length);
        Rented += shelf.Bytes;
        _held.Add(new(buffer, shelf));
    }

    /// <summary>Gives away all that was rented since a mark: it belongs to those who have it.</summary>
    public void Forget(int mark)
    {
        for (var i = mark; i < _loans.Count; i++)
            if (_loans[i].Buffer is not null)
                Rented -= _loans[i].Shelf.Bytes;
        _loans.RemoveRange(mark, _loans.Count - mark);
    }

    /// <summary>Returns everything, and lets go of lengths that have not been asked for in a while.</summary>
    public void Close()
    {
        ReturnSince(0);
        foreach (var loan in _held)
            if (loan.Buffer is not null)
                Shelve(loan);
        _held.Clear();
        _closings++;
        foreach (var shelves in (ReadOnlySpan<Dictionary<int, Shelf>>)[_single, _double])
            foreach (var (length, shelf) in shelves)
                if (_closings - shelf.LastUse > Shelf.MostClosings)
                    shelves.Remove(length);
    }

    private Shelf ShelfOf(bool isDouble, int length)
    {
        var shelves = isDouble ? _double : _single;
        if (!shelves.TryGetValue(length, out var shelf)) shelves.Add(length, shelf = new((long)length * (isDouble ? sizeof(double) : sizeof(float))));
        shelf.LastUse = _closings;
        return shelf;
    }

    private void Shelve(Loan loan)
    {
        loan.Shelf.Idle.Push(new(loan.Buffer!));
        Rented -= loan.Shelf.Bytes;
    }

    private readonly record struct Loan(Array? Buffer, Shelf Shelf);

    // In a structure, as an array of arrays would check the type of each that is put into it.
    private readonly record struct Spare(Array Buffer);

    /// <summary>Buffers of one length that wait to be used.</summary>
    private sealed class Shelf(long bytes)
    {
        public const int MostClosings = 8;

        public readonly Stack<Spare> Idle = [];
        public readonly long Bytes = bytes;
        public int LastUse;
    }
}
