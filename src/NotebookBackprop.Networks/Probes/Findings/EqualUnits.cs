namespace NotebookBackprop;

/// <summary>Layers whose units have equal weights and get equal gradients, as after a constant start: no step tells them apart.</summary>
internal static class EqualUnits
{
    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        var found = new SortedSet<int>();
        foreach (var (place, layer) in reader.Layers.Index())
        {
            // What starts at zero may be told apart by the next step.
            if (layer.OfWeights.Norm == 0 || reader.ProductsOf(place).All(reader.IsZero)) continue;
            // The outputs of a network are equal where their targets are; that its inputs are equal tells of the units before it.
            var outputs = layer.Next is null ? layer.Sum.Shape.Rank == 0 ? 1 : layer.Sum.Shape[^1] : -1;
            if (!layer.Weights.Any(weights => AreEqual(weights, reader.Gradients.GetValueOrDefault(weights), outputs))) continue;
            if (layer.Next is not null) found.Add(place);
            else
                foreach (var (before, other) in reader.Layers.Index())
                    if (other.Next == place && other.Weights.Any(weights => AreEqual(weights, weights, -1))) found.Add(before);
        }
        if (found.Count > 0) yield return new(FlowFindingKind.UnitsEqual, reader.Layers[found.Min].Sum, [.. found]);
    }

    /// <summary>Whether all rows, or all columns, are equal: of the weights, and of a gradient that is not zero; but for an axis of outputs.</summary>
    private static bool AreEqual(Tensor weights, Tensor? gradient, int outputs)
    {
        if (weights.Shape.Rank < 2 || gradient is null) return false;
        var (w, g, precision) = (weights.ToArray(), gradient.ToArray(), weights.DType == DType.Float64 ? 1e-9 : 1e-4);
        if (Array.TrueForAll(g, x => x == 0)) return false;
        var (rows, columns) = (weights.Shape[0], weights.Shape[1]);
        var inner = weights.Shape.Size / (rows * columns);
        return (rows > 1 && rows != outputs && AreRowsEqual(w, columns * inner, 0) && AreRowsEqual(g, columns * inner, precision))
            || (columns > 1 && columns != outputs && AreColumnsEqual(w, columns, inner, 0) && AreColumnsEqual(g, columns, inner, precision));
    }

    private static bool AreRowsEqual(double[] values, int length, double precision)
    {
        var most = precision * values.Max(Math.Abs);
        for (var i = length; i < values.Length; i++)
            if (!(Math.Abs(values[i] - values[i % length]) <= most)) return false;
        return true;
    }

    private static bool AreColumnsEqual(double[] values, int columns, int inner, double precision)
    {
        var most = precision * values.Max(Math.Abs);
        for (var i = 0; i < values.Length; i++)
            if (!(Math.Abs(values[i] - values[i - i % (columns * inner) + i % inner]) <= most)) return false;
        return true;
    }
}
