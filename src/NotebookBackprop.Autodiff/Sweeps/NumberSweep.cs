using System.Buffers;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// The backward sweep in numbers alone, for gradients that are not differentiated again. The buffer of a gradient that has been
/// used up serves the next.
/// </summary>
internal ref struct NumberSweep
{
    // Most operations have no more inputs.
    private const int Few = 2;

    private readonly Tape _tape;
    private readonly BufferPool _pool;
    private readonly Workspace.Use _use;
    private readonly Recording.Scope _recording;
    private readonly bool _leaves;
    private readonly int _mark;

    // A gradient for each node; after them a few places for what the node at hand contributes.
    private readonly NDArray[] _adjoints;

    // Where a gradient's buffer stands in the pool's list, if nothing else lies in it; else -1.
    private readonly int[] _places;

    /// <summary>A sweep that is yet to run.</summary>
    /// <inheritdoc cref="ReverseMode.Sweep"/>
    public NumberSweep(Tape tape, Tensor seed, bool leaves)
    {
        // All that can be refused comes before anything is changed.
        ReverseMode.Check(tape, seed);
        var start = seed.Value;
        _tape = tape;
        _leaves = leaves;
        _recording = Recording.Use(Recording.Mode.Nothing);
        _use = Workspace.Sweep();
        _pool = Workspace.Own();
        _mark = _pool.Mark;
        _adjoints = ArrayPool<NDArray>.Shared.Rent(tape.Count + Few);
        _places = ArrayPool<int>.Shared.Rent(tape.Count);
        (_adjoints[tape.Count - 1], _places[tape.Count - 1]) = (start, -1);
    }

    /// <summary>Whether a node has a gradient.</summary>
    public readonly bool Has(int node) => _adjoints[node].Exists;

    /// <summary>The gradient of a node.</summary>
    public readonly NDArray this[int node] => _adjoints[node];

    /// <summary>The gradient of a node, in a buffer that is from now on the caller's alone.</summary>
    public readonly NDArray Take(int node)
    {
        var gradient = _adjoints[node];
        if (_places[node] < 0 || !gradient.IsContiguous) return Workspace.Claim(gradient);
        _pool.Detach(_places[node]);
        return gradient;
    }

    public readonly void Run()
    {
        using var source = Buffers.From(_pool);
        var contributions = _adjoints.AsSpan(_tape.Count, Few);
        Span<int> places = stackalloc int[Few];
        for (var i = _tape.Count - 1; i >= 0; i--)
        {
            if (!_adjoints[i].Exists) continue;
            var node = _tape[i];
            if (_leaves && node.HasHooks) CallHooks(node, i);
            var inputs = _tape.InputsOf(i);
            if (inputs.IsEmpty) continue;
            if (node.StaleInput() is { } stale) throw ReverseMode.Stale(node, stale);
            if (contributions.Length < inputs.Length)
            {
                contributions = new NDArray[inputs.Length];
                places = new int[inputs.Length];
            }
            Pull(node, i, inputs, contributions[..inputs.Length], places[..inputs.Length]);
        }
    }

    public readonly void Dispose()
    {
        if (_leaves) _pool.ReturnSince(_mark);
        _use.Dispose();
        _recording.Dispose();
        _adjoints.AsSpan(0, _tape.Count + Few).Clear();
        ArrayPool<NDArray>.Shared.Return(_adjoints);
        ArrayPool<int>.Shared.Return(_places);
    }

    /// <summary>Hands a node's gradient on to its inputs.</summary>
    private readonly void Pull(Tensor node, int i, ReadOnlySpan<int> inputs, Span<NDArray> into, Span<int> places)
    {
        into.Clear();
        var upstream = _adjoints[i];
        var mark = _pool.Mark;
        if (node.Op!.RunsUserCode) Release(i);
        node.Op.Pull(node, upstream, into);
        // Broadcasting repeats an input, so its gradient adds up what comes back: done here, for all rules at once.
        for (var k = 0; k < into.Length; k++)
            if (inputs[k] < 0) into[k] = default;
            else if (into[k].Exists && node.Input(k).Shape is var shape && into[k].Shape != shape)
                into[k] = Tensors.Reductions.SumTo(into[k], shape);
        _pool.ReturnSince(mark, into, places);

        var passedOn = 0;
        for (var k = 0; k < into.Length; k++)
        {
            if (ReferenceEquals(into[k].Buffer, upstream.Buffer)) passedOn++;
            for (var other = 0; other < k; other++)
                if (places[k] == places[other])
                    places[k] = places[other] = -1;
        }
        var isUsedUp = _leaves && _places[i] >= 0;
        for (var k = 0; k < into.Length; k++)
        {
            if (!into[k].Exists) continue;
            // A gradient that goes on to one input alone takes its buffer along.
            var moves = isUsedUp && passedOn == 1 && ReferenceEquals(into[k].Buffer, upstream.Buffer);
            Add(inputs[k], into[k], moves ? _places[i] : places[k]);
        }
        if (isUsedUp && passedOn == 0) _pool.Return(_places[i], _mark);
        if (_leaves) _adjoints[i] = default;
    }

    /// <summary>Adds to the gradient of a node.</summary>
    private readonly void Add(int node, NDArray term, int place)
    {
        ref var sum = ref _adjoints[node];
        ref var placeOfSum = ref _places[node];
        if (!sum.Exists)
        {
            (sum, placeOfSum) = (term, place);
            return;
        }
        var mark = _pool.Mark;
        if (placeOfSum >= 0 && sum.IsContiguous)
        {
            Accumulation.Add(sum, term);
            _pool.ReturnSince(mark);
        }
        else
        {
            var total = Algebra.Plus(sum, term);
            Span<int> places = stackalloc int[1];
            _pool.ReturnSince(mark, [total], places);
            if (placeOfSum >= 0) _pool.Return(placeOfSum, _mark);
            (sum, placeOfSum) = (total, places[0]);
        }
        if (place >= 0) _pool.Return(place, _mark);
    }

    /// <summary>A user's hook may hold on to the gradient that it sees, and may put another in its place.</summary>
    private readonly void CallHooks(Tensor node, int i)
    {
        Release(i);
        var gradient = Tensor.Computed(_adjoints[i]);
        _adjoints[i] = Workspace.RunUserCode(() => node.Hooked(gradient)).Value;
    }

    /// <summary>A gradient that users see is not used again before the training step ends.</summary>
    private readonly void Release(int i)
    {
        if (_places[i] < 0) return;
        _pool.Detach(_places[i]);
        if (StepMemory.Serial != 0) _pool.Hold(_adjoints[i].Buffer);
        _places[i] = -1;
    }
}
