using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A verdict in words.</summary>
/// <param name="Head">The finding in a word or two: "Vanishing."</param>
/// <param name="Finding">What happens, with its numbers.</param>
/// <param name="Reason">By which factors, and what to do about it; may be empty.</param>
/// <param name="Findings">What else there is to say, one sentence or two each.</param>
internal sealed record VerdictText(string Head, string Finding, string Reason, IReadOnlyList<string> Findings)
{
    private const int MostNames = 6;

    /// <param name="flow">The numbers.</param>
    /// <param name="words">The reader's.</param>
    /// <param name="names">What layers and parameters are called; their own names where null.</param>
    public static VerdictText Of(GradientFlow flow, GradientWords words, FlowNames? names = null)
    {
        names ??= FlowNames.Own(flow);
        List<FlowFinding> findings = [.. flow.Verdict.Findings];
        // What hinders a network whose gradients are well is the verdict itself.
        if (flow.Verdict.Health == FlowHealth.Hindered && findings.Find(finding => finding.IsHindrance) is { } hindrance)
        {
            findings.Remove(hindrance);
            return new(words.FindingHeads[hindrance.Kind], FlowFindingText.Of(hindrance, flow, names, words), $"{Found(flow, words, names)} {Factors(flow, words)}".Trim(), [.. findings.Select(finding => FlowFindingText.Of(finding, flow, names, words))]);
        }
        var advice = words.Advice.GetValueOrDefault(Advise.On(flow), "");
        return new(Write((flow.Verdict.IsMild ? words.MildHeads : words.Heads)[flow.Verdict.Health], The(flow, words), flow.Verdict.Layer + 1), Found(flow, words, names),
            string.Join(" ", new[] { Factors(flow, words), Write(advice, flow.Verdict.Layer + 1), flow.Verdict.IsMild ? words.MildNote : "" }.Where(part => part.Length > 0)),
            [.. findings.Select(finding => FlowFindingText.Of(finding, flow, names, words))]);
    }

    /// <summary>What else is to be known of the numbers, one sentence each.</summary>
    public static IEnumerable<string> Notes(GradientFlow flow, GradientWords words)
    {
        if (flow.IsRecomputed) yield return Write(words.Recomputed, flow.Loss.Shape.Size == 1 ? $": {Numbers.Short(flow.Loss.Item())}" : "");
        // Of a part that was detached the finding tells.
        if (flow.WithoutGradient.Count == 0 || flow.Verdict.Findings.Any(finding => finding.Kind == FlowFindingKind.Detached)) yield break;
        var names = string.Join(", ", flow.WithoutGradient.Take(MostNames).Select(Label.Shorten));
        if (flow.WithoutGradient.Count > MostNames) names += " " + Write(words.AndMore, flow.WithoutGradient.Count - MostNames);
        yield return Write(words.WithoutGradient, names);
    }

    /// <summary>The first number that is not finite, in a sentence.</summary>
    public static string Bad(NonFinite bad, GradientWords words, IReadOnlyDictionary<Tensor, string>? names = null) => bad.Node.IsLeaf && (names?.GetValueOrDefault(bad.Node) ?? bad.Node.Name) is { } name
        ? Write(words.BadParameter, Label.Shorten(name), Numbers.Full(bad.Value), bad.Index.Count == 0 ? "" : $"[{string.Join(", ", bad.Index)}]")
        : Write(bad.Sweep == "forward" ? words.BadForward : words.BadBackward, Numbers.Full(bad.Value), $"{bad.Node.Op?.Name ?? words.Leaf} {Place(bad)}".Trim());

    /// <summary>In one line.</summary>
    public override string ToString() => string.Join(" ", new[] { Head, Finding, Reason }.Concat(Findings).Where(part => part.Length > 0));

    /// <summary>The steps of the one layer at fault; null where all are.</summary>
    private static LayerGradient? AtFault(GradientFlow flow) => flow.Verdict is { Health: FlowHealth.Choked or FlowHealth.Amplified, Output: null, At: { } layer } ? flow.Layers[layer] : null;

    private static string Found(GradientFlow flow, GradientWords words, FlowNames names)
    {
        var verdict = flow.Verdict;
        var unit = Unit(flow, words);
        if (verdict.Output is { } output) return Write(words.AtOutput, words.ActivationName(verdict.Activation!.Name), Digits.Three(output.Factor), Numbers.Short(Math.Abs(flow.Loss.ToArray().Sum())));
        if (AtFault(flow) is { } fault)
        {
            var others = Math.Pow(verdict.Ratio / fault.Kept, 1.0 / Math.Max(1, verdict.Ways - 1));
            return Write(fault.Kept < 1 ? words.LetsThrough : words.Multiplies, Digits.Three(fault.Kept), Digits.Three(others));
        }
        return verdict.Health switch
        {
            FlowHealth.Flat => words.Flat,
            FlowHealth.OneLayer => Write(words.OneLayer, Digits.Three(flow.Layers[0].OfSum.Norm), Digits.Three(flow.Layers[0].OfWeights.Norm)),
            FlowHealth.NotFinite => verdict.FirstBad is { } bad
                ? Bad(bad, words, names.Parameters)
                : words.TooLarge,
            FlowHealth.Dead => Write(
                verdict.Cause switch
                {
                    FlowCause.Weights => words.DeadWeights,
                    FlowCause.Slope => verdict.Activation is { Saturated: not null } ? words.DeadSaturated : words.DeadUnits,
                    _ => words.DeadBetween,
                },
                The(flow, words), verdict.Layer + 1),
            _ when verdict.Ways == 0 => words.NothingToCompare,
            _ when verdict.Ratio == 0 => Write(words.Underflows, unit, Digits.Three(verdict.Rate), The(flow, words)),
            _ => Write(verdict.Rate <= 1 ? words.Keeps : words.Grows, unit, Digits.Three(verdict.Rate), Digits.Three(verdict.Ratio), verdict.To + 1, The(flow, words), verdict.From + 1),
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
        var times = fault is null ? flow.Verdict.Ways : 1;
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
            ? [.. flow.Passed().Select(layer => layer.Activation?.Name).OfType<string>().Distinct()]
            : [.. new[] { fault.Activation?.Name }.OfType<string>()];
        return names.Count == 1 ? Write(words.SlopeOf, words.ActivationName(names[0])) : words.Causes[cause];
    }

    private static string Place(NonFinite bad) => (bad.Index.Count == 0 ? "" : $"[{string.Join(", ", bad.Index)}]") + (bad.Node.Scope is { } scope ? $" ({Label.Shorten(scope.Replace('/', '.'))})" : "");

    private static string Unit(GradientFlow flow, GradientWords words) => flow.AreSteps() ? words.Step : words.Layer;

    /// <summary>The same before its number.</summary>
    private static string The(GradientFlow flow, GradientWords words) => flow.AreSteps() ? words.TheStep : words.TheLayer;

    private static string Write(string format, params object?[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
