using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>What a drawing adds to parts that have tests of their own: it without style sheets, the class made from them and the inside of heat maps.</summary>
internal static partial class Frame
{
    public static string Of(Drawing drawing) => Hidden().Replace(drawing.Svg, "").Replace("><", ">\n<", StringComparison.Ordinal);

    [GeneratedRegex("<style>.*?</style>|(?<=class=\"nbp [a-z]+) k[0-9a-f]{8}|<g class=\"hm.*?</g>")]
    private static partial Regex Hidden();
}
