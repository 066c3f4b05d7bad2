using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The outline of where a field on a square grid is positive, as closed loops: marching squares with linear interpolation,
/// the edge of the grid closing what runs out of it.
/// </summary>
internal static class Contours
{
    /// <summary>Units of the path from one place of the grid to the next.</summary>
    public const int Unit = 10;

    /// <summary>A path with the inside of the loops filled; empty where nothing is positive.</summary>
    /// <param name="field">Row by row from bottom to top.</param>
    /// <param name="size">Places on a side.</param>
    public static string Path(ReadOnlySpan<double> field, int size)
    {
        var grid = new Padded(field, size);
        var path = new StringBuilder();
        var next = grid.Segments();
        while (next.Count > 0)
        {
            var start = next.Keys.First();
            List<(int X, int Y)> loop = [];
            for (var edge = start; next.Remove(edge, out var following); edge = following) loop.Add(grid.Place(edge));
            Write(path, Straightened(loop));
        }
        return path.ToString();
    }

    /// <summary>Without points that lie on the way between their neighbours.</summary>
    private static List<(int X, int Y)> Straightened(List<(int X, int Y)> loop)
    {
        List<(int X, int Y)> kept = [];
        foreach (var point in loop.Append(loop[0]))
        {
            if (kept.Count > 0 && kept[^1] == point) continue;
            while (kept.Count > 1 && IsBetween(kept[^2], kept[^1], point)) kept.RemoveAt(kept.Count - 1);
            kept.Add(point);
        }
        return kept;

        static bool IsBetween((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) =>
            (b.X - a.X) * (c.Y - b.Y) == (b.Y - a.Y) * (c.X - b.X) && (b.X - a.X) * (c.X - b.X) + (b.Y - a.Y) * (c.Y - b.Y) > 0;
    }

    private static void Write(StringBuilder path, List<(int X, int Y)> loop)
    {
        if (loop.Count < 3) return;
        path.Append(CultureInfo.InvariantCulture, $"M{loop[0].X} {loop[0].Y}l");
        for (var i = 1; i < loop.Count - 1; i++)
        {
            var (dx, dy) = (loop[i].X - loop[i - 1].X, loop[i].Y - loop[i - 1].Y);
            path.Append(i > 1 && dx >= 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{dx}").Append(dy >= 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{dy}");
        }
        path.Append('z');
    }

    /// <summary>The field with a rim of the outside around it. Edges are numbered: twice the place they start from, plus one for upright ones.</summary>
    private readonly ref struct Padded(ReadOnlySpan<double> field, int size)
    {
        private readonly ReadOnlySpan<double> _field = field;

        private int Width => size + 2;

        /// <summary>For each edge that the outline crosses, the next one, with the inside on the left.</summary>
        public SortedDictionary<int, int> Segments()
        {
            var next = new SortedDictionary<int, int>();
            Span<bool> isIn = stackalloc bool[4];
            Span<int> edges = stackalloc int[4];
            for (var j = 0; j < Width - 1; j++)
                for (var i = 0; i < Width - 1; i++)
                {
                    // Corners and edges against the clock, from the lower left.
                    (isIn[0], isIn[1], isIn[2], isIn[3]) = (At(i, j) > 0, At(i + 1, j) > 0, At(i + 1, j + 1) > 0, At(i, j + 1) > 0);
                    (edges[0], edges[1], edges[2], edges[3]) = (2 * (j * Width + i), 2 * (j * Width + i + 1) + 1, 2 * ((j + 1) * Width + i), 2 * (j * Width + i) + 1);
                    var isSaddle = isIn[0] == isIn[2] && isIn[1] == isIn[3] && isIn[0] != isIn[1];
                    // A saddle's two parts are joined where its middle is inside.
                    var turn = isSaddle && At(i, j) + At(i + 1, j) + At(i + 1, j + 1) + At(i, j + 1) <= 0 ? 3 : 1;
                    for (var k = 0; k < 4; k++)
                    {
                        if (!isIn[k] || isIn[(k + 1) % 4]) continue;
                        var to = (k + turn) % 4;
                        while (isIn[to] || !isIn[(to + 1) % 4]) to = (to + turn) % 4;
                        next[edges[k]] = edges[to];
                    }
                }
            return next;
        }

        /// <summary>Where the outline crosses an edge, in units of the path; up is up.</summary>
        public (int X, int Y) Place(int edge)
        {
            var (i, j, isUpright) = (edge / 2 % Width, edge / 2 / Width, edge % 2 == 1);
            var (a, b) = (At(i, j), isUpright ? At(i, j + 1) : At(i + 1, j));
            var part = double.IsInfinity(a) ? double.IsInfinity(b) ? 0.5 : 1 : double.IsInfinity(b) ? 0 : a / (a - b);
            var along = (int)Math.Round(part * Unit);
            var (x, y) = ((i - 1) * Unit + (isUpright ? 0 : along), (j - 1) * Unit + (isUpright ? along : 0));
            // The rim lies outside of the picture.
            var last = (size - 1) * Unit;
            return (Math.Clamp(x, 0, last), last - Math.Clamp(y, 0, last));
        }

        private double At(int i, int j) => i == 0 || j == 0 || i == Width - 1 || j == Width - 1 ? double.NegativeInfinity : _field[(j - 1) * size + i - 1];
    }
}
