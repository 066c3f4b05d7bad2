using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A comparison in plain text, and its table for the other forms.</summary>
internal sealed record CompareText() : Renderer<CompareView>(MimeTypes.Plain)
{
    protected override string Render(CompareView view, Settings settings)
    {
        var words = CompareWords.In[settings.Language];
        var (rows, isNumber) = Rows(view, settings.Language);
        return $"{words.TitleOf(view)}\n{Summary(view, view.Shown, words)}\n\n{TextTable.Write(rows, isNumber)}{string.Join("\n", Notes(view, words))}".TrimEnd('\n');
    }

    /// <summary>Which networks are healthy at a depth, in one sentence.</summary>
    public static string Summary(CompareView view, int depth, CompareWords words)
    {
        List<string> healthy = [.. view.Comparison.Networks.Where(network => network.ByDepth[depth].Verdict.Health == FlowHealth.Healthy).Select(words.NameOf)];
        return words.SummaryOf(view.Comparison.Depths[depth], healthy, view.Comparison.Networks.Count);
    }

    /// <summary>A row for each network, the head first, and which columns are flush right.</summary>
    public static (IReadOnlyList<string[]> Rows, IReadOnlyList<bool> IsNumber) Rows(CompareView view, Language language)
    {
        var words = CompareWords.In[language];
        List<string[]> rows = [[words.Activation, words.Init, words.Verdict, words.PerLayer, words.OfSlope, words.OfWeights, words.Reaches, words.HealthyUpTo]];
        foreach (var network in view.Comparison.Networks)
        {
            var verdict = network.ByDepth[view.Shown].Verdict;
            string Factor(FlowCause cause) => verdict.Factors.TryGetValue(cause, out var factor) ? $"× {Digits.Three(factor)}" : "";
            rows.Add([words.ActivationName(network.Activation), words.InitName(network.Init), words.Healths[verdict.Health], CompareWords.Rate(verdict), Factor(FlowCause.Slope), Factor(FlowCause.Weights), words.Share(verdict), HealthyUpTo(network)]);
        }
        List<bool> isNumber = [false, false, false, true, true, true, true, true];
        if (view.HasDepths) return (rows, isNumber);
        return ([.. rows.Select(row => row[..^1])], isNumber[..^1]);
    }

    /// <summary>How it was done, and what was left out.</summary>
    public static IEnumerable<string> Notes(CompareView view, CompareWords words)
    {
        var comparison = view.Comparison;
        yield return string.Format(CultureInfo.InvariantCulture, words.Method, comparison.Width, FlowComparison.Examples, comparison.Seed);
        if (comparison.Depths.Count < comparison.Asked) yield return string.Format(CultureInfo.InvariantCulture, words.FewerDepths, comparison.Depths.Count, comparison.Asked);
    }

    /// <summary>The deepest net of those that are healthy without a gap.</summary>
    private static string HealthyUpTo(ComparedNetwork network) => network.ByDepth
        .TakeWhile(at => at.Verdict.Health is FlowHealth.Healthy or FlowHealth.OneLayer).LastOrDefault() is { Depth: > 1 and var depth } ? depth.ToString(CultureInfo.InvariantCulture) : "·";
}
