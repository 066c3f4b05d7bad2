using System.Collections.Frozen;

namespace NotebookBackprop.Rendering;

/// <summary>The verdict of a check, to be drawn at its node.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="IsFirst">Whether it is the first wrong one.</param>
internal sealed record NodeMark(NodeVerdict Verdict, bool IsFirst)
{
    /// <summary>Of a graph that is not checked.</summary>
    public static IReadOnlyDictionary<int, NodeMark> None { get; } = FrozenDictionary<int, NodeMark>.Empty;

    /// <summary>Every sign, the bad news first.</summary>
    public static IReadOnlyList<string> Signs { get; } = ["✗", "∧", "?", "✓"];

    /// <summary>What is drawn; all that could not be compared is one.</summary>
    public string Sign => Verdict switch
    {
        NodeVerdict.Right => "✓",
        NodeVerdict.Wrong => "✗",
        NodeVerdict.Kink => "∧",
        _ => "?",
    };

    /// <summary>What the sign says.</summary>
    public static string Word(string sign, MarkWords words) => words.Verdicts.Values.FirstOrDefault(verdict => verdict.StartsWith(sign, StringComparison.Ordinal))?[2..] ?? words.NotCheckable;
}
