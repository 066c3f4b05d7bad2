using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Units side by side: the whole graph, or the inside of a fold.</summary>
internal sealed class Level
{
    private readonly Dictionary<int, Unit> _makers = [];
    private readonly Dictionary<int, List<Unit>> _users = [];
    private readonly HashSet<int> _seenOutside;

    /// <summary>Units of a tape.</summary>
    /// <param name="source">The tape, and what is known of its tensors.</param>
    /// <param name="units">Each after those it uses.</param>
    /// <param name="seenOutside">The places that are used beyond these units, or are the output.</param>
    private Level(Source source, IReadOnlyList<Unit> units, IEnumerable<int> seenOutside)
    {
        (Source, Units, _seenOutside) = (source, units, [.. seenOutside]);
        foreach (var unit in units)
        {
            foreach (var exit in unit.Exits) _makers[exit] = unit;
            foreach (var argument in unit.Arguments.Distinct())
                if (_users.TryGetValue(argument, out var users)) users.Add(unit);
                else _users[argument] = [unit];
        }
    }

    public Source Source { get; }

    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Those that compute something.</summary>
    public IEnumerable<Unit> Operations => Units.Where(unit => unit.IsOperation);

    /// <summary>The whole of a tape, nothing folded.</summary>
    public static Level Of(Source source)
    {
        var nodes = source.Tape.Nodes;
        var units = new List<Unit>();
        for (var place = 0; place < nodes.Count; place++)
            if (!source.IsNumber(nodes[place]) || place == nodes.Count - 1)
                units.Add(new(place, nodes[place].Op?.Name, [], source.Tape.InputsOf(place).ToArray(), [place])
                {
                    IsOperation = !nodes[place].IsLeaf,
                    Count = nodes[place].IsLeaf ? 0 : 1,
                });
        return new(source, units, [nodes.Count - 1]);
    }

    /// <summary>The inside of a fold.</summary>
    public Level Inside(Unit fold) => new(Source, fold.Parts, fold.Exits);

    public Tensor TensorAt(int place) => Source.Tape.Nodes[place];

    public bool IsNumber(int place) => Source.IsNumber(TensorAt(place));

    /// <summary>The unit that makes what is at a place; null for a bare number, and for what comes from outside.</summary>
    public Unit? Maker(int place) => _makers.GetValueOrDefault(place);

    /// <summary>The units of this level that use a place.</summary>
    public IReadOnlyList<Unit> UsersOf(int place) => _users.TryGetValue(place, out var users) ? users : [];

    /// <summary>Whether a place is used beyond this level.</summary>
    public bool IsSeenOutside(int place) => _seenOutside.Contains(place);

    /// <summary>Whether nobody but some units sees what a unit makes.</summary>
    public bool IsPrivateTo(Unit unit, IReadOnlySet<Unit> members) =>
        unit.Exits.All(exit => !IsSeenOutside(exit) && UsersOf(exit).All(members.Contains));

    /// <summary>The level with groups of its units merged; a unit in two of them stays in the first.</summary>
    public Level Fold(IEnumerable<Group> groups)
    {
        var merged = new Dictionary<Unit, Unit>();
        foreach (var group in groups)
        {
            if (group.Parts.Any(merged.ContainsKey) || group.Parts.SkipLast(1).Any(part => Source.IsKept(TensorAt(part.Place)))) continue;
            var fold = Merge(group);
            foreach (var part in group.Parts) merged[part] = fold;
        }
        return merged.Count == 0 ? this : new(Source, [.. Units.Select(unit => merged.GetValueOrDefault(unit, unit)).Distinct().OrderBy(unit => unit.Place)], _seenOutside);
    }

    /// <summary>The level with a fold's parts in its place.</summary>
    public Level Open(Unit fold) => new(Source, [.. Units.SelectMany(unit => unit == fold ? fold.Parts : [unit]).OrderBy(unit => unit.Place)], _seenOutside);

    private Unit Merge(Group group)
    {
        var members = group.Parts.ToHashSet();
        var used = group.Parts.SelectMany(part => part.Arguments).Where(place => Maker(place) is not { } maker || !members.Contains(maker));
        var exits = group.Parts.SelectMany(part => part.Exits).Where(exit => IsSeenOutside(exit) || UsersOf(exit).Any(user => !members.Contains(user)));
        var fold = new Unit(group.Parts.Max(part => part.Place), group.Definition?.Function, group.Parts,
            [.. (group.Definition?.Arguments ?? []).Concat(used).Where(place => !IsNumber(place)).Distinct()], [.. exits.Order()])
        {
            Group = group,
            IsOperation = group.Parts.Any(part => part.IsOperation),
            Count = group.Parts.Sum(part => part.Count),
        };
        return group.Inner is { } inner ? fold with { Parts = inner(Inside(fold)).Units } : fold;
    }
}

/// <summary>A tape, and what is known of its tensors.</summary>
/// <param name="Tape">Where places are.</param>
/// <param name="IsNumber">Whether a tensor is a bare number, which is no unit but stands beside each use.</param>
/// <param name="IsVariable">Whether the notebook has a variable for it: such a leaf is never put inside a fold.</param>
/// <param name="IsKept">Whether it has to stay in sight.</param>
internal sealed record Source(Tape Tape, Func<Tensor, bool> IsNumber, Func<Tensor, bool> IsVariable, Func<Tensor, bool> IsKept);
