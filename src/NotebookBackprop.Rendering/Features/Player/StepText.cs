using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>What is said of a step beside its equation.</summary>
internal static class StepText
{
    /// <summary>Where it is: <c>forward 2 of 3</c>.</summary>
    public static string Place(SweepStep step, Language words) => string.Format(
        CultureInfo.InvariantCulture, PlayerWords.In[words].StepOf, (step.IsBackward ? words.Backward : words.Forward).ToLowerInvariant(), step.Number, step.Count);

    /// <summary>What a step says beside its equation.</summary>
    public static string Note(GraphView graph, SweepStep step, Language words)
    {
        if (step.Edge is not { } place) return step.Number > 0 ? "" : step.IsBackward ? PlayerWords.In[words].Seed : PlayerWords.In[words].Start;
        var edge = graph.Edges[place];
        var note = edge.IsBlocked(graph) ? words.Blocked : Note(graph.Nodes[edge.To], words);
        return step.IsShared ? $"{note} {string.Format(CultureInfo.InvariantCulture, PlayerWords.In[words].SoFar, step.Gradient!.Short())}".Trim() : note;
    }

    private static string Note(GraphNode node, Language words) => node.Fold is not null ? PlayerWords.In[words].FoldNote
        : words.EffectNotes.GetValueOrDefault(node.Op!.Effect) ?? words.RoleNotes.GetValueOrDefault(node.Role, "");
}
