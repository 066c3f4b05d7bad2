namespace NotebookBackprop;

/// <summary>Measures the layers of a recorded loss, in the order of their depth.</summary>
internal sealed class FlowReader
{
    /// <summary>What only moves numbers changes their norm by no more than this.</summary>
    private const double Rounding = 1e-12;

    private readonly FlowLinks? _links;
    private readonly Optimizer? _optimizer;
    private readonly Dictionary<int, List<int>> _products;

    /// <summary>Reads them.</summary>
    /// <param name="loss">With history.</param>
    /// <param name="net">What is trained; may be null.</param>
    /// <param name="optimizer">For the size of its next step; may be null.</param>
    /// <param name="isBrief">Whether norms are enough, which are all that a verdict needs and take a third of the time.</param>
    public FlowReader(Tensor loss, Module? net = null, Optimizer? optimizer = null, bool isBrief = false)
    {
        (Loss, _optimizer, Gradients, IsBrief) = (loss, optimizer, Autodiff.Gradients.OfEveryNode(loss), isBrief);
        Trained = net?.Parameters.Values.Concat(optimizer?.Parameters ?? []).ToHashSet() ?? optimizer?.Parameters.ToHashSet();
        Tape = new(loss, Gradients.ContainsKey);
        using var _ = Functions.NoGrad();
        _products = Tape.Products.GroupBy(Tape.SumOf).ToDictionary(layer => layer.Key, layer => layer.ToList());
        Sums = [.. _products.Keys.OrderBy(Tape.Depth).ThenBy(sum => sum)];
        IsFinite = loss.ToArray().All(double.IsFinite) && Enumerable.Range(0, Tape.Count).All(i => !Tape.IsData(i) || double.IsFinite(Magnitude.Norm(Gradients[Tape[i]].ToArray())));
        if (IsFinite)
        {
            Ways = new(Tape, Gradients);
            _links = new(Tape, Ways, Sums, Cells());
        }
        Layers = [.. Sums.Select((_, place) => Read(place))];
    }

    public Tensor Loss { get; }

    public IReadOnlyDictionary<Tensor, Tensor> Gradients { get; }

    public FlowTape Tape { get; }

    /// <summary>By which ways the gradient comes; null where it is not finite.</summary>
    public FlowWays? Ways { get; }

    /// <summary>Whether the loss and all gradients are finite.</summary>
    public bool IsFinite { get; }

    /// <summary>Where each layer's s stands on the tape.</summary>
    public IReadOnlyList<int> Sums { get; }

    public IReadOnlyList<LayerGradient> Layers { get; }

    /// <summary>Whether only norms were measured.</summary>
    public bool IsBrief { get; }

    /// <summary>Parameters that are known to be trained; null where neither a network nor an optimizer is known.</summary>
    public IReadOnlySet<Tensor>? Trained { get; }

    /// <summary>The step of the same cell that a node's value is used by next; null for none.</summary>
    public int? NextStep(int node) => _links?.NextStep(node);

    /// <summary>The products that a layer adds up.</summary>
    public IReadOnlyList<int> ProductsOf(int layer) => _products[Sums[layer]];

    public bool Reaches(Tensor parameter) => Gradients.ContainsKey(parameter);

    /// <summary>The step from the network's output to the s of a last layer, where an activation lies between; else null.</summary>
    public FlowStep? OutputOf(int layer)
    {
        if (Ways is null) return null;
        for (var node = Sums[layer]; node < Tape.Count - 1; node = Ways.Carrier(node).Consumer)
            if (Ways.Steps(node).First() is { Cause: FlowCause.Slope } step) return step;
        return null;
    }

    /// <summary>Whether everything that the weights of a product hold is zero.</summary>
    public bool IsZero(int product) => !Tape[Tape.InputsOf(product)[Tape.WeightInput(product)]].ToArray().Any(weight => weight != 0);

