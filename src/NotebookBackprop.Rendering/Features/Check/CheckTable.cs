using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A gradient check as sentences and rows, for every form.</summary>
internal static class CheckTable
{
    /// <summary>The most rows; wrong ones come first where there are more.</summary>
    private const int MostRows = 60;

    public static string Title(CheckView view, CheckWords words) => $"{words.Title} {Label.Shorten(view.Output)}";

    /// <summary>What was found, in a sentence or two.</summary>
    public static IEnumerable<string> Sentences(CheckView view, CheckWords words)
    {
        var counts = view.Nodes.CountBy(node => node.Check.Verdict).ToDictionary();
        var wrong = counts.GetValueOrDefault(NodeVerdict.Wrong);
        if (wrong > 0) yield return Format(words.FirstWrong, Place(view.First!), wrong);
        else yield return Format(words.AllRight, counts.GetValueOrDefault(NodeVerdict.Right));
        if (counts.GetValueOrDefault(NodeVerdict.Kink) is > 0 and var kinks) yield return Format(words.Kinks, kinks);
        if (view.Nodes.Count(node => !node.Check.IsCompared) is > 0 and var others) yield return Format(words.NotCompared, others);
    }

    public static string[] Head(Language language, CheckWords words) => [language.Node, words.Verdict, language.LocalDerivative, words.Computed, words.Measured, words.Error];

    public static IEnumerable<string[]> Rows(CheckView view, CheckWords words) => Shown(view).Select(node => node.Check.Worst is { } worst
        ? new[] { Place(node), words.Marks.Verdicts[node.Check.Verdict], Derivative(node, worst, words), Numbers.Short(worst.Computed), Numbers.Short(worst.Measured), Numbers.Short(worst.Error) }
        : [Place(node), words.Marks.Verdicts[node.Check.Verdict], "", "", "", ""]);

    /// <summary>How many operations have no row.</summary>
    public static int Further(CheckView view) => Math.Max(0, view.Nodes.Count - MostRows);

    /// <summary>The node and what it computes.</summary>
    public static string Place(CheckedNode node) => node.Formula.Length == 0 ? Label.Shorten(node.Name) : $"{Label.Shorten(node.Name)} = {node.Formula}";

    public static string Format(string sentence, params object[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    private static IEnumerable<CheckedNode> Shown(CheckView view) => view.Nodes.Count <= MostRows ? view.Nodes : view.Nodes.OrderBy(node => node.Check.Verdict switch
    {
        NodeVerdict.Wrong => 0,
        NodeVerdict.Kink => 1,
        NodeVerdict.Right => 3,
        _ => 2,
    }).Take(MostRows);

    /// <summary>By which input; the engine knows only its number.</summary>
    private static string Derivative(CheckedNode node, GradientComparison worst, CheckWords words)
    {
        if (worst.Place.Length == 0) return words.Along;
        var digits = worst.Place.TakeWhile(char.IsAsciiDigit).Count();
        var input = node.Inputs[int.Parse(worst.Place[..digits], CultureInfo.InvariantCulture)];
        return $"∂{Label.Shorten(node.Name)}/∂{Label.Shorten(input)}{worst.Place[digits..]}";
    }
}
