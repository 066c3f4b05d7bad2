using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The sentences of drawings, with their numbers.</summary>
internal static class Sentences
{
    /// <summary>What of a graph is folded; empty where nothing is.</summary>
    public static string Folded(GraphView view, Language words)
    {
        var folds = view.Folds.Select(node => node.Fold!).ToList();
        return folds.Count == 0 ? "" : string.Format(CultureInfo.InvariantCulture, words.Folded, Count(folds.Sum(fold => fold.Operations), words.Operations, words), Count(folds.Count, words.Folds, words));
    }

    /// <summary>A count of operations: <c>9,800 operations</c>.</summary>
    public static string Operations(int count, Language words) => Count(count, words.Operations, words);

    /// <summary>The title of what is inside a fold: <c>Inside p = σ: 4 operations</c>.</summary>
    public static string Inside(GraphNode node, Language words) => string.Format(CultureInfo.InvariantCulture, words.Inside,
        $"{Label.Shorten(node.Name)} = {Label.Shorten(node.Sign)}", Operations(node.Fold!.Operations, words));

    private static string Count(int count, (string One, string Many) forms, Language words) => count == 1
        ? forms.One
        : string.Format(CultureInfo.InvariantCulture, forms.Many, count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", words.Thousands, StringComparison.Ordinal));

    public static string FurtherSteps(int count, Language words) => string.Format(CultureInfo.InvariantCulture, words.FurtherSteps, count);

    public static string PathCounts(PathSum paths, Language words) => paths.AreNumbers
        ? string.Format(CultureInfo.InvariantCulture, words.PathCounts, paths.Count, paths.Multiplications, paths.SweepMultiplications)
        : string.Format(CultureInfo.InvariantCulture, words.JacobianCounts, paths.Count);

    public static string FurtherPaths(PathSum paths, Language words) =>
        string.Format(CultureInfo.InvariantCulture, words.FurtherPaths, paths.Count - paths.Listed.Count);

    public static string Place(PlayerStep step, Language words) => string.Format(
        CultureInfo.InvariantCulture, words.StepOf, (step.IsBackward ? words.Backward : words.Forward).ToLowerInvariant(), step.Number, step.Count);

    /// <summary>What a step says beside its equation.</summary>
    public static string Note(GraphView graph, PlayerStep step, Language words)
    {
        if (step.Edge is not { } place) return step.Number > 0 ? "" : step.IsBackward ? words.Seed : words.Start;
        var edge = graph.Edges[place];
        var note = edge.IsBlocked(graph) ? words.Blocked : Note(graph.Nodes[edge.To], words);
        return step.IsShared ? $"{note} {string.Format(CultureInfo.InvariantCulture, words.SoFar, step.Gradient!.Short())}".Trim() : note;
    }

    private static string Note(GraphNode node, Language words) => node.Fold is not null ? words.FoldNote
        : words.EffectNotes.GetValueOrDefault(node.Op!.Effect) ?? words.RoleNotes.GetValueOrDefault(node.Role, "");
}
