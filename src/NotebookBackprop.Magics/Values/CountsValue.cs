using System.Globalization;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Counts, each alone or as a range from and to, with commas between them: <c>20</c>, <c>1..40</c>, <c>1,2,5..10</c>. Gives them ascending.</summary>
/// <param name="Most">The greatest that can be given.</param>
internal sealed record CountsValue(int Most) : MagicValue("N|A..B")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => [];

    public override object Read(string word, string parameter, INotebook notebook) =>
        new SortedSet<int>(word.Split(',', StringSplitOptions.TrimEntries).SelectMany(part => Range(part, parameter))).ToList();

    private IEnumerable<int> Range(string part, string parameter)
    {
        var ends = part.Split("..");
        if (ends.Length > 2) throw Wrong(part, parameter);
        var (first, last) = (Count(ends[0], part, parameter), Count(ends[^1], part, parameter));
        if (last < first) throw new MagicException($"{parameter}: '{part}' runs backwards; write {last}..{first}.");
        return Enumerable.Range(first, last - first + 1);
    }

    private int Count(string text, string part, string parameter)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) throw Wrong(part, parameter);
        if (count < 1 || count > Most) throw new MagicException($"{parameter}: {count} is not from 1 to {Most}; give a number that is.");
        return count;
    }

    private static MagicException Wrong(string part, string parameter) =>
        new($"{parameter}: '{part}' is no count and no range of counts; give one such as 20 or 1..40.");
}
