using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>Measures the layers of a recorded loss.</summary>
internal sealed class FlowReader
{
    /// <summary>What only moves numbers changes their norm by no more than this.</summary>
    private const double Rounding = 1e-12;

    private readonly FlowPath _path;
    private readonly Optimizer? _optimizer;
    private readonly bool _isBrief;
    private readonly IReadOnlyDictionary<Tensor, Tensor> _gradients;
    private readonly Dictionary<Tensor, double> _norms = [];

    /// <summary>Reads them.</summary>
    /// <param name="loss">With history.</param>
    /// <param name="optimizer">For the size of its next step; may be null.</param>
    /// <param name="isBrief">Whether norms are enough, which are all that a verdict needs and take a third of the time.</param>
    public FlowReader(Tensor loss, Optimizer? optimizer, bool isBrief = false)
    {
        (_optimizer, _gradients, _isBrief) = (optimizer, Gradients.OfEveryNode(loss), isBrief);
        _path = new(loss, _gradients.ContainsKey);
        using var _ = Functions.NoGrad();
        var layers = _path.Products.GroupBy(_path.SumOf).ToDictionary(layer => layer.Key, layer => layer.ToList());
        Layers = Follow(layers);
        Others = [.. layers.OrderBy(layer => layer.Key).Select(layer => Read(layer.Key, layer.Value, null, []))];
    }

    public IReadOnlyList<LayerGradient> Layers { get; }

    public IReadOnlyList<LayerGradient> Others { get; }

    /// <summary>What the activation after the last layer makes of the gradient; null where there is none.</summary>
    public FlowStep? Output { get; private set; }

    public bool Reaches(Tensor parameter) => _gradients.ContainsKey(parameter);

    /// <summary>Along the main path, from the loss back; what is read is taken out of the layers given.</summary>
    private List<LayerGradient> Follow(Dictionary<int, List<int>> layers)
    {
        var found = new List<LayerGradient>();
        var steps = new List<FlowStep>();
        ActivationState? activation = null;
        for (var at = 0; at < _path.Main.Count; at++)
        {
            var node = _path.Main[at];
            if (layers.Remove(node, out var products))
            {
                if (found.Count == 0) (Output, steps) = (steps.FindLast(step => step.Cause == FlowCause.Slope), []);
                found.Add(Read(node, products, activation, steps));
                (steps, activation) = ([], null);
            }
            if (at + 1 == _path.Main.Count) break;
            if (_path.Nodes[node].Op is { Bends: true }) activation = ActivationReader.Read(_path.Nodes[node], _path.NextInput(node)) ?? activation;
            steps.AddRange(Back(node).Where(step => step is not { Cause: FlowCause.Other, Factor: > 1 - Rounding and < 1 + Rounding }));
        }
        found.Reverse();
        return found;
    }

    /// <summary>From a node of the path to the next: what its operation makes of the gradient, then what comes back by other paths.</summary>
    private IEnumerable<FlowStep> Back(int node)
    {
        var (from, input) = (_path.Nodes[node], _path.NextInput(node));
        var to = from.Inputs[input];
        var (before, after) = (NormOf(from), NormOf(to));
        if (_path.Uses(_path.InputOf(node, input)) == 1)
        {
            yield return new(CauseOf(node), from, Ratio(after, before));
            yield break;
        }
        var passed = Gradients.Along(from, input, _gradients[from]) is { } own ? Magnitude.Norm(own.ToArray()) : 0;
        yield return new(CauseOf(node), from, Ratio(passed, before));
        yield return new(FlowCause.Paths, to, Ratio(after, passed));
    }

    private FlowCause CauseOf(int node) => _path.Nodes[node].Op! switch
    {
        _ when _path.WeightInput(node) >= 0 => FlowCause.Weights,
        { Effect: GradientEffect.Averages } => FlowCause.Averages,
        { Effect: GradientEffect.Normalizes } => FlowCause.Normalization,
        { Bends: true } => FlowCause.Slope,
        _ => FlowCause.Other,
    };

    private LayerGradient Read(int sum, List<int> products, ActivationState? activation, IReadOnlyList<FlowStep> steps)
    {
        List<Tensor> weights = [.. products.Select(_path.WeightOf).Distinct()];
        var norm = Magnitude.Norm([.. weights.Select(weight => Magnitude.Norm(weight.ToArray()))]);
        return new(NameOf(products, weights), _path.Nodes[sum], weights, Measure(_gradients[_path.Nodes[sum]].ToArray()),
            Measure([.. products.Select(OfWeights)]), norm, UpdateRatio(weights, norm), activation, steps);
    }

    private Distribution Measure(params IReadOnlyList<double[]> arrays) => _isBrief ? Distribution.NormOf(arrays) : Distribution.Of(arrays);

    /// <summary>What this use brings to the gradient of the weights.</summary>
    private double[] OfWeights(int product)
    {
        var (node, input) = (_path.Nodes[product], _path.WeightInput(product));
        var gradient = _path.Uses(_path.InputOf(product, input)) == 1 ? _gradients.GetValueOrDefault(node.Inputs[input]) : Gradients.Along(node, input, _gradients[node]);
        return gradient?.ToArray() ?? [];
    }

    private double? UpdateRatio(List<Tensor> weights, double norm)
    {
        List<Tensor> trained = [.. weights.Where(weight => _optimizer is not null && _optimizer.Parameters.Contains(weight) && _gradients.ContainsKey(weight))];
        if (trained.Count == 0) return null;
        return Ratio(Magnitude.Norm([.. trained.Select(weight => Magnitude.Norm(_optimizer!.Update(weight, _gradients[weight]).ToArray()))]), norm);
    }

    private string? NameOf(List<int> products, List<Tensor> weights)
    {
        // The product on the main path comes last of those that are added up.
        if (_path.Nodes[products[^1]].Scope is { } scope) return scope.Replace('/', '.');
        return weights.Select(weight => weight.Name).LastOrDefault(name => name is not null) is { } name
            ? name.EndsWith(".weight", StringComparison.Ordinal) ? name[..^".weight".Length] : name
            : null;
    }

    private double NormOf(Tensor node)
    {
        if (!_norms.TryGetValue(node, out var norm)) _norms[node] = norm = _gradients.TryGetValue(node, out var gradient) ? Magnitude.Norm(gradient.ToArray()) : 0;
        return norm;
    }

    /// <summary>Nothing of nothing is nothing.</summary>
    private static double Ratio(double part, double whole) => part == 0 ? 0 : part / whole;
}
