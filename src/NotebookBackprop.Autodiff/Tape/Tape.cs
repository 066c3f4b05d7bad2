namespace NotebookBackprop.Autodiff;

/// <summary>
/// The Wengert list of a computation, read back from what its output remembers: every tensor that leads to it, in
/// order of execution, each with the places of its inputs.
/// </summary>
public sealed class Tape
{
    private static readonly Lock s_reading = new();

    private readonly TapeArrays _arrays;

    private Tape(TapeArrays arrays) => _arrays = arrays;

    /// <summary>Everything that leads to the output, leaves and constants included, in order of execution; the output is last.</summary>
    public IReadOnlyList<Tensor> Nodes => new ArraySegment<Tensor>(_arrays.Nodes, 0, Count);

    /// <summary>The places in <see cref="Nodes"/> of a node's inputs; none where the tape begins; -1 for one that is left out.</summary>
    public ReadOnlySpan<int> InputsOf(int node) => _arrays.Inputs.AsSpan(_arrays.FirstInput[node].._arrays.FirstInput[node + 1]);

    /// <summary>The tape that ends in a tensor.</summary>
    /// <param name="output">Any tensor; of a leaf the tape is the leaf alone.</param>
    public static Tape Of(Tensor output) => Between([], output);

    /// <summary>How many nodes there are.</summary>
    internal int Count => _arrays.Count;

    /// <summary>A node.</summary>
    internal Tensor this[int place] => _arrays.Nodes[place];

    /// <summary>The place in <see cref="Nodes"/> of a tensor; null for one that does not lead to the output.</summary>
    internal int? PlaceOf(Tensor tensor)
    {
        // Nodes are in order of execution, so a search by halves finds it.
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (ReferenceEquals(this[middle], tensor)) return middle;
            if (this[middle].Order < tensor.Order) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    /// <summary>The tape that ends in a tensor and begins at given ones, whose own history is left out.</summary>
    internal static Tape Between(ReadOnlySpan<Tensor> starts, Tensor output) => Read(new(starts, 0, false), output);

    /// <summary>The tape that ends in a tensor, without what takes no gradient.</summary>
    internal static Tape ForGradients(Tensor output) => Read(new([], 0, true), output);

    /// <summary>The tape that ends in a tensor and begins at another, and at what was made before that.</summary>
    internal static Tape Since(Tensor start, Tensor output) => Read(new([start], start.Order, false), output);

    /// <summary>Ends the use of the tape, so that its arrays can serve the next.</summary>
    internal void Return() => _arrays.Return();

    private static Tape Read(Cut cut, Tensor output)
    {
        var arrays = new TapeArrays();
        // Slots serve as the visited mark and then as the place of each node; a lock, as threads may share tensors.
        lock (s_reading)
        {
            try
            {
                Collect(cut, output, arrays);
                arrays.SortByOrder();
                Link(cut, arrays);
            }
            finally
            {
                for (var i = 0; i < arrays.Count; i++) arrays.Nodes[i].Slot = 0;
            }
        }
        return new(arrays);
    }

    private static void Collect(Cut cut, Tensor output, TapeArrays found)
    {
        output.Slot = 1;
        found.Add(output);
        // The list is its own worklist: no recursion, so that a chain of a million nodes does not overflow the stack.
        for (var next = 0; next < found.Count; next++)
        {
            if (cut.Holds(found.Nodes[next])) continue;
            var inputs = found.Nodes[next].InputSpan;
            found.Links += inputs.Length;
            // Last input first: most often that is the later one, and the list needs less sorting.
            for (var i = inputs.Length - 1; i >= 0; i--)
                if (inputs[i].Slot == 0 && !cut.LeavesOut(inputs[i]))
                {
                    inputs[i].Slot = 1;
                    found.Add(inputs[i]);
                }
        }
    }

    /// <summary>Notes the places of all inputs; those of a node come before it.</summary>
    private static void Link(Cut cut, TapeArrays arrays)
    {
        arrays.MakeRoomForLinks();
        var link = 0;
        for (var i = 0; i < arrays.Count; i++)
        {
            var node = arrays.Nodes[i];
            node.Slot = i + 1;
            if (!cut.Holds(node))
                foreach (var input in node.InputSpan)
                    arrays.Inputs[link++] = input.Slot - 1;
            arrays.FirstInput[i + 1] = link;
        }
    }

    /// <summary>Where a tape begins: at given nodes, and at what is older than a moment; and whether only what takes a gradient is on it.</summary>
    private readonly ref struct Cut(ReadOnlySpan<Tensor> starts, long moment, bool onlyGradients)
    {
        private readonly ReadOnlySpan<Tensor> _starts = starts;

        public bool LeavesOut(Tensor node) => onlyGradients && !node.RequiresGrad;

        public bool Holds(Tensor node)
        {
            if (node.Order < moment) return true;
            foreach (var start in _starts)
                if (ReferenceEquals(start, node)) return true;
            return false;
        }
    }
}
