namespace NotebookBackprop.Repository.Tests.House;

/// <summary>A folder of a project, or each of its folders where <paramref name="IsSplit"/>; what is <paramref name="Apart"/> does not know its neighbours.</summary>
sealed record Floor(string Folder, bool IsSplit = false, bool Apart = false)
{
    /// <summary><c>Kit</c> is one room, <c>Kit/*</c> a room for each folder, <c>Features/|</c> rooms of which none knows another.</summary>
    public static implicit operator Floor(string plan) => plan.Split('/') switch
    {
        [var folder, "*"] => new(folder, IsSplit: true),
        [var folder, "|"] => new(folder, IsSplit: true, Apart: true),
        [var folder] => new(folder),
        _ => throw new ArgumentException($"'{plan}' is no floor.", nameof(plan)),
    };
}

/// <summary>Rooms of a project that know each other all around, and why they may.</summary>
sealed record Circle(string Project, string[] Rooms, string Reason);

/// <summary>A room above all others that they name all the same, and why they may.</summary>
sealed record NamedFromBelow(string Project, string Room, string Reason);

/// <summary>Which folders of a project may know which: names point down, and in no circle but those listed here.</summary>
static class FloorPlan
{
    /// <summary>The folder of a project itself.</summary>
    public const string Ground = ".";

    /// <summary>From the bottom: a floor knows those below it. A project that is not here has a floor for everything.</summary>
    public static IReadOnlyDictionary<string, Floor[][]> Floors { get; } = new Dictionary<string, Floor[][]>
    {
        ["Rendering"] = [["Kit/*"], ["Graph"], ["Features/|"], ["Registry"]],
        ["Session"] = [["Documents"], ["Cells", "Directives"], ["Assistance", "Page"]],
    };

    /// <summary>What is not here is named from above alone.</summary>
    public static IReadOnlyList<NamedFromBelow> FromBelow { get; } =
    [
        new("Rendering", "Registry",
            "A view names its formatters by an attribute, where .NET Interactive's Formatting looks for them; a table of the registry is to take its place."),
    ];

    /// <summary>Features of Rendering that more than the lists names; every other one can be deleted with its lines.</summary>
    public static IReadOnlyList<(string Name, string Reason)> Rooted { get; } =
    [
        ("Array", "Session shows matrices of MathNet as tensors."),
        ("Course", "Its functions are names of every notebook, and grading counts what its exercises show."),
    ];

    /// <summary>What is not here is no circle.</summary>
    public static IReadOnlyList<Circle> Circles { get; } =
    [
        new("Autodiff", ["Creation", "Memory", "Ops", "Sweeps", "Tape", "Tensor"],
            "A tensor is what an operation made on the tape; the operation's rule is written in tensors, which are created; a sweep walks the tape by those rules, and a tensor starts it; all of them take and return memory."),
        new("Magics", [Ground, "Commands", "Reading"],
            "Help is a command that lists all commands, and a line is read by the command that it names."),
        new("Session", ["Cells", "Directives"],
            "A line that is no C# stands inside a cell, and does its work on the session that runs the cell."),
        new("Tensors", [Ground, "Memory"],
            "An array takes its numbers' memory from the pool, and the pool takes back what arrays had."),
    ];
}
