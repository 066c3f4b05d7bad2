using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

public sealed partial class PaletteTests
{
    /// <summary>WCAG 2.2, level AA, for text of this size: 4.5 to 1, on each paper that text may lie on.</summary>
    [Fact]
    public void Every_text_can_be_read_on_every_paper_it_may_lie_on()
    {
        var blocks = Block().Matches(Palette.Css).Select(block => Colour().Matches(block.Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value)).ToList();
        string[] lightPapers = ["#fff", "#ffffff", "#f3f5f8"], darkPapers = ["#0d1117", "#161b22", "#111111", "#1e1e1e"];
        Assert.Equal(4, blocks.Count);
        foreach (var block in blocks)
            foreach (var text in new[] { "ink", "mute", "value", "grad", "local" })
                foreach (var paper in Luminance(block["paper"]) > 0.5 ? lightPapers : darkPapers)
                    Assert.True(Contrast(block[text], paper) >= 4.5, $"{text} {block[text]} on {paper}: {Contrast(block[text], paper):0.0}");
    }

    [GeneratedRegex(@"--ink:[^}]*")]
    private static partial Regex Block();

    [GeneratedRegex(@"--(\w+):(#\w+)")]
    private static partial Regex Colour();

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        double Channel(int i)
        {
            var c = int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(0) + 0.7152 * Channel(1) + 0.0722 * Channel(2);
    }
}
