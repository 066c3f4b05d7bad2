using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>What a drawing adds to parts that have tests of their own: it without style sheets and the inside of heat maps.</summary>
internal static partial class Frame
{
    public static string Of(Drawing drawing) => Hidden().Replace(drawing.Svg, "").Replace("><", ">\n<", StringComparison.Ordinal);

    [GeneratedRegex("<style>.*?</style>|<g class=\"hm.*?</g>")]
    private static partial Regex Hidden();
}
