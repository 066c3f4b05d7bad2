namespace NotebookBackprop.Autodiff;

/// <summary>
/// The Wengert list of a computation, read back from what its output remembers: every tensor that leads to it, in
/// order of execution, each with the places of its inputs.
/// </summary>
public sealed class Tape
{
    private static readonly Lock s_reading = new();

    private readonly Tensor[] _nodes;
    private readonly int[] _firstInput;
    private readonly int[] _inputs;

    private Tape(Tensor[] nodes, Cut cut)
    {
        _nodes = nodes;
        _firstInput = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
            _firstInput[i + 1] = _firstInput[i] + (cut.Holds(nodes[i]) ? 0 : nodes[i].InputSpan.Length);
        _inputs = new int[_firstInput[^1]];
        for (int i = 0, k = 0; i < nodes.Length; i++)
            for (var input = 0; k < _firstInput[i + 1]; k++, input++)
                _inputs[k] = nodes[i].Input(input).Slot - 1;
    }

    /// <summary>Everything that leads to the output, leaves and constants included, in order of execution; the output is last.</summary>
    public IReadOnlyList<Tensor> Nodes => _nodes;

    /// <summary>The places in <see cref="Nodes"/> of a node's inputs; none where the tape begins.</summary>
    public ReadOnlySpan<int> InputsOf(int node) => _inputs.AsSpan(_firstInput[node].._firstInput[node + 1]);

    /// <summary>The tape that ends in a tensor.</summary>
    /// <param name="output">Any tensor; of a leaf the tape is the leaf alone.</param>
    public static Tape Of(Tensor output) => Between([], output);

    /// <summary>The place in <see cref="Nodes"/> of a tensor; null for one that does not lead to the output.</summary>
    internal int? PlaceOf(Tensor tensor)
    {
        // Nodes are in order of execution, so a search by halves finds it.
        var (low, high) = (0, _nodes.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (ReferenceEquals(_nodes[middle], tensor)) return middle;
            if (_nodes[middle].Order < tensor.Order) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    /// <summary>The tape that ends in a tensor and begins at given ones, whose own history is left out.</summary>
    internal static Tape Between(ReadOnlySpan<Tensor> starts, Tensor output) => Read(new(starts, 0), output);

    /// <summary>The tape that ends in a tensor and begins at what was made before a moment.</summary>
    internal static Tape Until(long moment, Tensor output) => Read(new([], moment), output);

    private static Tape Read(Cut cut, Tensor output)
    {
        // Slots serve as the visited mark and then as the place of each node; a lock, as threads may share tensors.
        lock (s_reading)
        {
            var found = new List<Tensor>();
            try
            {
                Collect(cut, output, found);
                var nodes = found.ToArray();
                SortByOrder(nodes);
                for (var i = 0; i < nodes.Length; i++) nodes[i].Slot = i + 1;
                return new(nodes, cut);
            }
            finally
            {
                foreach (var node in found) node.Slot = 0;
            }
        }
    }

    private static void Collect(Cut cut, Tensor output, List<Tensor> found)
    {
        output.Slot = 1;
        found.Add(output);
        // The list is its own worklist: no recursion, so that a chain of a million nodes does not overflow the stack.
        for (var next = 0; next < found.Count; next++)
        {
            if (cut.Holds(found[next])) continue;
            foreach (var input in found[next].InputSpan)
                if (input.Slot == 0)
                {
                    input.Slot = 1;
                    found.Add(input);
                }
        }
    }

    /// <summary>Where a tape begins: at given nodes, and at what is older than a moment.</summary>
    private readonly ref struct Cut(ReadOnlySpan<Tensor> starts, long moment)
    {
        private readonly ReadOnlySpan<Tensor> _starts = starts;

        public bool Holds(Tensor node)
        {
            if (node.Order < moment) return true;
            foreach (var start in _starts)
                if (ReferenceEquals(start, node)) return true;
            return false;
        }
    }

    private static void SortByOrder(Tensor[] nodes)
    {
        Array.Reverse(nodes);
        var keys = Array.ConvertAll(nodes, node => node.Order);
        for (var i = 1; i < keys.Length; i++)
            if (keys[i] < keys[i - 1])
            {
                Array.Sort(keys, nodes);
                return;
            }
    }
}
