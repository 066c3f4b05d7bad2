using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>What a loss adds up: single numbers that it weighs, sums or averages, each computed from layers.</summary>
internal sealed class LossTerms
{
    private readonly Dictionary<int, int> _places;

    private LossTerms(IReadOnlyList<int> nodes)
    {
        Nodes = nodes;
        _places = nodes.Index().ToDictionary(term => term.Item, term => term.Index);
    }

    /// <summary>Where they stand on the tape; one at least.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>Which of them a node is; −1 for none.</summary>
    public int IndexOf(int node) => _places.GetValueOrDefault(node, -1);

    public static LossTerms Of(FlowTape tape)
    {
        var (terms, seen) = (new SortedSet<int>(), new HashSet<int> { tape.Count - 1 });
        var open = new Stack<int>(seen);
        while (open.TryPop(out var node))
        {
            var parts = Parts(tape, node);
            if (parts.Count == 0) terms.Add(node);
            foreach (var part in parts)
                if (seen.Add(part)) open.Push(part);
        }
        // A penalty on weights has no layers behind it.
        terms.RemoveWhere(term => tape.Depth(term) == 0);
        return new(terms.Count == 0 ? [tape.Count - 1] : [.. terms]);
    }

    /// <summary>The numbers that a node adds up, or the one that it scales; none where it does something else.</summary>
    private static List<int> Parts(FlowTape tape, int node)
    {
        List<int> data = [];
        if (tape[node].Op is not { } op) return data;
        var inputs = tape.InputsOf(node);
        var isLinear = true;
        for (var k = 0; k < inputs.Length; k++)
        {
            if (!tape.IsData(inputs[k])) continue;
            data.Add(inputs[k]);
            isLinear &= op.Role == Role.Mover || op.IsAffineIn(k);
        }
        // A product of two such numbers is one term, and so is what is added up from more than single numbers.
        if (!isLinear || (op.Role == Role.Swapper && data.Count > 1)) return [];
        return data.TrueForAll(part => tape[part].Shape.Size == 1 || (tape[part].Op?.Role == Role.Mover && tape[part].Inputs.All(input => input.Shape.Size == 1))) ? data : [];
    }
}
