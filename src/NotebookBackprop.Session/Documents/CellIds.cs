using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Session;

/// <summary>
/// Gives every cell a valid id that no other cell has: its own where it has one, else one made from its text, so that
/// the same notebook gets the same ids in every run.
/// </summary>
internal sealed partial class CellIds
{
    private const int MaxLength = 64;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id for the next cell.</summary>
    /// <param name="wanted">As stored; null where the cell has none.</param>
    /// <param name="source">The cell's text.</param>
    public string Next(string? wanted, string source)
    {
        var id = wanted is not null && Valid().IsMatch(wanted) ? wanted : FromText(source);
        var unique = id;
        for (var copy = 2; !_taken.Add(unique); copy++)
        {
            var suffix = $"-{copy}";
            unique = id[..Math.Min(id.Length, MaxLength - suffix.Length)] + suffix;
        }
        return unique;
    }

    private static string FromText(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)))[..8];

    // \z and not $, which would let a newline pass.
    [GeneratedRegex(@"^[a-zA-Z0-9\-_]{1,64}\z")]
    private static partial Regex Valid();
}
