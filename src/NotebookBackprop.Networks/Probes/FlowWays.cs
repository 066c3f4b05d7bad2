using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>What one use of a node brings to its gradient.</summary>
/// <param name="Use">The use.</param>
/// <param name="Norm">The norm of what it brings.</param>
/// <param name="Share">⟨gᵢ, g⟩ / ⟨g, g⟩: the shares of a node's uses add up to 1, one that works against the others is negative. 0 where g is.</param>
internal readonly record struct FlowWay(FlowEdge Use, double Norm, double Share);

/// <summary>
/// By which ways the gradient comes to each node that carries data. From the loss to every node there is one way that carries
/// most of it at each parting; along it factors multiply to the node's norm, with one factor for what the other ways bring.
/// </summary>
internal sealed class FlowWays
{
    private static readonly int s_causes = Enum.GetValues<FlowCause>().Length;

    private readonly FlowTape _tape;
    private readonly IReadOnlyDictionary<Tensor, Tensor> _gradients;
    private readonly double[] _norms, _passed, _logs;
    private readonly FlowEdge[] _carriers;
    private readonly int[] _terms;
    private readonly Dictionary<int, FlowWay[]> _ways = [];

    /// <summary>Follows the gradient back.</summary>
    /// <param name="tape">What was recorded.</param>
    /// <param name="gradients">Of every node.</param>
    /// <param name="norms">By place: those of nodes that carry data, all finite.</param>
    public FlowWays(FlowTape tape, IReadOnlyDictionary<Tensor, Tensor> gradients, double[] norms)
    {
        (_tape, _gradients, _norms, Loss) = (tape, gradients, norms, LossTerms.Of(tape));
        (_passed, _logs) = (new double[tape.Count], new double[tape.Count * s_causes]);
        (_carriers, _terms) = (new FlowEdge[tape.Count], new int[tape.Count]);
        for (var i = tape.Count - 1; i >= 0; i--)
        {
            if (!tape.IsData(i)) continue;
            _terms[i] = Loss.IndexOf(i);
            if (i < tape.Count - 1) Follow(i);
        }
    }

    /// <summary>The terms that the loss adds up.</summary>
    public LossTerms Loss { get; }

    /// <summary>The norm of the gradient of a node that carries data.</summary>
    public double Norm(int node) => _norms[node];

    /// <summary>The use that carries most of a node's gradient; where that is zero, one by which some might have come.</summary>
    public FlowEdge Carrier(int node) => _carriers[node];

    /// <summary>Through which term of the loss most of a node's gradient comes; −1 between these and the loss.</summary>
    public int Term(int node) => _terms[node];

    /// <summary>What each use brings, where a node has several; else none.</summary>
    public IReadOnlyList<FlowWay> WaysTo(int node) => _ways.GetValueOrDefault(node) ?? [];

    /// <summary>Nodes to which the gradient comes by several ways, the first from the loss first.</summary>
    public IEnumerable<int> Meetings => _ways.Keys;

    /// <summary>The logarithm of what a cause makes of the gradient on the carrying way from the loss to a node; only where that is not zero.</summary>
    public double Log(int node, FlowCause cause) => _logs[node * s_causes + (int)cause];

    /// <summary>The step from a node's carrier to the node, and that for its other ways where there are any: from the loss's side.</summary>
    public IEnumerable<FlowStep> Steps(int node)
    {
        var (consumer, input) = _carriers[node];
        yield return new(CauseOf(consumer, input), _tape[consumer], Ratio(_passed[node], _norms[consumer]));
        if (_ways.ContainsKey(node)) yield return new(Meeting(node), _tape[node], Ratio(_norms[node], _passed[node]));
    }

    /// <summary>What an operation does to the gradient of one of its inputs.</summary>
    public FlowCause CauseOf(int node, int input) => _tape[node].Op! switch
    {
        _ when _tape.WeightInput(node) is >= 0 and var weights && weights != input => FlowCause.Weights,
        { Effect: GradientEffect.Averages } => FlowCause.Averages,
        { Effect: GradientEffect.Normalizes } => FlowCause.Normalization,
        { Bends: true } => FlowCause.Slope,
        _ => FlowCause.Other,
    };

    private void Follow(int i)
    {
        var uses = _tape.UsesOf(i);
        if (uses.Count == 1) (_carriers[i], _passed[i]) = (uses[0], _norms[i]);
        else
        {
            var ways = _ways[i] = Measure(i, uses);
            var carrier = ways.MaxBy(way => (_norms[i] > 0 ? way.Share : way.Norm, _norms[way.Use.Consumer]));
            (_carriers[i], _passed[i]) = (carrier.Use, carrier.Norm);
        }
        var consumer = _carriers[i].Consumer;
        if (_terms[i] < 0) _terms[i] = _terms[consumer];
        if (_norms[i] == 0) return;
        _logs.AsSpan(consumer * s_causes, s_causes).CopyTo(_logs.AsSpan(i * s_causes));
        _logs[i * s_causes + (int)CauseOf(consumer, _carriers[i].Input)] += Math.Log(_passed[i] / _norms[consumer]);
        if (_ways.ContainsKey(i)) _logs[i * s_causes + (int)Meeting(i)] += Math.Log(_norms[i] / _passed[i]);
    }

    /// <summary>What other losses bring is no trouble of the paths: each adds its own.</summary>
    private FlowCause Meeting(int node) => _ways[node].Select(way => _terms[way.Use.Consumer]).Where(term => term >= 0).Distinct().Count() > 1 ? FlowCause.Losses : FlowCause.Paths;

    private FlowWay[] Measure(int node, IReadOnlyList<FlowEdge> uses)
    {
        var parts = new double[uses.Count][];
        for (var k = 0; k < parts.Length; k++)
            parts[k] = Gradients.Along(_tape[uses[k].Consumer], uses[k].Input, _gradients[_tape[uses[k].Consumer]])?.ToArray() ?? [];
        var sum = new double[_tape[node].Shape.Size];
        foreach (var part in parts)
            for (var e = 0; e < part.Length; e++) sum[e] += part[e];
        var shares = Magnitude.Shares(parts, sum);
        return [.. parts.Select((part, k) => new FlowWay(uses[k], Magnitude.Norm(part), shares[k]))];
    }

    /// <summary>Nothing of nothing changes nothing.</summary>
    private static double Ratio(double part, double whole) => part == 0 && whole == 0 ? 1 : part / whole;
}
