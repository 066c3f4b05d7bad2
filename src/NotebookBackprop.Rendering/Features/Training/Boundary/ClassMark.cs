using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Classes are told apart by the shape of their points and a number in their part of the plane as well as by colour.</summary>
internal static class ClassMark
{
    /// <summary>Colours beyond the palette's own lie between light and dark, and are read on both.</summary>
    public const string Css =
        ".nbp .db0{--c:var(--local)}.nbp .db1{--c:var(--grad)}.nbp .db2{--c:var(--value)}.nbp .db3{--c:#8b5cf6}.nbp .db4{--c:#b7791f}.nbp .db5{--c:#0f9aa8}" +
        ".nbp path.db-r{fill:var(--c);fill-opacity:.2;stroke:var(--ink);stroke-opacity:.55;stroke-width:1;fill-rule:evenodd;vector-effect:non-scaling-stroke}" +
        ".nbp path.db-p{fill:var(--c);stroke:var(--paper);stroke-width:.8}";

    private const int Count = 6;

    // Around the origin, as large as a point: disc, square, triangle, diamond, cross, triangle on its head.
    private static readonly string[] s_shapes =
    [
        "m-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z", "m-3-3h6v6h-6z", "m0-4l3.9 6.8h-7.8z",
        "m0-4.4l4.4 4.4-4.4 4.4-4.4-4.4z", "m-1.3-4h2.6v2.7h2.7v2.6h-2.7v2.7h-2.6v-2.7h-2.7v-2.6h2.7z", "m0 4l3.9-6.8h-7.8z",
    ];

    /// <summary>The class of style of a label.</summary>
    public static string Style(int label) => $"db{label % Count}";

    /// <summary>Points of one label as one path.</summary>
    public static string Path(int label, IEnumerable<(double X, double Y)> places)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in places) path.Append('M').Append(Numbers.Length(x)).Append(' ').Append(Numbers.Length(y)).Append(s_shapes[label % Count]);
        return path.ToString();
    }
}
