using NotebookBackprop.Repository.Tests.House;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>Inside a project too names point down: from floor to floor as planned, and between folders in no circle but the listed ones.</summary>
/// <param name="floors">From the bottom, by project.</param>
/// <param name="circles">Those that may be.</param>
/// <param name="read">Who names whom in each project.</param>
sealed class Floors(IReadOnlyDictionary<string, Floor[][]> floors, IReadOnlyList<Circle> circles, Func<SourceTree, IReadOnlyList<ProjectRooms>> read) : IRule
{
    public Floors() : this(FloorPlan.Floors, FloorPlan.Circles, _ => [.. ProjectRooms.OfThisRepository.Select(WithoutKnown)]) { }

    static ProjectRooms WithoutKnown(ProjectRooms project) => project with
    {
        Arrows = [.. project.Arrows.Where(arrow => !FloorPlan.FromBelow.Any(known => known.Project == project.Name && known.Room == arrow.To))],
    };

    public IEnumerable<string> Violations(SourceTree tree) => read(tree).SelectMany(project => Upward(project).Concat(Around(project)));

    IEnumerable<string> Upward(ProjectRooms project)
    {
        if (!floors.TryGetValue(project.Name, out var plan)) yield break;
        foreach (var room in project.Rooms.Where(room => Level(room) < 0))
            yield return $"{project.Name}/{room} is on no floor of the plan.";
        foreach (var arrow in project.Arrows)
        {
            var (from, to) = (Level(arrow.From), Level(arrow.To));
            if (from >= 0 && to > from)
                yield return $"{project.Name}/{arrow.From} names {arrow.To}, which is above it: {arrow.Example}.";
            else if (from == to && from >= 0 && Array.Find(plan[from], floor => Stands(arrow.From, floor)) is { Apart: true } apart && Stands(arrow.To, apart))
                yield return $"{project.Name}/{arrow.From} names {arrow.To}, which it should not know: {arrow.Example}.";
        }

        int Level(string room) => Array.FindIndex(plan, level => level.Any(floor => Stands(room, floor)));
    }

    static bool Stands(string room, Floor floor) => room == floor.Folder || room.StartsWith($"{floor.Folder}/", StringComparison.Ordinal);

    IEnumerable<string> Around(ProjectRooms project)
    {
        var listed = circles.Where(circle => circle.Project == project.Name).Select(circle => string.Join(", ", circle.Rooms.Order(StringComparer.Ordinal))).ToHashSet();
        var found = project.Circles().ToDictionary(rooms => string.Join(", ", rooms));
        foreach (var (name, rooms) in found.Where(circle => !listed.Contains(circle.Key)))
            yield return $"{project.Name}: {name} know each other all around: {string.Join("; ", project.Arrows.Where(arrow => rooms.Contains(arrow.From) && rooms.Contains(arrow.To)).Select(arrow => arrow.Example))}.";
        foreach (var gone in listed.Where(circle => !found.ContainsKey(circle)))
            yield return $"{project.Name}: {gone} are no circle any more; take it out of the list.";
    }
}
