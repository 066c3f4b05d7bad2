namespace NotebookBackprop;

/// <summary>Layers whose units have equal weights and get equal gradients, as after a constant start: no step tells them apart.</summary>
internal static class EqualUnits
{
    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        List<int> found = [];
        foreach (var (place, layer) in reader.Layers.Index())
        {
            // The outputs of a network are equal where their targets are; what starts at zero may be told apart by the next step.
            if (layer.Next is null || layer.OfWeights.Norm == 0 || reader.ProductsOf(place).All(reader.IsZero)) continue;
            if (layer.Weights.Any(weights => weights.Shape.Rank >= 2 && reader.Gradients.TryGetValue(weights, out var gradient) && AreEqual(weights, gradient))) found.Add(place);
        }
        if (found.Count > 0) yield return new(FlowFindingKind.UnitsEqual, reader.Layers[found[0]].Sum, found);
    }

    /// <summary>Whether all rows, or all columns, are equal: of the weights, and of a gradient that is not zero.</summary>
    private static bool AreEqual(Tensor weights, Tensor gradient)
    {
        var (w, g, shape) = (weights.ToArray(), gradient.ToArray(), weights.Shape);
        if (Array.TrueForAll(g, x => x == 0)) return false;
        var (rows, columns) = (shape[0], shape[1]);
        var inner = shape.Size / (rows * columns);
        var precision = weights.DType == DType.Float64 ? 1e-9 : 1e-4;
        return (rows > 1 && SameAlong(w, rows, columns * inner, 0) && SameAlong(g, rows, columns * inner, precision))
            || (columns > 1 && Enumerable.Range(0, rows).All(row => SameAlong(w[(row * columns * inner)..((row + 1) * columns * inner)], columns, inner, 0))
                && SameColumns(g, rows, columns, inner, precision));
    }

    private static bool SameColumns(double[] values, int rows, int columns, int inner, double precision)
    {
        var most = precision * values.Max(Math.Abs);
        for (var row = 0; row < rows; row++)
            for (var i = inner; i < columns * inner; i++)
                if (!(Math.Abs(values[row * columns * inner + i] - values[row * columns * inner + i % inner]) <= most)) return false;
        return true;
    }

    private static bool SameAlong(double[] values, int count, int length, double precision)
    {
        var most = precision * values.Max(Math.Abs);
        for (var i = length; i < count * length; i++)
            if (!(Math.Abs(values[i] - values[i % length]) <= most)) return false;
        return true;
    }
}
