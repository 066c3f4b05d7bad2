using System.Text;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Draws a wire, with a gap in it where its local derivative stands.</summary>
internal static class EdgeSvg
{
    /// <summary>How much of a wire its arrow's head covers.</summary>
    public const double Head = 9;

    private const double SmallStep = 14;

    public static void Draw(SvgWriter svg, GraphPicture picture, EdgePicture placed, Language words)
    {
        var edge = placed.Edge;
        svg.Open("g", ("class", edge.IsBlocked(picture.Graph) ? "e blocked" : edge.IsRouted(picture.Graph) ? "e routed" : "e"), ("data-from", edge.From), ("data-to", edge.To));
        // Of many wires those tell nothing more that hand the gradient on as it is.
        if (placed.Local.Count > 0 && (picture.Graph.Nodes.Count <= GraphPicture.Many || edge.Rule is not Formula.Number)) svg.Element("title", LocalText.Of(picture.Graph, edge) + (edge.IsBlocked(picture.Graph) ? $"\n{words.Blocked}" : ""));
        var last = placed.Route.Runs[^1];
        var entry = Math.Round(Entry(picture.Nodes[edge.To], last.Y));
        svg.Mark("path", ("d", Path(placed, picture.Nodes[edge.From], entry - Head)));
        DrawHead(svg, entry, last.Y);
        DrawLabel(svg, placed);
        svg.Close();
    }

    public static void DrawHead(SvgWriter svg, double x, double y) =>
        svg.Mark("path", ("d", $"M{Numbers.Length(x)} {Numbers.Length(y)}l-10-5v10z"));

    private static void DrawLabel(SvgWriter svg, EdgePicture placed)
    {
        if (placed.Local.Count == 0) return;
        svg.Open("text", ("class", "l"), ("x", placed.Route.Label.X), ("y", placed.Route.Label.Y + 4));
        for (var i = 0; i < placed.Local.Count; i++)
        {
            var (text, isMath) = placed.Local[i];
            if (i > 0) svg.Text(" = ");
            if (isMath) svg.Element("tspan", text, ("class", "m"));
            else svg.Text(text);
        }
        svg.Close();
        if (placed.Tag.Length > 0) svg.Element("text", placed.Tag, ("class", "r"), ("text-anchor", "middle"), ("x", placed.Route.Label.X), ("y", placed.Route.Label.Y + 18));
    }

    /// <summary>
    /// Level stretches joined by curves in the gaps between columns. A small step needs no haste: it is spread over all of
    /// the wire's own room, so that a wire looks straight wherever it nearly is. Each stretch is written from where the pen
    /// is: wide drawings have long coordinates, and many of them.
    /// </summary>
    private static string Path(EdgePicture placed, NodePicture from, double end)
    {
        var runs = placed.Route.Runs;
        var label = runs.Count - 2;
        var gap = placed.Local.Count > 0 ? placed.HalfLabel : 0;
        var pen = from.At.X + from.Shape.HalfWidth;
        var path = new StringBuilder($"M{Lengths(pen, runs[0].Y)}");
        for (var i = 1; i < runs.Count; i++)
        {
            var (before, run) = (runs[i - 1], runs[i]);
            var step = run.Y - before.Y;
            var isGentle = Math.Abs(step) <= SmallStep;
            if (step != 0)
            {
                LevelTo(!isGentle ? before.X2 : i == 1 ? pen + from.Shape.Stub : i - 1 == label ? pen : Math.Round((before.X1 + before.X2) / 2));
                var x = !isGentle ? Math.Min(run.X1, end) : i == label ? placed.Route.Label.X - gap : i == label + 1 ? end : Math.Round((run.X1 + run.X2) / 2);
                var half = Math.Round((x - pen) / 2);
                path.Append('c').Append(Lengths(half, 0, half, step, x - pen, step));
                pen = x;
            }
            if (i == label && gap > 0)
            {
                LevelTo(placed.Route.Label.X - gap);
                path.Append('m').Append(Lengths(2 * gap, 0));
                pen += 2 * gap;
            }
        }
        LevelTo(end);
        return path.ToString();

        void LevelTo(double x)
        {
            if (x != pen) path.Append('h').Append(Lengths(x - pen));
            pen = x;
        }
    }

    /// <summary>Numbers of a path: a minus sign parts them as well as a blank does.</summary>
    private static string Lengths(params IEnumerable<double> lengths) => string.Join(' ', lengths.Select(Numbers.Length)).Replace(" -", "-", StringComparison.Ordinal);

    /// <summary>Where a wire at some height meets the outline of an operation.</summary>
    private static double Entry(NodePicture node, double y)
    {
        if (node.Node.Fold is not null) return node.At.X - node.Shape.HalfWidth;
        var up = (y - node.At.Y) / node.Shape.HalfHeight;
        return node.At.X - node.Shape.HalfWidth * Math.Sqrt(Math.Max(0, 1 - up * up));
    }
}
