using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The sentences of drawings, with their numbers.</summary>
internal static class Sentences
{
    public static string LeftOut(GraphView view, Language words) =>
        string.Format(CultureInfo.InvariantCulture, words.LeftOut, GraphReader.MostNodes, GraphReader.MostNodes + view.LeftOut);

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
        var role = graph.Nodes[edge.To].Op!.Role;
        var note = edge.IsBlocked(graph) ? words.Blocked : words.RoleNotes.GetValueOrDefault(role, "");
        return step.IsShared ? $"{note} {string.Format(CultureInfo.InvariantCulture, words.SoFar, step.Gradient!.Short())}".Trim() : note;
    }
}
