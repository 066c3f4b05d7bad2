using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Host.Tests;

/// <summary>
/// Compares two runs of one notebook. A processor with other vector units may round the last bit another way, so numbers
/// may differ by one in the last place written, or by a millionth; all else has to be the same.
/// </summary>
internal static partial class OutputComparison
{
    private const double Relative = 1e-6, Absolute = 1e-9;

    /// <summary>One sentence for each cell that differs.</summary>
    public static IEnumerable<string> Differences(NotebookDocument one, NotebookDocument other)
    {
        var (cells, others) = (one.Cells.OfType<CodeCell>().ToList(), other.Cells.OfType<CodeCell>().ToList());
        if (!cells.Select(cell => (cell.Id, cell.Source)).SequenceEqual(others.Select(cell => (cell.Id, cell.Source))))
            return ["The two are not the same cells."];
        return from pair in cells.Zip(others)
               let difference = Difference(pair.First, pair.Second)
               where difference is not null
               select $"Cell {pair.First.Id}: {difference}";
    }

    private static string? Difference(CodeCell one, CodeCell other)
    {
        if (one.ExecutionCount != other.ExecutionCount)
            return $"it ran as number {one.ExecutionCount} and as {other.ExecutionCount}.";
        if (!one.Outputs.Select(Kind).SequenceEqual(other.Outputs.Select(Kind)))
            return $"its outputs are {string.Join(", ", one.Outputs.Select(Kind))} and {string.Join(", ", other.Outputs.Select(Kind))}.";
        return one.Outputs.SelectMany(OutputText.Forms).Zip(other.Outputs.SelectMany(OutputText.Forms))
            .Select(pair => Difference(pair.First.Text, pair.Second.Text)).FirstOrDefault(difference => difference is not null);
    }

    /// <summary>The first place where two texts say something else; null where there is none.</summary>
    public static string? Difference(string one, string other)
    {
        var (pieces, others) = (Pieces(one), Pieces(other));
        foreach (var ((first, isNumber), (second, _)) in pieces.Zip(others))
            if (first != second && !(isNumber && IsClose(first, second)))
                return $"'{Short(first)}' here, '{Short(second)}' there, after '{Before(one, pieces, first)}'.";
        return pieces.Count == others.Count ? null : "one says more than the other.";
    }

    private static string Kind(Output output) => output is RichOutput rich ? $"{output.GetType().Name} ({string.Join(" ", rich.Data.Forms.Select(form => form.Key))})" : output.GetType().Name;

    /// <summary>Texts and numbers in turn, beginning with a text.</summary>
    private static List<(string Text, bool IsNumber)> Pieces(string text)
    {
        var pieces = new List<(string, bool)>();
        var end = 0;
        foreach (Match number in Number().Matches(text))
        {
            pieces.Add((text[end..number.Index], false));
            pieces.Add((number.Value, true));
            end = number.Index + number.Length;
        }
        pieces.Add((text[end..], false));
        return pieces;
    }

    private static bool IsClose(string one, string other)
    {
        var (x, y) = (Value(one), Value(other));
        double[] places = [.. new[] { LastPlace(one), LastPlace(other) }.Where(place => place > 0)];
        return Math.Abs(x - y) <= Math.Max(Absolute, Math.Max(1.01 * places.DefaultIfEmpty().Min(), Relative * Math.Max(Math.Abs(x), Math.Abs(y))));
    }

    private static double Value(string number) => double.Parse(number.Replace('−', '-'), CultureInfo.InvariantCulture);

    /// <summary>What one in the last place of a number is worth; zero for whole numbers, which count things.</summary>
    private static double LastPlace(string number)
    {
        var parts = number.Replace('−', '-').Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        return point < 0 && exponent == 0 ? 0 : Math.Pow(10, exponent - (point < 0 ? 0 : parts[0].Length - point - 1));
    }

    private static string Before(string text, List<(string Text, bool IsNumber)> pieces, string piece)
    {
        var place = pieces.TakeWhile(one => one.Text != piece).Sum(one => one.Text.Length);
        return text[Math.Max(0, place - 40)..place];
    }

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;

    // Digits of names and colours are found too; as whole numbers they have to be the same.
    [GeneratedRegex(@"[-−]?\d+(\.\d+)?([eE][-−+]?\d{1,3})?")]
    private static partial Regex Number();
}
