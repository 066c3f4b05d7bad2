using System.Globalization;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A whole number from which places are drawn.</summary>
internal sealed record SeedValue() : MagicValue("N")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => [];

    public override object Read(string word, string parameter, INotebook notebook) => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : throw new MagicException($"{parameter}: '{word}' is no whole number; give one such as 3.");
}
