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

    private Tape(Tensor[] nodes)
    {
        _nodes = nodes;
        _firstInput = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++) _firstInput[i + 1] = _firstInput[i] + nodes[i].InputSpan.Length;
        _inputs = new int[_firstInput[^1]];
        for (int i = 0, k = 0; i < nodes.Length; i++)
            foreach (var input in nodes[i].InputSpan)
                _inputs[k++] = input.Slot - 1;
    }

    /// <summary>Everything that leads to the output, leaves and constants included, in order of execution; the output is last.</summary>
    public IReadOnlyList<Tensor> Nodes => _nodes;

    /// <summary>The places in <see cref="Nodes"/> of a node's inputs.</summary>
    public ReadOnlySpan<int> InputsOf(int node) => _inputs.AsSpan(_firstInput[node].._firstInput[node + 1]);

    /// <summary>The tape that ends in a tensor.</summary>
    /// <param name="output">Any tensor; of a leaf the tape is the leaf alone.</param>
    public static Tape Of(Tensor output)
    {
        // Slots serve as the visited mark and then as the place of each node; a lock, as threads may share tensors.
        lock (s_reading)
        {
            var found = new List<Tensor>();
            try
            {
                Collect(output, found);
                var nodes = found.ToArray();
                SortByOrder(nodes);
                for (var i = 0; i < nodes.Length; i++) nodes[i].Slot = i + 1;
                return new(nodes);
            }
            finally
            {
                foreach (var node in found) node.Slot = 0;
            }
        }
    }

    private static void Collect(Tensor output, List<Tensor> found)
    {
        output.Slot = 1;
        found.Add(output);
        // The list is its own worklist: no recursion, so that a chain of a million nodes does not overflow the stack.
        for (var next = 0; next < found.Count; next++)
            foreach (var input in found[next].InputSpan)
                if (input.Slot == 0)
                {
                    input.Slot = 1;
                    found.Add(input);
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
