namespace NotebookBackprop.Repository.Tests.House;

/// <summary>That code of one room names code of another.</summary>
/// <param name="From">The room that names.</param>
/// <param name="To">The room that is named.</param>
/// <param name="Names">How many things it names there.</param>
/// <param name="Example">One of them, for a person to find.</param>
sealed record Arrow(string From, string To, int Names, string Example);

/// <summary>The rooms of a project, which are folders, and who names whom.</summary>
sealed record ProjectRooms(string Name, IReadOnlyList<string> Rooms, IReadOnlyList<Arrow> Arrows)
{
    static readonly Lazy<IReadOnlyList<ProjectRooms>> s_ofThisRepository = new(() => Read(SourceTree.OfThisRepository(), FloorPlan.Floors, Beside.Of));

    /// <summary>Those of this repository, read once.</summary>
    public static IReadOnlyList<ProjectRooms> OfThisRepository => s_ofThisRepository.Value;

    /// <summary>The rooms as a plan has them, of every project of <c>src</c>.</summary>
    /// <param name="tree">The sources.</param>
    /// <param name="plan">From the bottom, by project.</param>
    /// <param name="beside">What else a project is compiled with.</param>
    public static IReadOnlyList<ProjectRooms> Read(SourceTree tree, IReadOnlyDictionary<string, Floor[][]> plan, Func<string, IEnumerable<string>> beside)
    {
        var projects = new Projects(tree, beside);
        return [.. projects.Names.Select(name => Of(name, plan.GetValueOrDefault(name, []), projects.Files(name), Named.In(projects[name])))];
    }

    static ProjectRooms Of(string name, Floor[][] plan, IEnumerable<string> files, IEnumerable<Named> names) => new(
        name,
        [.. files.Select(file => Room(plan, file)).Distinct().Order(StringComparer.Ordinal)],
        [.. from named in names
            group named by (From: Room(plan, named.From), To: Room(plan, named.To)) into arrow
            where arrow.Key.From != arrow.Key.To
            orderby arrow.Key.From, arrow.Key.To
            select new Arrow(arrow.Key.From, arrow.Key.To, arrow.Count(), $"{arrow.First().From} names {arrow.First().What} of {arrow.First().To}")]);

    /// <summary>The largest sets of rooms in which every room leads to every other.</summary>
    public IEnumerable<IReadOnlyList<string>> Circles()
    {
        var reach = Rooms.ToDictionary(room => room, Reached);
        return Rooms.Where(room => reach[room].Contains(room))
            .Select(room => Rooms.Where(other => reach[room].Contains(other) && reach[other].Contains(room)).ToList())
            .DistinctBy(rooms => rooms[0]);
    }

    HashSet<string> Reached(string room)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>([room]));
        while (open.TryPop(out var from))
            foreach (var arrow in Arrows.Where(arrow => arrow.From == from && reached.Add(arrow.To)))
                open.Push(arrow.To);
        return reached;
    }

    /// <summary>The folder that a file stands in, as deep as the plan looks.</summary>
    static string Room(Floor[][] plan, string file) => file.Split('/') switch
    {
        [_] => FloorPlan.Ground,
        [var folder, var inner, _, ..] when plan.SelectMany(level => level).Any(floor => floor.IsSplit && floor.Folder == folder) => $"{folder}/{inner}",
        [var folder, ..] => folder,
        [] => FloorPlan.Ground,
    };
}
