namespace NotebookBackprop.Rendering;

/// <summary>What a user calls layers and parameters.</summary>
internal static class LayerNaming
{
    /// <summary>
    /// A layer has the path of its module; where that is missing, or two layers of different networks share it, the variable that
    /// holds the network stands before it: <c>enc.weight</c>.
    /// </summary>
    public static FlowNames Of(GradientFlow flow, INotebook notebook)
    {
        var paths = new Dictionary<Tensor, string>();
        foreach (var (variable, value) in notebook.Variables)
            if (value is Module module)
                foreach (var (path, parameter) in module.Parameters) paths[parameter] = $"{variable}.{path}";
        HashSet<Tensor> weights = [.. flow.Layers.SelectMany(layer => layer.Weights)];
        var parameters = Naming.OfUser(weights.Concat(flow.Verdict.FirstBad is { } bad ? [bad.Node] : []), notebook);
        // A parameter's own name is its path from the network's root down; the whole one tells two networks apart.
        foreach (var (parameter, path) in paths)
            if (!parameters.TryGetValue(parameter, out var name) || path.EndsWith('.' + name, StringComparison.Ordinal)) parameters[parameter] = path;
        var twice = flow.Layers.GroupBy(layer => layer.Name).Where(same => same.Key is not null && same.Select(layer => layer.Weights[^1]).Distinct().Count() > 1).Select(same => same.Key).ToHashSet();
        return new([.. flow.Layers.Select(NameOf)], parameters);

        string NameOf(LayerGradient layer)
        {
            var (own, whole) = (layer.Weights[^1].Name, parameters.GetValueOrDefault(layer.Weights[^1]));
            if (layer.Name is null) return layer.Weights.Select(weight => parameters.GetValueOrDefault(weight)).LastOrDefault(name => name is not null) ?? "";
            if (whole is null || (layer.Name != own && !twice.Contains(layer.Name))) return layer.Name;
            return layer.Name == own || !whole.EndsWith(".weight", StringComparison.Ordinal) ? whole : whole[..^".weight".Length];
        }
    }
}
