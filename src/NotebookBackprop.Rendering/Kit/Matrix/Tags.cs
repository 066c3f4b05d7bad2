namespace NotebookBackprop.Rendering;

/// <summary>Findings in a few words each, in a line of framed tags that wraps.</summary>
internal static class Tags
{
    private const double Size = 12, Height = 22, Inner = 9, Gap = 7, Line = 28;

    /// <summary>The height that they take where lines are <paramref name="room"/> wide.</summary>
    public static double Measure(IReadOnlyList<string> tags, double room) => Place(tags, room).Select(tag => tag.Y + Line).DefaultIfEmpty(0).Max();

    /// <summary>The width of the widest.</summary>
    public static double LeastWidth(IReadOnlyList<string> tags) => tags.Select(Width).DefaultIfEmpty(0).Max();

    /// <summary>Draws them; <paramref name="x"/> and <paramref name="y"/> are the upper left corner.</summary>
    public static void Draw(SvgWriter svg, IReadOnlyList<string> tags, double x, double y, double room)
    {
        foreach (var (text, left, top) in Place(tags, room))
        {
            svg.Mark("rect", ("class", "vp-tag"), ("x", x + left + 0.5), ("y", y + top + 0.5), ("width", Width(text)), ("height", Height), ("rx", Height / 2));
            svg.Element("text", text, ("class", "key mid"), ("x", x + left + Width(text) / 2), ("y", y + top + Height / 2 + 4.5));
        }
    }

    private static double Width(string tag) => Math.Ceiling(TextMeasure.Width(tag, Size) + 2 * Inner);

    private static List<(string Text, double X, double Y)> Place(IReadOnlyList<string> tags, double room)
    {
        var (x, y) = (0.0, 0.0);
        List<(string, double, double)> placed = [];
        foreach (var tag in tags)
        {
            if (x > 0 && x + Width(tag) > room) (x, y) = (0, y + Line);
            placed.Add((tag, x, y));
            x += Width(tag) + Gap;
        }
        return placed;
    }
}
