namespace NotebookBackprop.Rendering;

/// <summary>A part of a worked solution.</summary>
/// <param name="Title">One line.</param>
/// <param name="Equations">In the order in which they are worked out.</param>
/// <param name="Note">A sentence below them; empty for none.</param>
internal sealed record Section(string Title, IReadOnlyList<Maths> Equations, string Note)
{
    public static IReadOnlyList<Section> Of(ExplainView view, Language words)
    {
        List<Section> sections = [new(words.Forward, view.Forward, Sentences.Folded(view.Graph, words))];
        if (view.Paths is { } paths)
        {
            var further = paths.Count > paths.Listed.Count ? Sentences.FurtherPaths(paths, words) + " " : "";
            var isSum = paths.Count > 1;
            sections.Add(new(words.SumOverPaths, isSum ? [.. paths.Listed, paths.Total] : paths.Listed, further + Sentences.PathCounts(paths, words)));
        }
        sections.Add(new(words.OneSweep, view.Sweep, ""));
        return [.. sections.Where(section => section.Equations.Count > 0)];
    }
}
