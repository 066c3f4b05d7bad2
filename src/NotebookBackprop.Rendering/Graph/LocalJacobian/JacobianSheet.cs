namespace NotebookBackprop.Rendering;

/// <summary>The local Jacobians of a graph as one drawing: a small heat map each, in rows.</summary>
/// <param name="Blocks">What is drawn, with the place of its wire in the graph.</param>
internal sealed record JacobianSheet(IReadOnlyList<JacobianSheet.Block> Blocks)
{
    /// <summary>The most maps: a graph's page stays small.</summary>
    private const int Most = 6, MostEntries = 8192;

    private const double Padding = 14, Room = 150, Gap = 16, Between = 30, HeadHeight = 24, Wide = 760, HeadSize = 12;
    private const int MostNumbers = 24;

    /// <summary>One local Jacobian.</summary>
    /// <param name="Edge">Its place in <see cref="GraphView.Edges"/>.</param>
    /// <param name="Title">Its name, size and pattern.</param>
    /// <param name="Picture">Its cells.</param>
    public sealed record Block(int Edge, string Title, HeatPicture Picture)
    {
        private double BarHeight => Math.Max(ColourBar.LeastHeight, Math.Min(Picture.GridHeight, Room));

        public double Width => Math.Ceiling(Math.Max(TextMeasure.Width(Title, HeadSize, isBold: true), Picture.Width + Gap + ColourBar.Width(Picture.Map.Scale)));

        public double Height => Math.Ceiling(HeadHeight + Math.Max(Picture.Height, Picture.Top + BarHeight) + 8);

        public void Draw(SvgWriter svg, double x, double y)
        {
            svg.Open("g", ("class", "jac"), ("data-edge", Edge));
            svg.Element("text", Title, ("class", "jh"), ("x", x), ("y", y + HeadSize));
            HeatSvg.Draw(svg, Picture, x, y + HeadHeight);
            ColourBar.Draw(svg, Picture.Map.Scale, x + Picture.Width + Gap, y + HeadHeight + Picture.Top, BarHeight);
            svg.Close();
        }
    }

    /// <summary>The first of those that are small enough, as many as have room together.</summary>
    public static JacobianSheet Of(GraphView graph, Language words)
    {
        var left = (long)MostEntries;
        var drawn = graph.Edges.Index().Where(edge => edge.Item.Jacobian is { IsDrawn: true } && (left -= edge.Item.Jacobian.Local.Entries) >= 0).Take(Most).ToList();
        return new([.. drawn.Select(edge => new Block(
            edge.Index, $"{EdgeJacobianText.Name(graph, edge.Item)}  {EdgeJacobianText.Brief(edge.Item.Jacobian!, words)}", Measure(graph, edge.Item)))]);
    }

    /// <summary>Draws them.</summary>
    public Drawing Draw(Settings settings)
    {
        var places = new List<(double X, double Y)>();
        double x = Padding, y = Padding, line = 0, width = 0;
        foreach (var block in Blocks)
        {
            if (x > Padding && x + block.Width > Wide) (x, y, line) = (Padding, y + line + Gap, 0);
            places.Add((x, y));
            (x, line, width) = (x + block.Width + Between, Math.Max(line, block.Height), Math.Max(width, x + block.Width));
        }
        List<HeatMap> marked = [.. Blocks.Where(block => !block.Picture.HasNumbers).Select(block => block.Picture.Map)];
        var inner = Math.Max(width - Padding, HeatKey.LeastWidth(marked, settings.Language));
        var foot = y + line + 4;
        var (fullWidth, fullHeight) = (Math.Ceiling(inner + 2 * Padding), Math.Ceiling(foot + HeatKey.Height(marked, settings.Language, inner) + Padding));
        var svg = Paper.Open(settings, fullWidth, fullHeight, HeatSvg.Css + ".nbp .jh{font-size:12px;font-weight:600}.nbp .jac.pick .jh{fill:var(--local)}");
        foreach (var (block, place) in Blocks.Zip(places)) block.Draw(svg, place.X, place.Y);
        HeatKey.Draw(svg, marked, settings.Language, Padding, foot, inner);
        return new(svg.Close().ToString(), fullWidth, fullHeight);
    }

    private static HeatPicture Measure(GraphView graph, GraphEdge edge)
    {
        var map = edge.Jacobian!.Map(Label.Shorten(graph.Nodes[edge.To].Name), Label.Shorten(graph.Nodes[edge.From].Name));
        return HeatPicture.Of(map, Room, mayHaveNumbers: map.Cells.Count <= MostNumbers);
    }
}
