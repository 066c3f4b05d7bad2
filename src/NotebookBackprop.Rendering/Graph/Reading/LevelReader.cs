using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Makes a view of the units of one level: the whole graph, or the inside of a fold.</summary>
internal sealed class LevelReader(TapeNumbers numbers, Level level, FoldInsides insides)
{
    private readonly Dictionary<int, int> _ids = []; // place on the tape -> node
    private readonly List<GraphNode> _nodes = [];
    private readonly List<GraphEdge> _edges = [];

    /// <summary>Whether arrays are shown in small too: in every inside of a fold they would make a page several times as large.</summary>
    public bool HasMaps { get; init; } = true;

    /// <summary>The node that shows what is at a place.</summary>
    public IReadOnlyDictionary<int, int> Ids => _ids;

    public GraphView Read()
    {
        foreach (var unit in level.Units)
        {
            List<int> sources = [.. unit.Arguments.Select(Source)];
            var to = _nodes.Count;
            if (unit.Group is null) ReadTensor(unit, sources, to);
            else ReadFold(unit, sources, to);
            foreach (var exit in unit.Exits) _ids[exit] = to;
        }
        return new(_nodes, _edges);
    }

    /// <summary>The node that an operand comes from. A bare number is drawn anew beside each use, so that wires do not cross the picture for a 1.</summary>
    private int Source(int place)
    {
        if (_ids.TryGetValue(place, out var id)) return id;
        var tensor = level.TensorAt(place);
        if (numbers.IsNumber(tensor)) return Add(Leaf(tensor, NodeKind.Constant, null));
        var kind = tensor is { IsLeaf: true, RequiresGrad: false } ? NodeKind.Constant : NodeKind.Leaf;
        var inside = level.UsersOf(place).SelectMany(unit => unit.Operations).Select(level.TensorAt).ToHashSet();
        return _ids[place] = Add(Leaf(tensor, kind, numbers.Contribution(tensor, (user, _) => inside.Contains(user))) with { IsInput = true });
    }

    private GraphNode Leaf(Tensor tensor, NodeKind kind, Tensor? gradient) => new(
        _nodes.Count, kind, numbers.NameOf(tensor), numbers.UserNames.ContainsKey(tensor), null, null, null, Quantity.Of(tensor), gradient is null ? null : Quantity.Of(gradient))
    {
        ValueMap = Miniature.Of(tensor),
        GradientMap = Miniature.Of(gradient),
    };

    private int Add(GraphNode node)
    {
        _nodes.Add(HasMaps ? node : node with { ValueMap = null, GradientMap = null });
        return node.Id;
    }

    private void ReadTensor(Unit unit, List<int> sources, int to)
    {
        var tensor = level.TensorAt(unit.Place);
        var inputs = tensor.Inputs;
        var kind = !tensor.IsLeaf ? NodeKind.Operation : tensor.RequiresGrad ? NodeKind.Leaf : NodeKind.Constant;
        Add(Leaf(tensor, kind, numbers.GradientOf(tensor)) with
        {
            Op = tensor.Op,
            Lanes = numbers.GradientOf(tensor) is null ? [] : [.. ShapeLane.Of(tensor, input => Label.Shorten(numbers.NameOf(input)))],
            Formula = tensor.Op?.Write([.. inputs.Select(numbers.Symbol)]),
            Substituted = inputs.All(input => input.Shape.Rank == 0) ? tensor.Op?.Write([.. inputs.Select(input => TapeNumbers.Number(input.Item()))]) : null,
        });
        for (var operand = 0; operand < sources.Count; operand++)
        {
            var local = LocalDerivative.Of(tensor, operand, input => numbers.IsNumber(input) ? null : Label.Shorten(numbers.NameOf(input)));
            var brought = numbers.GradientOf(tensor) is null ? null : numbers.Contribution(inputs[operand], (user, k) => user == tensor && k == operand);
            var rule = local.Rule.ToString();
            var isNamed = inputs.Append(tensor).All(input =>
                numbers.UserNames.ContainsKey(input) || numbers.IsNumber(input) || !rule.Contains(numbers.NameOf(input), StringComparison.Ordinal));
            _edges.Add(Edge(sources[operand], to, operand, unit.Arguments[operand], local.Rule, local.Value, brought) with
            {
                IsRuleNamed = isNamed,
                Jacobian = brought is null ? null : EdgeJacobian.Of(tensor, operand, input => Label.Shorten(numbers.NameOf(input))),
            });
        }
    }

    private void ReadFold(Unit unit, List<int> sources, int to)
    {
        var fold = new FoldReader(numbers, level, unit);
        Add(fold.Node(to));
        insides.Add(level, unit, _nodes, to);
        for (var k = 0; k < sources.Count; k++)
            _edges.Add(Edge(sources[k], to, k, unit.Arguments[k], fold.Rule(k), fold.Derivative(k), fold.Contribution(k)) with { IsRuleNamed = fold.IsRuleNamed(k), RuleInNumbers = fold.RuleInNumbers(k) });
    }

    /// <summary>A wire; one that carries one of several values of a fold knows which, and what it brings stands at that place.</summary>
    private GraphEdge Edge(int from, int to, int operand, int place, Formula rule, Tensor? derivative, Tensor? brought)
    {
        var edge = new GraphEdge(from, to, operand, rule, false, derivative is null ? null : Quantity.Of(derivative), brought is null ? null : Quantity.Of(brought));
        return level.Maker(place) is not { Exits.Count: > 1 } maker ? edge : edge with
        {
            Via = numbers.NameOf(level.TensorAt(place)),
            Contribution = brought is null ? null : Bundle.Of(maker.Exits, exit => exit == place ? brought : null, level),
        };
    }
}
