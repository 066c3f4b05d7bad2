using System.Globalization;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>How many there are of something, from 1.</summary>
/// <param name="Most">The greatest that can be given.</param>
internal sealed record CountValue(int Most) : MagicValue("N")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => [];

    public override object Read(string word, string parameter, INotebook notebook) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1 && count <= Most
            ? count
            : throw new MagicException($"{parameter}: '{word}' is no whole number from 1 to {Most}; give one that is.");
}
