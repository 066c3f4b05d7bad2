using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A function that is recognised where it is written out gate by gate. A new one is a file, and a line in <see cref="All"/>.</summary>
/// <param name="Name">What <c>--fold</c> calls it.</param>
internal abstract record Pattern(string Name)
{
    /// <summary>All patterns; a later one may be made of earlier ones.</summary>
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new SigmoidPattern(),
        new SoftmaxPattern(),
        new LogSumExpPattern(),
        new LayerNormPattern(),
        new LinearPattern(),
        new AffinePattern(),
    ];

    /// <summary>How it can be written.</summary>
    protected abstract IReadOnlyList<Term> Spellings { get; }

    /// <summary>The function that was found; null where numbers or shapes say that it is not this one after all.</summary>
    /// <param name="found">Looks up what a letter stands for; null for one that the spelling does without.</param>
    protected abstract Definition? Define(Func<string, Tensor?> found);

    /// <summary>Every place of a level where it stands and nobody else sees what is inside.</summary>
    public IEnumerable<Group> Find(Level level)
    {
        // From the output back: of two that overlap the one that holds more comes first.
        foreach (var unit in level.Units.Reverse())
            if (unit.IsOperation && Find(level, unit) is { } group) yield return group;
    }

    private Group? Find(Level level, Unit root)
    {
        foreach (var match in Spellings.SelectMany(term => term.At(root.Place, level, Match.Empty)))
        {
            var members = match.Units.ToHashSet();
            if (members.Count < 2 || !members.All(unit => unit == root || level.IsPrivateTo(unit, members))) continue;
            if (Define(letter => match.Letters.TryGetValue(letter, out var place) ? level.TensorAt(place) : null) is not { } definition) continue;
            return new([.. members.OrderBy(unit => unit.Place)], FoldKind.Function, definition.Label)
            {
                Definition = definition with { Function = Name, Arguments = [.. definition.Letters.Select(letter => match.Letters[letter])] },
            };
        }
        return null;
    }
}

/// <summary>A known function: what is shown of it, and how its formula and its local derivatives are written.</summary>
/// <param name="Label">What stands on its node.</param>
/// <param name="Letters">Its arguments, in order.</param>
internal sealed record Definition(string Label, params IReadOnlyList<string> Letters)
{
    /// <summary>The pattern's name.</summary>
    public string Function { get; init; } = "";

    /// <summary>Where the arguments are on the tape.</summary>
    public IReadOnlyList<int> Arguments { get; init; } = [];

    /// <summary>The same by an operation of its own, of fresh leaves; null where there is none. It writes the formula and the local derivatives.</summary>
    public Func<IReadOnlyList<Tensor>, Tensor>? Reference { get; init; }

    /// <summary>The formula where there is no such operation.</summary>
    public Func<IReadOnlyList<Formula>, Formula>? Write { get; init; }

    /// <summary>What the edge of each argument makes of the gradient <c>g</c>, where there is no such operation.</summary>
    public Func<IReadOnlyList<Formula>, int, Formula>? Rule { get; init; }
}
