namespace NotebookBackprop.Magics;

/// <summary>The end of a message: what exists, and what was probably meant.</summary>
internal static class Suggestion
{
    private const int MostListed = 12;

    /// <summary>A near miss by name, else all that exists: "did you mean 'loss'?" is worth more than a list.</summary>
    public static string Of(string word, IReadOnlyList<string> existing, string lead, string? none = null)
    {
        var near = existing.Select(name => (Name: name, Distance: Distance(word, name)))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(word.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Name).FirstOrDefault();
        var list = List(existing, lead, none);
        return near is null ? list : $"did you mean '{near}'? ({list})";
    }

    /// <summary>All that exists, up to a dozen.</summary>
    public static string List(IReadOnlyList<string> existing, string lead, string? none = null) => existing.Count == 0
        ? none ?? "there is nothing to choose from"
        : $"{lead} {string.Join(", ", existing.Take(MostListed))}{(existing.Count > MostListed ? $" and {existing.Count - MostListed} more" : "")}";

    /// <summary>How many letters have to be changed, put in, left out or swapped with their neighbour (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        return cost[a.Length, b.Length];
    }
}
