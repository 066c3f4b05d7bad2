using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The numbers of a tensor as one drawing: value and gradient beside each other. Pages lie below one another; where scripts
/// run, a slider shows one at a time.
/// </summary>
internal static class ArrayDrawing
{
    private const double Padding = 14, Gap = 34, HeadHeight = 20, Line = 20, Wide = 360, Narrow = 300;

    /// <summary>Draws one or two arrays of the same shape.</summary>
    /// <param name="parts">Each with what it is, in a word; at least one.</param>
    /// <param name="settings">Language and colours.</param>
    public static Drawing Draw(IReadOnlyList<(string Title, ArrayMap Map)> parts, Settings settings)
    {
        var words = settings.Language;
        List<ArrayPanel> panels = [.. parts.Select(part => ArrayPanel.Of(part.Map, parts.Count == 1 ? Wide : Narrow))];
        var pages = parts[0].Map.PageTitles;
        List<HeatMap> maps = [.. panels.Where(panel => !panel.HasNumbers).SelectMany(panel => panel.Map.Facets).Select(facet => facet.Map)];
        List<string> notes = [.. Notes(parts[0].Map, words)];

        double[] widths =
        [
            panels.Sum(panel => panel.Width) + (panels.Count - 1) * Gap, HeatKey.LeastWidth(maps, words),
            .. notes.Concat(pages).Select(note => TextMeasure.Width(note, 12)),
        ];
        var width = Math.Ceiling(widths.Max());
        var titleHeight = parts.Count > 1 ? HeadHeight : 0;
        var pageHead = pages.Count > 1 ? HeadHeight : 0;
        var pageHeight = panels.Max(panel => panel.Height) + pageHead + 10;
        var keyHeight = HeatKey.Height(maps, words, width);
        var (top, foot) = (Padding + titleHeight, Padding + titleHeight + pages.Count * pageHeight);
        var (fullWidth, fullHeight) = (width + 2 * Padding, Math.Ceiling(foot + notes.Count * Line + keyHeight + (keyHeight > 0 ? 4 : 0) + Padding - 8));

        var svg = Paper.Open(settings, fullWidth, fullHeight, HeatSvg.Css, ("data-page", pages.Count > 1 ? pageHeight : null), ("data-pages", pages.Count > 1 ? ArrayWords.In[words].LeadingAxes : null));
        var lefts = panels.Select((_, k) => Padding + panels.Take(k).Sum(panel => panel.Width + Gap)).ToList();
        for (var k = 0; k < panels.Count; k++)
        {
            if (titleHeight > 0) svg.Element("text", parts[k].Title, ("class", k == 0 ? "v" : "g"), ("x", lefts[k]), ("y", Padding + 13));
            panels[k].DrawBar(svg, lefts[k], top + pageHead);
        }
        for (var page = 0; page < pages.Count; page++)
        {
            var y = top + page * pageHeight;
            if (pages.Count > 1) svg.Open("g", ("class", "page"), ("data-title", pages[page])).Element("text", pages[page], ("class", "key"), ("x", Padding), ("y", y + 12));
            for (var k = 0; k < panels.Count; k++) panels[k].Draw(svg, page, lefts[k], y + pageHead);
            if (pages.Count > 1) svg.Close();
        }
        svg.Open("g", ("class", "foot"));
        for (var k = 0; k < notes.Count; k++) svg.Element("text", notes[k], ("class", "key"), ("x", Padding), ("y", foot + (k + 1) * Line - 8));
        HeatKey.Draw(svg, maps, words, Padding, foot + notes.Count * Line, width);
        return new(svg.Close().Close().ToString(), fullWidth, fullHeight);
    }

    /// <summary>What a reader must know about what the maps do not show.</summary>
    public static IEnumerable<string> Notes(ArrayMap map, Language words)
    {
        var first = map.Facets[0].Map;
        if (first.IsReduced) yield return HeatDrawing.Note(first, words);
        if (map.LeftOut > 0) yield return string.Format(CultureInfo.InvariantCulture, ArrayWords.In[words].FacetsLeftOut, map.Facets.Count, map.Facets.Count + map.LeftOut);
    }
}
