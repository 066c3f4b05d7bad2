using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Buffers that are used over and over, for one thread. What is rented stands in a list in the order of renting, so that all that a
/// piece of work has rented can be returned at once.
/// </summary>
internal sealed class BufferPool
{
    private readonly Dictionary<int, Bucket> _single = [], _double = [];
    private readonly List<Rental> _rentals = [], _held = [];
    private int _closings;

    /// <summary>How many buffers are rented: what is rented from now on stands from this place on.</summary>
    public int Mark => _rentals.Count;

    /// <summary>Bytes allocated so far, as no idle buffer was of the length asked for.</summary>
    public long Allocated { get; private set; }

    /// <summary>Bytes that are rented.</summary>
    public long Rented { get; private set; }

    /// <summary>The most bytes that were rented at one time.</summary>
    public long Peak { get; set; }

    /// <summary>A buffer of exactly this length, whose contents are yet to be written.</summary>
    public T[] Rent<T>(int length) where T : unmanaged
    {
        if (length == 0) return [];
        var bucket = BucketOf(typeof(T) == typeof(double), length);
        if (!bucket.Idle.TryPop(out var idle))
        {
            idle = new(LargeBuffers<T>.Allocate(length));
            Allocated += bucket.Bytes;
        }
        var buffer = Unsafe.As<T[]>(idle.Buffer);
        _rentals.Add(new(buffer, bucket));
        Rented += bucket.Bytes;
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
        for (var i = mark; i < _rentals.Count; i++)
        {
            var rental = _rentals[i];
            if (rental.Buffer is null) continue;
            var stays = false;
            for (var k = 0; k < arrays.Length; k++)
                if (ReferenceEquals(arrays[k].Buffer, rental.Buffer))
                    (places[k], stays) = (kept, true);
            if (stays) _rentals[kept++] = rental;
            else Recycle(rental);
        }
        _rentals.RemoveRange(kept, _rentals.Count - kept);
    }

    /// <summary>Returns all that was rented since a mark.</summary>
    public void ReturnSince(int mark) => ReturnSince(mark, [], []);

    /// <summary>Returns the buffer at a place.</summary>
    /// <param name="place">Where it stands. The others keep their places.</param>
    /// <param name="mark">The mark of the work that does so; what stands before it is others'.</param>
    public void Return(int place, int mark)
    {
        Recycle(_rentals[place]);
        _rentals[place] = default;
        while (_rentals.Count > mark && _rentals[^1].Buffer is null) _rentals.RemoveAt(_rentals.Count - 1);
    }

    /// <summary>Detaches the buffer at a place: it is not returned to the pool any more.</summary>
    public void Detach(int place)
    {
        Rented -= _rentals[place].Bucket.Bytes;
        _rentals[place] = default;
    }

    /// <summary>Detaches a rented buffer: it is not returned to the pool any more.</summary>
    /// <returns>Whether it was rented.</returns>
    public bool Detach(Array buffer)
    {
        foreach (var list in (ReadOnlySpan<List<Rental>>)[_rentals, _held])
            for (var i = list.Count - 1; i >= 0; i--)
                if (ReferenceEquals(list[i].Buffer, buffer))
                {
                    Rented -= list[i].Bucket.Bytes;
                    list[i] = default;
                    return true;
                }
        return false;
    }

    /// <summary>Holds what was rented since a mark until <see cref="Close"/>, whatever else is returned.</summary>
    public void HoldSince(int mark)
    {
        for (var i = mark; i < _rentals.Count; i++)
            if (_rentals[i].Buffer is not null)
                _held.Add(_rentals[i]);
        _rentals.RemoveRange(mark, _rentals.Count - mark);
    }

    /// <summary>Adds a buffer that nobody needs any more.</summary>
    public void Add(Array buffer) => BucketOf(buffer is double[], buffer.Length).Idle.Push(new(buffer));

    /// <summary>Adds a buffer that nobody needs after <see cref="Close"/>.</summary>
    public void Hold(Array buffer)
    {
        var bucket = BucketOf(buffer is double[], buffer.Length);
        Rented += bucket.Bytes;
        _held.Add(new(buffer, bucket));
    }

    /// <summary>Detaches all that was rented since a mark: it belongs to those who have it.</summary>
    public void DetachSince(int mark)
    {
        for (var i = mark; i < _rentals.Count; i++)
            if (_rentals[i].Buffer is not null)
                Rented -= _rentals[i].Bucket.Bytes;
        _rentals.RemoveRange(mark, _rentals.Count - mark);
    }

    /// <summary>Returns everything, and lets go of lengths that have not been asked for in a while.</summary>
    public void Close()
    {
        ReturnSince(0);
        foreach (var rental in _held)
            if (rental.Buffer is not null)
                Recycle(rental);
        _held.Clear();
        _closings++;
        foreach (var buckets in (ReadOnlySpan<Dictionary<int, Bucket>>)[_single, _double])
            foreach (var (length, bucket) in buckets)
                if (_closings - bucket.LastUse > Bucket.MostClosings)
                    buckets.Remove(length);
    }

    private Bucket BucketOf(bool isDouble, int length)
    {
        var buckets = isDouble ? _double : _single;
        if (!buckets.TryGetValue(length, out var bucket)) buckets.Add(length, bucket = new((long)length * (isDouble ? sizeof(double) : sizeof(float))));
        bucket.LastUse = _closings;
        return bucket;
    }

    private void Recycle(Rental rental)
    {
        rental.Bucket.Idle.Push(new(rental.Buffer!));
        Rented -= rental.Bucket.Bytes;
    }

    private readonly record struct Rental(Array? Buffer, Bucket Bucket);

    // In a structure, as an array of arrays would check the type of each that is put into it.
    private readonly record struct Spare(Array Buffer);

    /// <summary>Buffers of one length that wait to be used.</summary>
    private sealed class Bucket(long bytes)
    {
        public const int MostClosings = 8;

        public readonly Stack<Spare> Idle = [];
        public readonly long Bytes = bytes;
        public int LastUse;
    }
}
