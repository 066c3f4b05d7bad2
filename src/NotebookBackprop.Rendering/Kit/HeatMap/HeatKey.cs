using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>What the marks in heat maps mean: only those that are there, in words, each beside an example.</summary>
internal static class HeatKey
{
    /// <summary>Height of its line.</summary>
    public const double Line = 20;

    private const double Size = 12, Sample = 14, Gap = 6, Between = 18;

    private sealed record Entry(int Step, string Mark, bool IsUp, string Words)
    {
        public double Width => Sample + Gap + TextMeasure.Width(Words, Size) + Between;
    }

    /// <summary>The least width in which no entry is cut.</summary>
    public static double LeastWidth(IReadOnlyList<HeatMap> maps, Language words) => Entries(maps, words).Select(entry => entry.Width - Between).DefaultIfEmpty(0).Max();

    /// <summary>The height it takes where lines are <paramref name="room"/> wide; 0 where there is nothing to explain.</summary>
    public static double Height(IReadOnlyList<HeatMap> maps, Language words, double room) => Lines(maps, words, room).Count * Line;

    /// <summary>Draws it.</summary>
    public static void Draw(SvgWriter svg, IReadOnlyList<HeatMap> maps, Language words, double x, double y, double room)
    {
        foreach (var line in Lines(maps, words, room))
        {
            var at = x;
            foreach (var entry in line)
            {
                svg.Mark("rect", ("class", "frame"), ("x", at - 0.5), ("y", y - 0.5), ("width", Sample + 1), ("height", Sample + 1));
                CellSvg.DrawSample(svg, entry.Step, entry.Mark, entry.IsUp, at, y, Sample);
                svg.Element("text", entry.Words, ("class", "key"), ("x", at + Sample + Gap), ("y", y + 11));
                at += entry.Width;
            }
            y += Line;
        }
    }

    private static List<List<Entry>> Lines(IReadOnlyList<HeatMap> maps, Language words, double room)
    {
        List<List<Entry>> lines = [];
        var used = room;
        foreach (var entry in Entries(maps, words))
        {
            if (used + entry.Width - Between > room)
            {
                lines.Add([]);
                used = 0;
            }
            lines[^1].Add(entry);
            used += entry.Width;
        }
        return lines;
    }

    private static List<Entry> Entries(IReadOnlyList<HeatMap> maps, Language words)
    {
        var marked = maps.SelectMany(map => map.Cells.Select(cell => (Map: map, Cell: cell, Mark: map.Mark(cell)))).Where(marked => marked.Mark != HeatMark.None).ToList();
        List<Entry> entries = [];
        var beyond = marked.Count(it => it.Mark == HeatMark.Clipped && Math.Abs(it.Cell.Value) > it.Map.Scale.Limit);
        if (beyond > 0)
            entries.Add(new(HeatScale.Steps, "dot", true, string.Format(CultureInfo.InvariantCulture, words.BeyondScale, Numbers.Percent((double)beyond / maps.Sum(map => map.Cells.Count)))));
        if (marked.Exists(it => it.Mark == HeatMark.Clipped && Math.Abs(it.Cell.Value) <= it.Map.Scale.Limit)) entries.Add(new(0, "dot hid", true, words.HiddenExtreme));
        if (marked.Exists(it => it.Mark == HeatMark.Infinite && it.Cell.Extreme > 0)) entries.Add(new(HeatScale.Steps, "two", true, "+∞"));
        if (marked.Exists(it => it.Mark == HeatMark.Infinite && it.Cell.Extreme < 0)) entries.Add(new(-HeatScale.Steps, "two", false, "−∞"));
        if (marked.Exists(it => it.Mark == HeatMark.NaN)) entries.Add(new(0, "nan", true, "NaN"));
        return entries;
    }
}
