using System.Globalization;

namespace NotebookBackprop;

/// <summary>Measures one layer, a module with parameters of its own, in one pass over its gradients and one over its weights.</summary>
internal sealed class LayerProbe
{
    /// <summary>The most weights that are followed one by one.</summary>
    private const int MostWeights = 12;

    private readonly Tensor[] _parameters;
    private readonly Tensor _followed;
    private readonly int[] _places;
    private Tensor[]? _before;

    private LayerProbe(string name, string kind, IReadOnlyList<KeyValuePair<string, Tensor>> parameters)
    {
        (Name, Kind) = (name, kind);
        _parameters = [.. parameters.Select(parameter => parameter.Value)];
        var (path, weights) = parameters.FirstOrDefault(parameter => parameter.Value.Shape.Rank > 1, parameters[0]);
        (_places, _followed) = (Spread(weights.Shape.Size), weights);
        Weights = [.. _places.Select(place => $"{path[(path.LastIndexOf('.') + 1)..]}[{string.Join(", ", weights.Shape.IndexOf(place).Select(i => i.ToString(CultureInfo.InvariantCulture)))}]")];
    }

    public string Name { get; }

    public string Kind { get; }

    /// <summary>Names of the weights that are followed, such as <c>weight[3, 1]</c>.</summary>
    public IReadOnlyList<string> Weights { get; }

    /// <summary>One probe for each module with parameters.</summary>
    public static LayerProbe[] Of(Module net)
    {
        var kinds = net.Summary().Rows.ToDictionary(row => row.Path, row => row.Kind);
        return [.. net.Parameters.Where(parameter => parameter.Value.Shape.Size > 0).GroupBy(parameter => parameter.Key[..Math.Max(0, parameter.Key.LastIndexOf('.'))])
            .Select(group => new LayerProbe(group.Key, kinds.GetValueOrDefault(group.Key, ""), [.. group]))];
    }

    /// <summary>Notes what the parameters are, to know at the next measurement what has been added; copies no numbers.</summary>
    public void Remember() => _before = Array.ConvertAll(_parameters, parameter => parameter.Detach());

    /// <summary>What the layer is like now.</summary>
    public Sample Measure()
    {
        var gradients = Array.Exists(_parameters, parameter => parameter.Gradient is not null)
            ? Magnitude.Norm(Array.ConvertAll(_parameters, parameter => parameter.Gradient is { } gradient ? ArrayNorm.Of(gradient.Value) : 0)) : double.NaN;
        var updates = double.NaN;
        if (_before is { } before)
        {
            var (added, norm) = (new double[before.Length], new double[before.Length]);
            for (var i = 0; i < before.Length; i++)
                (added[i], norm[i]) = (ArrayNorm.OfDifference(_parameters[i].Value, before[i].Value), ArrayNorm.Of(before[i].Value));
            updates = Magnitude.Norm(added) / Magnitude.Norm(norm);
            _before = null;
        }
        var followed = _followed.Value.ToContiguous();
        return new(gradients, updates, Array.ConvertAll(_places, place => followed.DType == DType.Float64 ? followed.Span<double>()[place] : followed.Span<float>()[place]));
    }

    private static int[] Spread(int count)
    {
        var most = Math.Min(count, MostWeights);
        return [.. Enumerable.Range(0, most).Select(i => (int)((i + 0.5) * count / most))];
    }

    /// <summary>A measurement.</summary>
    /// <param name="Gradient">The norm of the gradient of all parameters; NaN where there is none.</param>
    /// <param name="Update">The norm of what was added, divided by that of the parameters; NaN where it is not known.</param>
    /// <param name="Weights">The weights that are followed.</param>
    public readonly record struct Sample(double Gradient, double Update, double[] Weights);
}
