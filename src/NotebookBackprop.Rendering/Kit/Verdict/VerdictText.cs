using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A verdict in words.</summary>
/// <param name="Head">The finding in a word or two: "Vanishing."</param>
/// <param name="Finding">What happens, with its numbers.</param>
/// <param name="Reason">By which factors, and what to do about it; may be empty.</param>
internal sealed record VerdictText(string Head, string Finding, string Reason)
{
    private const int MostNames = 6;

    public static VerdictText Of(GradientFlow flow, GradientWords words)
    {
        var advice = words.Advice.GetValueOrDefault(Advise.On(flow), "");
        return new(Write((flow.Verdict.IsMild ? words.MildHeads : words.Heads)[flow.Verdict.Health], The(flow, words), flow.Verdict.Layer + 1), Found(flow, words),
            string.Join(" ", new[] { Factors(flow, words), Write(advice, flow.Verdict.Layer + 1), flow.Verdict.IsMild ? words.MildNote : "" }.Where(part => part.Length > 0)));
    }

    /// <summary>What else is to be known of the numbers, one sentence each.</summary>
    public static IEnumerable<string> Notes(GradientFlow flow, GradientWords words)
    {
        if (flow.IsRecomputed) yield return Write(words.Recomputed, flow.Loss.Shape.Size == 1 ? $": {Numbers.Short(flow.Loss.Item())}" : "");
        if (flow.WithoutGradient.Count == 0) yield break;
        var names = string.Join(", ", flow.WithoutGradient.Take(MostNames).Select(Label.Shorten));
        if (flow.WithoutGradient.Count > MostNames) names += " " + Write(words.AndMore, flow.WithoutGradient.Count - MostNames);
        yield return Write(words.WithoutGradient, names);
    }

    /// <summary>The first number that is not finite, in a sentence.</summary>
    public static string Bad(NonFinite bad, GradientWords words) =>
        Write(bad.Sweep == "forward" ? words.BadForward : words.BadBackward, Numbers.Full(bad.Value), $"{bad.Node.Op?.Name ?? words.Leaf} {Place(bad)}".Trim());

    /// <summary>In one line.</summary>
    public override string ToString() => string.Join(" ", new[] { Head, Finding, Reason }.Where(part => part.Length > 0));

    /// <summary>The steps of the one layer at fault; null where all are.</summary>
    private static LayerGradient? AtFault(GradientFlow flow) => flow.Verdict is { Health: FlowHealth.Choked or FlowHealth.Amplified, Output: null, Layer: { } layer }
        ? flow.Layers[flow.Verdict.Cause == FlowCause.Weights ? layer - 1 : layer]
        : null;

    private static string Found(GradientFlow flow, GradientWords words)
    {
        var verdict = flow.Verdict;
        var unit = Unit(flow, words);
        if (verdict.Output is { } output) return Write(words.AtOutput, words.ActivationName(verdict.Activation!.Name), Digits.Three(output.Factor), Numbers.Short(Math.Abs(flow.Loss.ToArray().Sum())));
        if (AtFault(flow) is { } fault)
        {
            var others = Math.Pow(verdict.Ratio / fault.Kept, 1.0 / Math.Max(1, flow.Layers.Count - verdict.From - 2));
            return Write(fault.Kept < 1 ? words.LetsThrough : words.Multiplies, Digits.Three(fault.Kept), Digits.Three(others));
        }
        return verdict.Health switch
        {
            FlowHealth.Flat => words.Flat,
            FlowHealth.OneLayer => Write(words.OneLayer, Digits.Three(flow.Layers[0].OfSum.Norm), Digits.Three(flow.Layers[0].OfWeights.Norm)),
            FlowHealth.NotFinite => verdict.FirstBad is { } bad
                ? Bad(bad, words)
                : words.TooLarge,
            FlowHealth.Dead => Write(
                verdict.Cause switch
                {
                    FlowCause.Weights => words.DeadWeights,
                    FlowCause.Slope => verdict.Activation is { Saturated: not null } ? words.DeadSaturated : words.DeadUnits,
                    _ => words.DeadBetween,
                },
                The(flow, words), verdict.Layer + 1),
            _ when verdict.Ratio == 0 => Write(words.Underflows, unit, Digits.Three(verdict.Rate), The(flow, words)),
            _ => Write(verdict.Rate <= 1 ? words.Keeps : words.Grows, unit, Digits.Three(verdict.Rate), Digits.Three(verdict.Ratio), flow.Layers.Count, The(flow, words), verdict.From + 1),
        };
    }

    private static string Factors(GradientFlow flow, GradientWords words)
    {
        if (flow.Verdict.Output is not null) return "";
        var fault = AtFault(flow);
        var factors = fault is null
            ? [.. flow.Verdict.Factors]
            : fault.Steps.GroupBy(step => step.Cause).OrderBy(group => group.Key).Select(group => KeyValuePair.Create(group.Key, group.Aggregate(1.0, (product, step) => product * step.Factor))).ToList();
        // One that is 1 in the digits shown, and little over all the layers, says nothing.
        var times = fault is null ? flow.Layers.Count - flow.Verdict.From - 1 : 1;
        List<KeyValuePair<FlowCause, double>> shown = [.. factors.Where(factor => Math.Abs(factor.Value - 1) >= 0.005 || Math.Abs(Math.Log(factor.Value)) * times >= Math.Log(1.1))];
        if (shown.Count == 0) return "";
        var parts = string.Join(", ", shown.Select(factor => Write(words.Factor, Digits.Three(factor.Value), Cause(factor.Key, fault, flow, words))));
        var line = Write(words.FactorLine, fault is null ? Write(words.PerUnit, Unit(flow, words)) : Write(words.AtUnit, The(flow, words), flow.Verdict.Layer + 1), parts);
        return shown.Any(factor => factor.Key == FlowCause.Averages) ? $"{line} {words.AveragesNote}" : line;
    }

    private static string Cause(FlowCause cause, LayerGradient? fault, GradientFlow flow, GradientWords words)
    {
        if (cause != FlowCause.Slope) return words.Causes[cause];
        List<string> names = fault is null
            ? [.. flow.Layers.Skip(flow.Verdict.From).SkipLast(1).Select(layer => layer.Activation?.Name).OfType<string>().Distinct()]
            : [.. new[] { fault.Activation?.Name }.OfType<string>()];
        return names.Count == 1 ? Write(words.SlopeOf, words.ActivationName(names[0])) : words.Causes[cause];
    }

    private static string Place(NonFinite bad) => (bad.Index.Count == 0 ? "" : $"[{string.Join(", ", bad.Index)}]") + (bad.Node.Scope is { } scope ? $" ({Label.Shorten(scope.Replace('/', '.'))})" : "");

    private static string Unit(GradientFlow flow, GradientWords words) => flow.IsRecurrent ? words.Step : words.Layer;

    /// <summary>The same before its number.</summary>
    private static string The(GradientFlow flow, GradientWords words) => flow.IsRecurrent ? words.TheStep : words.TheLayer;

    private static string Write(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