    private LayerGradient Read(int place)
    {
        var (sum, products) = (Sums[place], _products[Sums[place]]);
        List<Tensor> weights = [.. products.SelectMany(Tape.VariablesOf).Distinct()];
        var norm = Magnitude.Norm([.. weights.Select(weight => Magnitude.Norm(weight.ToArray()))]);
        var isShared = products.Any(product => Tape.UsesOf(Tape.InputsOf(product)[Tape.WeightInput(product)]).Count > 1 || Tape.VariablesOf(product).Any(variable => Tape.PlaceOf(variable) is { } leaf && Tape.UsesOf(leaf).Count > 1));
        return new(NameOf(products, weights), Tape[sum], weights, Measure(Gradients[Tape[sum]].ToArray()),
            Measure([.. products.Select(OfWeights)]), norm, UpdateRatio(weights, norm), ActivationAfter(sum), _links is null ? [] : [.. _links.Steps(place).Where(step => step is not { Cause: FlowCause.Other, Factor: > 1 - Rounding and < 1 + Rounding })])
        {
            Depth = Tape.Depth(sum),
            Next = _links?.Next(place),
            OfAllUses = isShared && !IsBrief ? Magnitude.Norm([.. weights.Where(Gradients.ContainsKey).Select(weight => Magnitude.Norm(Gradients[weight].ToArray()))]) : null,
            IsAlone = _links?.IsAlone(place) ?? false,
        };
    }

    /// <summary>Layers that multiply by the same weights at several depths, for sums of one shape, are steps of one cell.</summary>
    private int[] Cells()
    {
        var (cells, count) = (Enumerable.Repeat(-1, Sums.Count).ToArray(), 0);
        var groups = Enumerable.Range(0, Sums.Count).GroupBy(layer => (Tape.VariablesOf(_products[Sums[layer]][^1])[^1], Tape[Sums[layer]].Shape));
        foreach (var steps in groups.Where(steps => steps.Select(layer => Tape.Depth(Sums[layer])).Distinct().Count() > 1))
        {
            foreach (var layer in steps) cells[layer] = count;
            count++;
        }
        return cells;
    }

    private Distribution Measure(params IReadOnlyList<double[]> arrays) => IsBrief ? Distribution.NormOf(arrays) : Distribution.Of(arrays);

    /// <summary>What this use brings to the gradient of the weights.</summary>
    private double[] OfWeights(int product)
    {
        var (input, place) = (Tape.WeightInput(product), Tape.InputsOf(product)[Tape.WeightInput(product)]);
        var node = Tape[product];
        var gradient = Tape.UsesOf(place).Count == 1 ? Gradients.GetValueOrDefault(node.Inputs[input]) : Autodiff.Gradients.Along(node, input, Gradients[node]);
        return gradient?.ToArray() ?? [];
    }

    /// <summary>The activation that the data of a layer meet first on the carrying way to the next.</summary>
    private ActivationState? ActivationAfter(int sum)
    {
        for (var node = sum; node < Tape.Count - 1;)
        {
            var use = Ways?.Carrier(node) ?? Tape.UsesOf(node)[0];
            if (Tape.WeightInput(use.Consumer) >= 0) return null;
            if (Tape[use.Consumer].Op is { Bends: true } && ActivationReader.Read(Tape[use.Consumer], use.Input) is { } state) return state;
            node = use.Consumer;
            if (_products.ContainsKey(node)) return null;
        }
        return null;
    }

    private double? UpdateRatio(List<Tensor> weights, double norm)
    {
        List<Tensor> trained = [.. weights.Where(weight => _optimizer is not null && _optimizer.Parameters.Contains(weight) && Gradients.ContainsKey(weight))];
        if (trained.Count == 0) return null;
        var step = Magnitude.Norm([.. trained.Select(weight => Magnitude.Norm(_optimizer!.Update(weight, Gradients[weight]).ToArray()))]);
        return step == 0 ? 0 : step / norm;
    }

    private string? NameOf(List<int> products, List<Tensor> weights)
    {
        // Of those that are added up, the one that the data meet last.
        if (Tape[products[^1]].Scope is { } scope) return scope.Replace('/', '.');
        return weights.Select(weight => weight.Name).LastOrDefault(name => name is not null) is { } name
            ? name.EndsWith(".weight", StringComparison.Ordinal) ? name[..^".weight".Length] : name
            : null;
    }
}
