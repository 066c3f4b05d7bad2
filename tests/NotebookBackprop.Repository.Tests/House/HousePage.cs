using System.Text;

namespace NotebookBackprop.Repository.Tests.House;

/// <summary>The page of the docs that draws who knows whom inside the projects.</summary>
static class HousePage
{
    public static string Of(IEnumerable<ProjectRooms> projects)
    {
        var page = new StringBuilder("""
            # Who knows whom

            Each box is a folder, each arrow says that its code names code of the other; what a longer way also shows is left out.
            Made from the sources by a test, which fails on an arrow up between the floors of
            [FloorPlan.cs](../tests/NotebookBackprop.Repository.Tests/House/FloorPlan.cs) and on a circle that is not listed there.

            """);
        foreach (var project in projects.Where(project => project.Rooms.Count > 1))
            page.Append($"\n## {project.Name}\n\n```mermaid\nflowchart TD\n{string.Concat(Lines(Floors(project)))}```\n{string.Concat(Reasons(project.Name))}");
        return page.ToString();
    }

    static IEnumerable<string> Lines(ProjectRooms project)
    {
        var number = project.Rooms.Index().ToDictionary(room => room.Item, room => room.Index);
        foreach (var room in project.Rooms)
            yield return $"    r{number[room]}[\"{(room == FloorPlan.Ground ? $"{project.Name}/*.cs" : room)}\"]\n";
        foreach (var arrow in project.Arrows.Where(arrow => !IsShownByOthers(arrow, project.Arrows)))
            yield return $"    r{number[arrow.From]} --> r{number[arrow.To]}\n";
    }

    /// <summary>Whether another way leads there too. The arrows within a circle all stay, and of those into one the first.</summary>
    static bool IsShownByOthers(Arrow arrow, IReadOnlyList<Arrow> all) => !Reaches(arrow.To, arrow.From, all) && all.Any(first =>
        first.From == arrow.From && !Reaches(first.To, arrow.From, all) && Reaches(first.To, arrow.To, all)
        && (!Reaches(arrow.To, first.To, all) || string.CompareOrdinal(first.To, arrow.To) < 0));

    static bool Reaches(string from, string to, IReadOnlyList<Arrow> all)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var at))
            foreach (var arrow in all.Where(arrow => arrow.From == at))
            {
                if (arrow.To == to) return true;
                if (seen.Add(arrow.To)) open.Push(arrow.To);
            }
        return false;
    }

    /// <summary>Folders that do not know each other are one box.</summary>
    static ProjectRooms Floors(ProjectRooms project)
    {
        var apart = FloorPlan.Floors.GetValueOrDefault(project.Name, []).SelectMany(level => level).Where(floor => floor.Apart).Select(floor => $"{floor.Folder}/").ToList();
        var boxes = project.Rooms.ToDictionary(room => room, room => apart.Find(folder => room.StartsWith(folder, StringComparison.Ordinal)) is { } folder
            ? folder + string.Join("<br>", project.Rooms.Where(each => each.StartsWith(folder, StringComparison.Ordinal)).Select(each => each[folder.Length..]).Prepend(""))
            : room);
        return new(
            project.Name,
            [.. boxes.Values.Distinct()],
            [.. project.Arrows.Select(arrow => (From: boxes[arrow.From], To: boxes[arrow.To])).Distinct().Where(arrow => arrow.From != arrow.To).Select(arrow => new Arrow(arrow.From, arrow.To, 1, ""))]);
    }

    static IEnumerable<string> Reasons(string project) => FloorPlan.Circles.Where(circle => circle.Project == project)
        .Select(circle => $"\n{string.Join(", ", circle.Rooms)} know each other all around. {circle.Reason}\n");
}
