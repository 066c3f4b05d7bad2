namespace NotebookBackprop.Rendering;

/// <summary>What is drawn as one node while a graph is folded: one tensor of the tape, or several.</summary>
/// <param name="Place">On the tape, of the tensor or of the last that a fold makes: units in this order never use a later one.</param>
/// <param name="Function">What it computes, by which patterns know it: the operation's name, or a pattern's; null for leaves and the rest.</param>
/// <param name="Parts">What a fold is made of, in order; empty for one tensor.</param>
/// <param name="Arguments">The places that it uses, in the order of its operands; those of a fold once each, and no bare numbers.</param>
/// <param name="Exits">The places of it that others see, in order: one, but for folds by scope or by order of execution.</param>
internal sealed record Unit(int Place, string? Function, IReadOnlyList<Unit> Parts, IReadOnlyList<int> Arguments, IReadOnlyList<int> Exits)
{
    /// <summary>What a fold is; null for one tensor.</summary>
    public Group? Group { get; init; }

    /// <summary>Whether it computes something.</summary>
    public bool IsOperation { get; init; }

    /// <summary>The places of its operations, in no order.</summary>
    public IEnumerable<int> Operations => Group is null ? IsOperation ? [Place] : [] : Parts.SelectMany(part => part.Operations);

    /// <summary>How many operations are in it.</summary>
    public int Count { get; init; }

    // Two units are one only if they are the same.
    public bool Equals(Unit? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Place;
}

/// <summary>Units to be shown as one.</summary>
/// <param name="Parts">In order. Either all lead to one that alone is seen outside, or no operation between them is left out: so no path leaves and comes back.</param>
/// <param name="Kind">Why.</param>
/// <param name="Label">What stands on the node.</param>
internal sealed record Group(IReadOnlyList<Unit> Parts, FoldKind Kind, string Label)
{
    /// <summary>The known function that it is; null for none.</summary>
    public Definition? Definition { get; init; }

    /// <summary>The scope it is named after; null for none.</summary>
    public string? Scope { get; init; }

    /// <summary>How its inside is folded further; null for not at all.</summary>
    public Func<Level, Level>? Inner { get; init; }

    /// <summary>How many equal blocks it is made of; 1 where it is not a repetition.</summary>
    public int Repeats { get; init; } = 1;
}
