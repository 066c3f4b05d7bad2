namespace NotebookBackprop.Rendering;

/// <summary>Draws a node: its shape, what is written on it, and value and gradient on the wire that leaves it.</summary>
internal static class NodeSvg
{
    /// <summary>The most names inside a fold that its tooltip lists, and that a search finds there.</summary>
    private const int MostNames = 40;

    public static void Draw(SvgWriter svg, GraphPicture picture, NodePicture placed, Language words)
    {
        var (node, shape, at) = placed;
        svg.Open("g", ("class", "n"), ("data-node", node.Id), ("data-name", node.IsNamed ? node.Name : null));
        svg.Element("title", Title(picture.Graph, node));
        DrawShape(svg, placed);
        if (shape.Above.Length > 0)
            svg.Element("text", shape.Above, ("class", Style(node)), ("x", at.X), ("y", at.Y - shape.HalfHeight - 8));
        if (shape.Below.Length > 0)
            svg.Element("text", shape.Below, ("class", "r"), ("x", at.X), ("y", at.Y + shape.HalfHeight + 14));
        var stub = at.X + shape.HalfWidth;
        if (shape.End.Length > 0)
        {
            var tip = stub + shape.Stub;
            svg.Mark("path", ("d", $"M{Numbers.Length(stub)} {Numbers.Length(at.Y)}H{Numbers.Length(tip - EdgeSvg.Head)}"));
            EdgeSvg.DrawHead(svg, tip, at.Y);
            svg.Element("text", shape.End, ("class", "end " + Style(node)), ("x", tip + 8), ("y", at.Y + 6));
        }
        if (shape.Value.Length > 0) svg.Element("text", shape.Value, ("class", "v"), ("x", stub + 6), ("y", at.Y - 7));
        if (shape.Gradient.Length > 0) svg.Element("text", shape.Gradient, ("class", "g"), ("x", stub + 6), ("y", at.Y + 18));
        if (shape.ValueMap is { } value) Miniature.Draw(svg, value, "vm", stub + shape.MapsAt, at.Y - 25 - Miniature.Height(value));
        if (shape.GradientMap is { } gradient) Miniature.Draw(svg, gradient, "gm", stub + shape.MapsAt, at.Y + 25);
        if (shape.IsBranch)
        {
            svg.Mark("circle", ("class", "branch"), ("cx", stub + shape.Stub - 9), ("cy", at.Y), ("r", 8));
            svg.Element("text", RoleGlyph.Adder, ("class", "s"), ("x", stub + shape.Stub - 9), ("y", at.Y + 4));
        }
        if (picture.Graph.Marks.TryGetValue(node.Id, out var mark)) MarkSvg.Draw(svg, placed, mark, words);
        svg.Close();
    }

    private static void DrawShape(SvgWriter svg, NodePicture placed)
    {
        var (node, shape, at) = placed;
        if (node.Fold is not null)
            foreach (var inset in (ReadOnlySpan<double>)[0, 3.5])
                svg.Mark("rect", ("class", "op"), ("x", at.X - shape.HalfWidth + inset), ("y", at.Y - shape.HalfHeight + inset),
                    ("width", 2 * (shape.HalfWidth - inset)), ("height", 2 * (shape.HalfHeight - inset)), ("rx", 9 - inset));
        else if (node.Kind == NodeKind.Operation)
            svg.Mark("ellipse", ("class", "op"), ("cx", at.X), ("cy", at.Y), ("rx", shape.HalfWidth), ("ry", shape.HalfHeight));
        else
            svg.Mark("rect", ("class", (node.Kind == NodeKind.Leaf ? "leaf" : "constant") + (node.IsInput ? " input" : "")), ("x", at.X - shape.HalfWidth), ("y", at.Y - shape.HalfHeight),
                ("width", 2 * shape.HalfWidth), ("height", 2 * shape.HalfHeight), ("rx", node.Kind == NodeKind.Leaf ? shape.HalfHeight : 2));
        var isPlain = node.Kind == NodeKind.Operation || shape.Value.Length == 0;
        svg.Element("text", shape.Inside, ("class", isPlain ? null : Style(node)), ("x", at.X), ("y", Math.Round(at.Y + shape.InsideSize * 0.34)),
            ("font-size", isPlain && shape.InsideSize != GraphPicture.NumberSize ? shape.InsideSize : null));
    }

    /// <summary>The user's names stand out, neutral ones step back.</summary>
    private static string Style(GraphNode node) => node.IsNamed ? "m" : "q";

    private static string Title(GraphView graph, GraphNode node)
    {
        var value = $"{node.Name} = {(node.Formula is null ? "" : $"{node.Formula} = ")}{Exact(graph, node.Value)}";
        if (node.Fold is { Names.Count: > 0 } fold) value += $"\n⊞ {string.Join(", ", fold.Names.Take(MostNames).Select(Label.Shorten))}{(fold.Names.Count > MostNames ? ", …" : "")}";
        return node.Gradient is null ? value : $"{value}\n{GraphStep.Partial(graph, node).Text} = {Exact(graph, node.Gradient)}";
    }

    private static string Exact(GraphView graph, Quantity quantity) => quantity.Shape.Size <= 9 && graph.Nodes.Count <= GraphPicture.Many ? quantity.Full() : quantity.Short();
}
