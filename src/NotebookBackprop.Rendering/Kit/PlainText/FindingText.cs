using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>What the engine found, in one sentence.</summary>
internal static class FindingText
{
    private const int Digits = 6;

    /// <param name="finding">A gradient check, or a number that is not finite.</param>
    /// <param name="words">Null for the engine's own language, English.</param>
    /// <returns>Null for any other value.</returns>
    public static string? Of(object finding, FindingWords? words) => finding switch
    {
        GradientCheck or NonFinite when words is null => finding.ToString(),
        GradientCheck check => Sentence(check, words!),
        NonFinite bad => Sentence(bad, words!),
        _ => null,
    };

    private static string Sentence(GradientCheck check, FindingWords words)
    {
        if (check.Worst is not { } worst) return words.Nothing;
        var (sweep, place) = (Name(worst.Sweep, words), Name(worst.Place, words));
        return check.Verdict switch
        {
            GradientVerdict.Right => Write(words.Right, check.Compared, sweep, place, Numbers.Rounded(worst.Error, 2)),
            GradientVerdict.Kink => Write(words.Kink, sweep, Number(worst.Computed), place, Number(worst.Measured), Number(worst.SlopeBelow), Number(worst.SlopeAbove)),
            _ => Write(words.Wrong, sweep, Number(worst.Computed), place, Number(worst.Measured)),
        };
    }

    private static string Sentence(NonFinite bad, FindingWords words)
    {
        var operation = bad.Node.Op?.Name ?? Name(bad.Node.RequiresGrad ? "variable" : "constant", words);
        var maker = string.Join(' ', new[] { operation, bad.Node.Name, bad.Node.Scope is { } scope ? $"({scope})" : null }.OfType<string>());
        var at = bad.Index.Count == 0 ? "" : Write(words.At, string.Join(", ", bad.Index));
        var from = bad.Operands.Count == 0 ? "" : Write(words.From, string.Join(words.And, bad.Operands.Select(Number)));
        return Write(words.NotFinite, Name(bad.Sweep, words), Number(bad.Value), maker, at + from);
    }

    private static string Name(string english, FindingWords words) =>
        words.Names.Aggregate(new StringBuilder(english), (text, name) => text.Replace(name.English, name.Other)).ToString();

    private static string Number(double x) => Numbers.Rounded(x, Digits);

    private static string Write(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
