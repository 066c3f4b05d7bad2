namespace NotebookBackprop.Rendering;

/// <summary>Draws what a check found at a node: a small disc with a sign on its upper right, where neither name nor number nor wire is.</summary>
internal static class MarkSvg
{
    public const double NoteSize = 12;

    private const double Radius = 8;

    public const string Css =
        ".nbp .mark circle{fill:var(--paper);stroke:var(--mute);stroke-width:1.25}.nbp .mark path{stroke:var(--mute);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}" +
        ".nbp .mark.right circle,.nbp .mark.right path{stroke:var(--value)}.nbp .mark.kink circle,.nbp .mark.kink path{stroke:var(--ink)}" +
        ".nbp .mark.wrong circle{fill:var(--grad);stroke:var(--grad)}.nbp .mark.wrong path{stroke:var(--paper)}.nbp .mark.unknown circle{stroke-dasharray:3 2}" +
        ".nbp .mark text{font-size:12px;font-weight:600;fill:var(--mute)}.nbp .ring{fill:none;stroke:var(--grad);stroke-width:4}.nbp .note-first{font-size:12px;font-weight:600;fill:var(--grad)}";

    /// <summary>The line below a node; empty for all but the first wrong one.</summary>
    public static string Note(GraphView graph, GraphNode node, Language words) =>
        graph.Marks.TryGetValue(node.Id, out var mark) && mark.IsFirst ? $"{mark.Sign} {MarkWords.In[words].First}" : "";

    public static void Draw(SvgWriter svg, NodePicture placed, NodeMark mark, Language language)
    {
        var (_, shape, at) = placed;
        var (x, y) = (at.X + Math.Round(shape.HalfWidth * 0.72), at.Y - Math.Round(shape.HalfHeight * 0.72));
        // Strokes, not letters: fonts set these signs each in its own height.
        var (name, left, down, strokes) = mark.Sign switch
        {
            "✓" => ("right", -3.9, 0.3, "l2.8 3 5-6"),
            "✗" => ("wrong", -3, -3, "l6 6m0-6l-6 6"),
            "∧" => ("kink", -3.5, 2.5, "l3.5-6 3.5 6"),
            _ => ("unknown", 0, 4, ""),
        };
        if (mark.Verdict == NodeVerdict.Wrong) svg.Mark("ellipse", ("class", "ring"), ("cx", at.X), ("cy", at.Y), ("rx", shape.HalfWidth), ("ry", shape.HalfHeight));
        svg.Open("g", ("class", $"mark {name}")).Element("title", MarkWords.In[language].Verdicts[mark.Verdict]);
        svg.Mark("circle", ("cx", x), ("cy", y), ("r", Radius));
        if (strokes.Length == 0) svg.Element("text", mark.Sign, ("x", x), ("y", y + down));
        else svg.Mark("path", ("d", $"M{Numbers.Length(x + left)} {Numbers.Length(y + down)}{strokes}"));
        svg.Close();
        if (shape.Note.Length > 0) svg.Element("text", shape.Note, ("class", "note-first"), ("x", at.X), ("y", at.Y + shape.HalfHeight + shape.NoteAt));
    }

    /// <summary>The signs that occur, each with its word.</summary>
    public static IEnumerable<(string Sign, string Word)> Key(GraphView graph, Language language)
    {
        var signs = graph.Marks.Values.Select(mark => mark.Sign).ToHashSet();
        return NodeMark.Signs.Where(signs.Contains).Select(sign => (sign, NodeMark.Word(sign, MarkWords.In[language])));
    }
}
