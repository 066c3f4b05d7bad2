namespace NotebookBackprop.Rendering;

/// <summary>What of a graph is shown as one node. Nothing is left out: a fold knows what is inside it.</summary>
/// <param name="Words">As typed after <c>--fold</c>: a known function, a scope, a named tensor, <c>all</c> or <c>none</c>; empty for as much as size asks for.</param>
public sealed record Folding(params IReadOnlyList<string> Words)
{
    /// <summary>Larger graphs fold by function, scope and repetition; those that are then still larger than <see cref="Most"/>, by order of execution.</summary>
    internal const int Large = 80;

    /// <summary>The most nodes in one picture.</summary>
    internal const int Most = 200;

    /// <summary>The most nodes in the picture of a graph that is not to be folded.</summary>
    internal const int MostUnfolded = 400;

    private const string All = "all", Nothing = "none";

    /// <summary>Nothing of a graph that a reader can still take in; large ones as their size asks for.</summary>
    public static Folding Auto { get; } = new();

    /// <summary>Nothing, unless there are too many nodes to draw.</summary>
    public static Folding None { get; } = new(Nothing);

    /// <summary>The words that mean the same for every graph.</summary>
    public static IReadOnlyList<string> Known { get; } = [All, Nothing, .. Pattern.All.Select(pattern => pattern.Name)];

    /// <summary>What was typed, separated by commas.</summary>
    public static Folding Of(string words) => new([.. words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);

    /// <summary>Whether folds were asked for by name.</summary>
    public bool IsNamed => Words.Any(word => word is not (All or Nothing));

    internal Level Apply(Level level, IReadOnlyDictionary<Tensor, string> names)
    {
        var isFree = Words.Count == 0 && level.Units.Count > Large;
        if (isFree || Words.Contains(All)) level = Everything(level);
        foreach (var word in Words) level = Apply(level, word, names);
        var most = Words.Contains(Nothing) ? MostUnfolded : Most;
        if (level.Units.Count > most && !Words.Contains(Nothing) && !isFree) level = Everything(level);
        return level.Units.Count > most ? Stretches.Fold(level, Most) : level;
    }

    private static Level Everything(Level level) =>
        Repeats.Fold(ScopeFolds.Fold(Pattern.All.Aggregate(level, (folded, pattern) => folded.Fold(pattern.Find(folded)))));

    private static Level Apply(Level level, string word, IReadOnlyDictionary<Tensor, string> names)
    {
        if (word is All or Nothing) return level;
        if (Pattern.All.FirstOrDefault(pattern => pattern.Name == word) is { } pattern) return level.Fold(pattern.Find(level));
        var scoped = level.Fold(ScopeFolds.Named(level, word));
        return scoped != level ? scoped : NamedFold.Of(level, word, names) is { } group ? level.Fold([group]) : level;
    }

    /// <summary>What <c>--fold</c> could name in a graph.</summary>
    /// <param name="output">Its output.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    public static IReadOnlyList<string> Candidates(Tensor output, INotebook notebook)
    {
        var reader = new GraphReader(output, notebook);
        var level = reader.Whole;
        return
        [
            .. Pattern.All.Where(pattern => pattern.Find(level).Any()).Select(pattern => pattern.Name),
            .. ScopeFolds.Names(level),
            .. reader.UserNames.Values.Distinct().Where(name => NamedFold.Of(level, name, reader.UserNames) is not null),
        ];
    }
}
