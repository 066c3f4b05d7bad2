using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A finding in words.</summary>
internal static class FlowFindingText
{
    private const int MostNames = 4;

    public static string Of(FlowFinding finding, GradientFlow flow, FlowNames names, GradientWords words)
    {
        var format = finding.Kind switch
        {
            FlowFindingKind.StartsAtZero when finding.Behind.Count == 0 => words.GateAtZero,
            FlowFindingKind.LossAtEveryStep when finding.Amount is { } kept && Math.Pow(kept, finding.Layers.Count) < Little => $"{words.Findings[finding.Kind]} {words.ShortMemory}",
            _ => words.Findings[finding.Kind],
        };
        return string.Format(CultureInfo.InvariantCulture, format, Layers(finding.Layers, flow, names, words), Name(finding.Node, words), finding.Branch, Amount(finding),
            Layers(finding.Behind, flow, names, words), Parameters(finding.Parameters, words), finding.Layers.Count);
    }

    /// <summary>What is left of a state over a sequence where what lies far back is as good as forgotten.</summary>
    private const double Little = 0.01;

    private static string Name(Tensor node, GradientWords words) => node.Op is { } op ? words.ActivationName(op.Name) : words.Leaf;

    private static string Amount(FlowFinding finding) => finding.Amount is not { } amount ? "" : finding.Kind is FlowFindingKind.LossesUnbalanced or FlowFindingKind.SoftmaxSaturated ? Numbers.Percent(amount) : Digits.Three(amount);

    private static string Parameters(IReadOnlyList<string> names, GradientWords words) => names.Count == 0 ? ""
        : $" ({string.Join(", ", names.Take(MostNames).Select(Label.Shorten))}{(names.Count > MostNames ? " " + string.Format(CultureInfo.InvariantCulture, words.AndMore, names.Count - MostNames) : "")})";

    /// <summary>"layer 2 (enc.weight)", "layers 2 to 5", "layers 2, 4, 7".</summary>
    private static string Layers(IReadOnlyList<int> layers, GradientFlow flow, FlowNames names, GradientWords words)
    {
        if (layers.Count == 0) return "";
        var one = flow.AreSteps() ? words.TheStep : words.TheLayer;
        if (layers.Count == 1) return $"{one} {layers[0] + 1}" + (names.Layers[layers[0]] is { Length: > 0 } name ? $" ({Label.Shorten(name)})" : "");
        var several = flow.AreSteps() ? words.TheSteps : words.TheLayers;
        var isRun = layers[^1] - layers[0] == layers.Count - 1 && layers.Count > 2;
        return $"{several} " + (isRun ? string.Format(CultureInfo.InvariantCulture, words.FromTo, layers[0] + 1, layers[^1] + 1) : string.Join(", ", layers.Select(layer => layer + 1)));
    }
}
