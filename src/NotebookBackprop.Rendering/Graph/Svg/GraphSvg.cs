namespace NotebookBackprop.Rendering;

/// <summary>Draws a graph as SVG: no ids, no references, the same bytes for the same view.</summary>
internal static class GraphSvg
{
    private const double KeyHeight = 26, KeySize = 12, KeyGap = 18, NoteHeight = 20;

    /// <summary>The whole drawing, on a paper of its own.</summary>
    /// <param name="graph">What is drawn.</param>
    /// <param name="settings">Language and colours.</param>
    /// <param name="hasKey">Whether a key stands below; the inside of a fold does without, and relies on the whole drawing's style.</param>
    public static Drawing Draw(GraphView graph, Settings settings, bool hasKey = true)
    {
        var picture = GraphPicture.Of(graph, settings.Language);
        var note = hasKey ? Sentences.Folded(graph, settings.Language) : "";
        var key = hasKey ? Key(picture, settings.Language) : [];
        var words = Math.Max(key.Sum(entry => entry.Width), TextMeasure.Width(note, KeySize));
        var width = Math.Ceiling(Math.Max(picture.Width, words + 2 * GraphPicture.Padding));
        var height = Math.Ceiling(picture.Height + (hasKey ? KeyHeight : 0) + (note.Length == 0 ? 0 : NoteHeight));

        var svg = new SvgWriter();
        var maps = picture.HasMaps ? HeatSvg.Css : "";
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", $"nbp {settings.Theme.ToString().ToLowerInvariant()}{StyleScope.Class(maps)}"),
            ("viewBox", $"0 0 {Numbers.Length(width)} {Numbers.Length(height)}"), ("width", width), ("height", height));
        svg.Open("style").Raw(hasKey ? Palette.Css : Palette.Still(settings.Theme)).Raw(StyleScope.Bind(maps)).Raw(graph.Marks.Count > 0 ? MarkSvg.Css : "").Close();
        svg.Mark("rect", ("class", "paper"), ("width", width), ("height", height), ("rx", 8));
        foreach (var edge in picture.Edges) EdgeSvg.Draw(svg, picture, edge, settings.Language);
        foreach (var node in picture.Nodes) NodeSvg.Draw(svg, picture, node, settings.Language);

        double x = GraphPicture.Padding, y = picture.Height + 8;
        if (note.Length > 0)
        {
            svg.Element("text", note, ("class", "key note"), ("x", x), ("y", y));
            y += NoteHeight;
        }
        foreach (var entry in key)
        {
            svg.Open("text", ("class", "key"), ("x", x), ("y", y)).Element("tspan", entry.Word, ("class", entry.Class)).Text(" " + entry.Where).Close();
            x += entry.Width;
        }
        return new(svg.Close().ToString(), width, height);
    }

    private static List<(string Class, string Word, string Where, double Width)> Key(GraphPicture picture, Language words)
    {
        List<(string Class, string Word, string Where, double Width)> key = [Entry("v", words.Value, words.AboveTheWire), Entry("g", words.Gradient, words.BelowTheWire)];
        if (picture.Edges.Any(edge => edge.Local.Count > 0)) key.Add(Entry("l", words.LocalDerivative, words.OnTheWire));
        if (picture.Nodes.Any(node => node.Shape.IsBranch)) key.Add(Entry("s", RoleGlyph.Adder, words.AdderInKey));
        if (picture.Graph.Folds.Any()) key.Add(Entry("s", NodeShape.FoldSign, words.FoldInKey));
        var mayBeBoth = picture.Graph.IsChanging && picture.Edges.Any(edge => edge.Edge.IsRouted(picture.Graph) || edge.Edge.IsBlocked(picture.Graph));
        if (mayBeBoth || picture.Edges.Any(edge => edge.Edge.IsRouted(picture.Graph))) key.Add(Entry("s", "━━", words.RoutedInKey));
        if (mayBeBoth || picture.Edges.Any(edge => edge.Edge.IsBlocked(picture.Graph))) key.Add(Entry("s", "╌╌", words.BlockedInKey));
        key.AddRange(MarkSvg.Key(picture.Graph, words).Select(entry => Entry("s", entry.Sign, entry.Word)));
        return key;

        static (string, string, string, double) Entry(string name, string word, string where) =>
            (name, word, where, TextMeasure.Width(word, KeySize, isBold: true) + TextMeasure.Width(" " + where, KeySize) + KeyGap);
    }
}
