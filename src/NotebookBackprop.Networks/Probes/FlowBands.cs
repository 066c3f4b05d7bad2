using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>What one layer, or the loss, brings to the gradient of a layer before it, without any other layer between.</summary>
/// <param name="From">The place of the layer it comes from; null for the loss.</param>
/// <param name="To">The place of the layer it comes to.</param>
/// <param name="Share">⟨gᵢ, g⟩ / ⟨g, g⟩: the shares of all that comes to a layer add up to 1; one that works against the others is negative.</param>
/// <param name="Norm">The norm of what it brings, ∂C/∂s by this way alone.</param>
public sealed record FlowBand(int? From, int To, double Share, double Norm);

/// <summary>Follows the gradient of each layer back to the layers right before it.</summary>
internal static class FlowBands
{
    /// <summary>Each layer's way back may pass all others: of more layers a picture would not show them apart.</summary>
    private const int MostLayers = 40;

    /// <summary>All bands, from the loss to the input; none of a network without branches, and of one with very many layers.</summary>
    public static IReadOnlyList<FlowBand> Of(FlowReader reader)
    {
        if (reader.Ways is null || reader.Layers.Count > MostLayers || reader.Layers.All(layer => layer.IsAlone)) return [];
        var layerAt = reader.Sums.Index().ToDictionary(layer => layer.Item, layer => layer.Index);
        using var _ = Functions.NoGrad();
        List<(int? From, int To, double[] Part)> parts = [];
        if (!layerAt.ContainsKey(reader.Tape.Count - 1)) parts.AddRange(From(reader, null, reader.Tape.Count - 1, layerAt));
        for (var layer = reader.Layers.Count - 1; layer >= 0; layer--) parts.AddRange(From(reader, layer, reader.Sums[layer], layerAt));
        return [.. parts.GroupBy(part => part.To).OrderByDescending(to => to.Key).SelectMany(Shared)];
    }

    /// <summary>The sweep back from one layer's s, that ends at the s of each other one.</summary>
    private static List<(int? From, int To, double[] Part)> From(FlowReader reader, int? layer, int start, Dictionary<int, int> layerAt)
    {
        var tape = reader.Tape;
        List<(int? From, int To, double[] Part)> parts = [];
        var open = new SortedDictionary<int, Tensor> { [start] = reader.Gradients[tape[start]] };
        while (open.Count > 0)
        {
            var (node, gradient) = open.Last();
            open.Remove(node);
            if (node != start && layerAt.TryGetValue(node, out var to))
            {
                parts.Add((layer, to, gradient.ToArray()));
                continue;
            }
            var inputs = tape.InputsOf(node);
            for (var k = 0; k < inputs.Length; k++)
                if (tape.IsData(inputs[k]) && Gradients.Along(tape[node], k, gradient) is { } part)
                    open[inputs[k]] = open.TryGetValue(inputs[k], out var before) ? before + part : part;
        }
        return parts;
    }

    private static IEnumerable<FlowBand> Shared(IEnumerable<(int? From, int To, double[] Part)> parts)
    {
        List<(int? From, int To, double[] Part)> all = [.. parts];
        var sum = new double[all[0].Part.Length];
        foreach (var (_, _, part) in all)
            for (var e = 0; e < sum.Length; e++) sum[e] += part[e];
        var shares = Magnitude.Shares([.. all.Select(one => one.Part)], sum);
        return all.Select((one, i) => new FlowBand(one.From, one.To, shares[i], Magnitude.Norm(one.Part)));
    }
}
