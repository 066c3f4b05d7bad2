using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A graph as a picture in TikZ, for a LaTeX document.</summary>
internal static class TikzPicture
{
    /// <summary>TeX measures nothing longer than 16383 points.</summary>
    private const double MostPoints = 14_000, PointsPerPixel = 0.75;

    /// <summary>The size of a drawing in TeX's big points.</summary>
    public static (double Width, double Height) Size(GraphView graph, Settings settings)
    {
        var picture = GraphPicture.Of(graph, settings.Language);
        var scale = Scale(picture);
        return (Math.Ceiling(picture.Width * scale) + 4, Math.Ceiling(picture.Height * scale) + 4);
    }

    /// <summary>The picture alone.</summary>
    public static string Write(GraphView graph, Settings settings)
    {
        var picture = GraphPicture.Of(graph, settings.Language);
        var scale = Scale(picture);
        var tex = new StringBuilder();
        // Small print where TeX could not measure the drawing otherwise.
        tex.Append($"\\begin{{tikzpicture}}[x=1bp,y=1bp,backprop{(scale < PointsPerPixel ? $",every node/.append style={{scale={Number(scale / PointsPerPixel)}}}" : "")}]%\n");
        tex.Append($"  \\useasboundingbox (0,0) rectangle ({Points(picture.Width * scale)},{Points(-picture.Height * scale)});\n");
        foreach (var edge in picture.Edges) Wire(tex, picture, edge, scale);
        foreach (var node in picture.Nodes) Node(tex, node, scale);
        return tex.Append("\\end{tikzpicture}%\n").ToString();
    }

    private static double Scale(GraphPicture picture) => Math.Min(PointsPerPixel, MostPoints / Math.Max(picture.Width, picture.Height));

    private static void Wire(StringBuilder tex, GraphPicture picture, EdgePicture placed, double scale)
    {
        var style = placed.Edge.IsBlocked(picture.Graph) ? "wire,blocked" : placed.Edge.IsRouted(picture.Graph) ? "wire,routed" : "wire";
        var runs = placed.Route.Runs;
        var (from, to) = (picture.Nodes[placed.Edge.From], picture.Nodes[placed.Edge.To]);
        tex.Append($"  \\draw[{style}] {At(from.At.X + from.Shape.HalfWidth, runs[0].Y)}");
        if (runs.Count > 1) tex.Append($" -- {At(Math.Max(runs[0].X2, from.At.X + from.Shape.HalfWidth), runs[0].Y)}");
        for (var i = 1; i < runs.Count; i++)
        {
            var end = i == runs.Count - 1 ? Math.Max(runs[i].X1, to.At.X - to.Shape.HalfWidth) : runs[i].X2;
            tex.Append($" to[out=0,in=180] {At(Math.Min(runs[i].X1, end), runs[i].Y)}");
            if (i < runs.Count - 1) tex.Append($" -- {At(end, runs[i].Y)}");
        }
        tex.Append($" -- {At(to.At.X - Inset(to, runs[^1].Y), runs[^1].Y)};\n");
        if (placed.Local.Count > 0)
            tex.Append($"  \\node[local] at {At(placed.Route.Label.X, placed.Route.Label.Y)} {{{string.Join(" $=$ ", placed.Local.Select(side => side.IsMath ? TexText.Math(side.Text) : TexText.Escape(side.Text)))}}};\n");

        string At(double x, double y) => Place(x * scale, y * scale);
    }

    /// <summary>How far left of its middle an operation's outline is at some height.</summary>
    private static double Inset(NodePicture node, double y)
    {
        var up = (y - node.At.Y) / node.Shape.HalfHeight;
        return node.Node.Fold is not null ? node.Shape.HalfWidth : node.Shape.HalfWidth * Math.Sqrt(Math.Max(0, 1 - up * up));
    }

    private static void Node(StringBuilder tex, NodePicture placed, double scale)
    {
        var (node, shape, at) = placed;
        var style = node.Fold is not null ? "fold" : node.Kind switch { NodeKind.Operation => "operation", NodeKind.Leaf => "leaf", _ => "constant" };
        var size = $"minimum width={Points(2 * shape.HalfWidth * scale)}bp,minimum height={Points(2 * shape.HalfHeight * scale)}bp";
        var inside = node.Kind == NodeKind.Operation ? TexText.Escape(shape.Inside) : TexText.Math(shape.Inside);
        var stub = at.X + shape.HalfWidth;
        if (shape.End.Length > 0)
        {
            tex.Append($"  \\draw[wire] {At(stub, at.Y)} -- {At(stub + shape.Stub, at.Y)};\n");
            tex.Append($"  \\node[named,anchor=west] at {At(stub + shape.Stub + 4, at.Y)} {{{TexText.Math(shape.End)}}};\n");
        }
        tex.Append($"  \\node[{style},{size}] (n{node.Id}) at {At(at.X, at.Y)} {{{inside}}};\n");
        if (shape.Above.Length > 0) tex.Append($"  \\node[named] at {At(at.X, at.Y - shape.HalfHeight - 14)} {{{TexText.Math(shape.Above)}}};\n");
        if (shape.Below.Length > 0) tex.Append($"  \\node[role] at {At(at.X, at.Y + shape.HalfHeight + 10)} {{{TexText.Escape(Words(shape.Below))}}};\n");
        if (shape.Value.Length > 0) tex.Append($"  \\node[value] at {At(stub + 6, at.Y - 12)} {{{TexText.Escape(shape.Value)}}};\n");
        if (shape.Gradient.Length > 0) tex.Append($"  \\node[gradient] at {At(stub + 6, at.Y + 12)} {{{TexText.Escape(shape.Gradient)}}};\n");
        if (shape.IsBranch) tex.Append($"  \\node[branch] at {At(stub + shape.Stub - 9, at.Y)} {{$\\scriptscriptstyle\\Sigma$}};\n");

        string At(double x, double y) => Place(x * scale, y * scale);
    }

    /// <summary>A role without its glyph, which TeX's fonts do not have.</summary>
    private static string Words(string below) => below.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 2 and var blank ? below[(blank + 1)..] : below;

    private static string Place(double x, double y) => $"({Points(x)},{Points(-y)})";

    private static string Points(double x) => Numbers.Length(x);

    private static string Number(double x) => x.ToString("0.###", CultureInfo.InvariantCulture);
}
