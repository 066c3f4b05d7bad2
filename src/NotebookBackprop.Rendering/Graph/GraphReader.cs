using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Reads a graph view from the tape that ends in one tensor.</summary>
internal sealed class GraphReader
{
    /// <summary>The most tensors in one view: more would be neither readable nor quick to lay out.</summary>
    public const int MostNodes = 400;

    private readonly Tape _tape;
    private readonly int[] _kept;
    private readonly IReadOnlyDictionary<Tensor, Tensor> _gradients;
    private readonly Dictionary<Tensor, int> _uses = [];
    private readonly Dictionary<Tensor, string> _userNames;
    private readonly Dictionary<Tensor, string> _names = [];
    private readonly Dictionary<Tensor, int> _ids = [];
    private readonly List<GraphNode> _nodes = [];
    private readonly List<GraphEdge> _edges = [];

    public GraphReader(Tensor output, INotebook notebook)
    {
        _tape = Tape.Of(output);
        _kept = Nearest(_tape);
        _gradients = output.RequiresGrad ? Gradients.OfEveryNode(output) : new Dictionary<Tensor, Tensor>();
        foreach (var input in _tape.Nodes.Where(_gradients.ContainsKey).SelectMany(node => node.Inputs)) _uses[input] = _uses.GetValueOrDefault(input) + 1;
        _userNames = Naming.OfUser(_kept.Select(i => _tape.Nodes[i]), notebook);
        int nodes = 0, constants = 0;
        foreach (var tensor in _kept.Select(i => _tape.Nodes[i]))
            _names[tensor] = _userNames.GetValueOrDefault(tensor)
                ?? (IsNumber(tensor) ? Numbers.Short(tensor.Item()) : IsConstant(tensor) ? Naming.Indexed('c', ++constants) : Naming.Indexed('v', ++nodes));
    }

    public GraphView Read()
    {
        var ids = new Dictionary<int, int>(); // place on the tape -> node of the view
        foreach (var place in _kept)
        {
            var tensor = _tape.Nodes[place];
            // An unnamed number is drawn anew beside each use, so that wires do not cross the picture for a 1.
            if (IsNumber(tensor) && place != _kept[^1]) continue;
            var inputs = _tape.InputsOf(place).ToArray();
            var known = inputs.Select((input, operand) => (Input: input, Operand: operand)).Where(use => _names.ContainsKey(_tape.Nodes[use.Input])).ToList();
            List<int> sources = [.. known.Select(use => ids.TryGetValue(use.Input, out var id) ? id : Add(_tape.Nodes[use.Input], isCut: false))];
            ids[place] = Add(tensor, isCut: known.Count < inputs.Length);
            for (var k = 0; k < known.Count; k++)
                _edges.Add(Edge(sources[k], ids[place], tensor, known[k].Operand));
        }
        return new(_nodes, _edges, _tape.Nodes.Count - _kept.Length);
    }

    /// <summary>The node of a tensor that the view which was read holds; null for any other.</summary>
    public int? NodeOf(Tensor tensor) => _ids.TryGetValue(tensor, out var id) ? id : null;

    /// <summary>The tensor that formulas call by a name, digits as indices or plain: v₁₂ or v12; null where there is none.</summary>
    public Tensor? Named(string name) =>
        _names.FirstOrDefault(named => named.Value == name || Naming.Plain(named.Value) == name).Key;

    private static bool IsConstant(Tensor tensor) => tensor is { IsLeaf: true, RequiresGrad: false };

    private bool IsNumber(Tensor tensor) => IsConstant(tensor) && tensor.Shape.Rank == 0 && !_userNames.ContainsKey(tensor);

    /// <summary>The places of the nodes nearest to the output, breadth first, in order of execution.</summary>
    private static int[] Nearest(Tape tape)
    {
        if (tape.Nodes.Count <= MostNodes) return [.. Enumerable.Range(0, tape.Nodes.Count)];
        var seen = new HashSet<int> { tape.Nodes.Count - 1 };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var place))
            foreach (var input in tape.InputsOf(place))
                if (seen.Count < MostNodes && seen.Add(input)) queue.Enqueue(input);
        return [.. seen.Order()];
    }

    private int Add(Tensor tensor, bool isCut)
    {
        var kind = !tensor.IsLeaf ? NodeKind.Operation : tensor.RequiresGrad ? NodeKind.Leaf : NodeKind.Constant;
        var inputs = tensor.Inputs;
        var formula = tensor.Op?.Write([.. inputs.Select(input => Symbol(input))]);
        var substituted = inputs.All(input => input.Shape.Rank == 0) ? tensor.Op?.Write([.. inputs.Select(input => Number(input.Item()))]) : null;
        _nodes.Add(new(_nodes.Count, kind, _names[tensor], _userNames.ContainsKey(tensor), tensor.Op, formula, substituted,
            Quantity.Of(tensor), _gradients.TryGetValue(tensor, out var gradient) ? Quantity.Of(gradient) : null, isCut));
        return _ids[tensor] = _nodes.Count - 1;
    }

    private Formula Symbol(Tensor tensor) =>
        !_names.TryGetValue(tensor, out var name) ? new Formula.Symbol("…") : IsNumber(tensor) ? Number(tensor.Item()) : new Formula.Symbol(Label.Shorten(name));

    /// <summary>A number as short as on the wires.</summary>
    private static Formula.Number Number(double x) =>
        new Formula.Number(double.IsFinite(x) && x != 0 ? double.Round(x, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(x))), 0, 15)) : x);

    private GraphEdge Edge(int from, int to, Tensor output, int operand)
    {
        var local = LocalDerivative.Of(output, operand, tensor => IsNumber(tensor) ? null : Label.Shorten(_names.GetValueOrDefault(tensor, "…")));
        var rule = local.Rule.ToString();
        var isNamed = output.Inputs.Append(output).All(tensor =>
            _userNames.ContainsKey(tensor) || IsNumber(tensor) || !rule.Contains(_names.GetValueOrDefault(tensor, "…"), StringComparison.Ordinal));
        return new(from, to, operand, local.Rule, isNamed, local.Value is null ? null : Quantity.Of(local.Value), Contribution(output, operand));
    }

    private Quantity? Contribution(Tensor output, int operand)
    {
        var input = output.Inputs[operand];
        if (!_gradients.TryGetValue(output, out var upstream) || !_gradients.TryGetValue(input, out var gradient)) return null;
        // What comes back on one wire alone is the whole gradient.
        var brought = _uses[input] == 1 ? gradient : Gradients.Along(output, operand, upstream);
        return brought is null ? null : Quantity.Of(brought);
    }
}
