using static NotebookBackprop.CourseFunctions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class ReproduceTests
{
    private static string Text(object view, Language? language = null) => Renderers.Render(view, "text/plain", Renderers.All, new(language ?? Language.English, Theme.Auto));

    /// <summary>Every kind of row, passing and failing.</summary>
    public static Reproduction EveryRow => Reproduce("CS231n, the <same> neuron",
        ("p", 0.731, 0.7310585786, 0.0005),
        ("g", 24.7041, 24.70408163265306, 5e-5),
        ("f", -12, -12, 0),
        ("paths", 9765625, 9765625, 0),
        ("∂g/∂a", 138.8338, 138.83381924, 5e-5),
        ("σ", 0.19661193324148185, 0.1966119332414819, 1e-12),
        AtMost("slope", 0.25, 0.1966),
        AtMost("difference", 1e-9, 3e-12),
        AtLeast("norm", 1000, 1234.5),
        Between("variance", 0.98, 1.02, 1.0204),
        ("∂f/∂<x>", 3, double.NaN, 0.1),
        ("close", 1, 1 + 1e-9, 1e-12));

    [Fact]
    public void Every_row_says_what_the_source_has_and_what_is_here()
    {
        Approve.That(Text(EveryRow), "badge", "txt");
        Approve.That(Text(EveryRow, Language.Spanish), "badge-es", "txt");
    }

    [Theory]
    [InlineData(3, 3, 0, true)]
    [InlineData(3, 3.25, 0.25, true)]
    [InlineData(3, 3.26, 0.25, false)]
    [InlineData(3, 2.74, 0.25, false)]
    [InlineData(3, double.NaN, double.PositiveInfinity, false)]
    [InlineData(3, double.PositiveInfinity, 1, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0, true)]
    public void A_row_passes_within_its_tolerance(double source, double here, double tolerance, bool passes)
    {
        var badge = Reproduce("", ("x", source, here, tolerance));

        Assert.Equal(passes, badge.Passes);
        foreach (var mimeType in new[] { "text/html", "text/plain" })
        {
            var shown = Renderers.Render(badge, mimeType, Renderers.All, new(Language.Spanish, Theme.Auto));
            Assert.Equal((passes, !passes), (shown.Contains("PASS", StringComparison.Ordinal), shown.Contains("FAIL", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData(0.98, true)]
    [InlineData(1.02, true)]
    [InlineData(0.979, false)]
    [InlineData(double.NaN, false)]
    public void Bounds_pass_themselves(double here, bool passes) =>
        Assert.Equal((passes, here <= 1.02, here >= 0.98), (Between("", 0.98, 1.02, here).Passes, AtMost("", 1.02, here).Passes, AtLeast("", 0.98, here).Passes));

    [Fact]
    public void A_failing_row_shows_the_digits_that_differ() => Assert.Matches(@"close +1 +1\.000000001 ", Text(EveryRow));

    [Fact]
    public void A_tolerance_below_zero_is_refused() =>
        Assert.Contains("The tolerance of p is -1: ", Assert.Throws<ArgumentOutOfRangeException>(() => Reproduce("", ("p", 1, 1, -1))).Message, StringComparison.Ordinal);
}
