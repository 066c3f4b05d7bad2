using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A part of a worked solution.</summary>
/// <param name="Title">One line.</param>
/// <param name="Equations">In the order in which they are worked out.</param>
/// <param name="Note">A sentence below them; empty for none.</param>
internal sealed record Section(string Title, IReadOnlyList<Maths> Equations, string Note)
{
    public static IReadOnlyList<Section> Of(ExplainView view, Language language)
    {
        var words = ExplainWords.In[language];
        List<Section> sections = [new(language.Forward, view.Forward, Sentences.Folded(view.Graph, language))];
        if (view.Paths is { } paths)
        {
            var further = paths.Count > paths.Listed.Count ? Format(words.FurtherPaths, paths.Count - paths.Listed.Count) + " " : "";
            var isSum = paths.Count > 1;
            sections.Add(new(words.SumOverPaths, isSum ? [.. paths.Listed, paths.Total] : paths.Listed, further + Counts(paths, words)));
        }
        sections.Add(new(words.OneSweep, view.Sweep, ""));
        return [.. sections.Where(section => section.Equations.Count > 0)];
    }

    private static string Counts(PathSum paths, ExplainWords words) => paths.AreNumbers
        ? Format(words.PathCounts, paths.Count, paths.Multiplications, paths.SweepMultiplications)
        : Format(words.JacobianCounts, paths.Count);

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
