namespace NotebookBackprop.Host.Tests;

/// <summary>The rules for the course can fail.</summary>
public class CourseRulesTests
{
    [Theory]
    [InlineData("text/plain", "slope  0.25  0.26  FAIL", "Cell a has a badge that says FAIL.")]
    [InlineData("text/html", "<img src='https://example.org/a.png'>", "Cell a requests https://example.org/a.png.")]
    [InlineData("text/html", "<script src='//example.org/a.js'></script>", "Cell a requests //example.org/a.js.")]
    [InlineData("text/html", "<link rel=stylesheet href=http://example.org/a.css>", "Cell a requests http://example.org/a.css.")]
    [InlineData("text/html", "<img srcset='a.png 1x, https://example.org/b.png 2x'>", "Cell a requests a.png 1x, https://example.org/b.png 2x.")]
    [InlineData("text/html", "<style>p{background:url( 'https://example.org/a.png' )}</style>", "Cell a requests https://example.org/a.png.")]
    [InlineData("text/html", "<style>@import 'https://example.org/a.css';</style>", "Cell a requests https://example.org/a.css.")]
    [InlineData("text/html", "<script>fetch('/a')</script>", "Cell a requests fetch(.")]
    [InlineData("text/markdown", "![x](https://example.org/a.png)", "Cell a requests https://example.org/a.png.")]
    public void What_may_not_be_is_named(string mime, string text, string sentence) =>
        Assert.Equal([sentence], CourseRules.Violations(Notebook((mime, text))));

    [Fact]
    public void A_request_inside_of_a_picture_is_seen()
    {
        var svg = Convert.ToBase64String("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"https://example.org/a.png\"/></svg>"u8);
        Assert.Equal(["Cell a requests https://example.org/a.png."], CourseRules.Violations(Notebook(("text/html", $"<p><img src=\"data:image/svg+xml;base64,{svg}\"></p>"))));
    }

    [Theory]
    [InlineData("text/html", "<a href='https://example.org'>source</a>, <svg xmlns='http://www.w3.org/2000/svg'></svg> see https://example.org")]
    [InlineData("text/plain", "PASS, FAILURE, fetch('https://example.org')")]
    public void What_may_be_is_left_alone(string mime, string text) => Assert.Empty(CourseRules.Violations(Notebook((mime, text))));

    [Fact]
    public void An_error_and_a_complaint_are_told()
    {
        NotebookDocument executed = new([new CodeCell("a", "", [], [new StreamOutput("stderr", "oh"), new ErrorOutput("E", "broken", [])])], []);
        Assert.Equal(["Cell a complains: oh", "Cell a fails: broken"], CourseRules.Violations(executed));
    }

    [Fact]
    public void Answers_are_read_in_any_language() =>
        Assert.Equal("✓✗○", string.Concat(CourseRules.Answers(Notebook(("text/plain", "✓ Correcto."), ("text/plain", "x = 3"), ("text/plain", "✗ Not yet. Look."), ("text/plain", "○ Your turn.")))));

    [Theory]
    [InlineData("p = 0.1966 at 3", "p = 0.1967 at 3", true)]
    [InlineData("p = 0.1966", "p = 0.1968", false)]
    [InlineData("0.9999", "1", true)]
    [InlineData("0.7310585786300049", "0.7310585786300051", true)]
    [InlineData("0.73105857863", "0.73105957863", false)]
    [InlineData("1.97e−17", "0", true)]
    [InlineData("1.97e−7", "1.98e−7", true)]
    [InlineData("1.234e5", "1.235e5", true)]
    [InlineData("12 steps", "13 steps", false)]
    [InlineData("M12.3 4l5.1-2", "M12.4 4l5.1-2", true)]
    [InlineData("#1a7f37", "#1a7f38", false)]
    [InlineData("q = 3", "r = 3", false)]
    [InlineData("a 1.0", "a 1.0 b", false)]
    [InlineData("−4", "4", false)]
    public void A_last_place_may_differ_and_nothing_else(string one, string other, bool isSame) =>
        Assert.Equal(isSame, OutputComparison.Difference(one, other) is null);

    [Fact]
    public void Packed_numbers_and_pictures_are_compared_as_what_they_are()
    {
        static string Heat(float x) => $"<span data-heat='{{\"single\":true,\"values\":\"{Convert.ToBase64String(BitConverter.GetBytes(x))}\"}}'>";
        static string Picture(string x) => $"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"<svg><text x='{x}'/></svg>"))}\">";
        static bool Same(string one, string other) => !OutputComparison.Differences(Notebook(("text/html", one)), Notebook(("text/html", other))).Any();

        Assert.True(Same(Heat(1.5f), Heat(1.5000002f)));
        Assert.False(Same(Heat(1.5f), Heat(1.6f)));
        Assert.True(Same(Picture("10.1"), Picture("10.2")));
        Assert.False(Same(Picture("10.1"), Picture("10.4")));
    }

    [Fact]
    public void Another_number_of_outputs_another_turn_and_another_source_are_told()
    {
        var one = Notebook(("text/plain", "1"));
        CodeCell cell = (CodeCell)one.Cells[0];
        Assert.StartsWith("Cell a: it ran as", Assert.Single(OutputComparison.Differences(one, one with { Cells = [cell with { ExecutionCount = 2 }] })), StringComparison.Ordinal);
        Assert.StartsWith("Cell a: its outputs are", Assert.Single(OutputComparison.Differences(one, one with { Cells = [cell with { Outputs = [] }] })), StringComparison.Ordinal);
        Assert.Equal(["The two are not the same cells."], OutputComparison.Differences(one, one with { Cells = [cell with { Source = "y" }] }));
    }

    private static NotebookDocument Notebook(params (string Mime, string Text)[] outputs) =>
        new([new CodeCell("a", "x", [], [.. outputs.Select(output => new DisplayData(MimeBundle.OfText(output), []))])], []);
}
