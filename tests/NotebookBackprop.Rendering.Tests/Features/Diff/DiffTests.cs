using AngleSharp.Html.Parser;

namespace NotebookBackprop.Rendering.Tests;

public sealed class DiffTests
{
    private static readonly Settings s_spanish = new(Language.Spanish, Theme.Auto);

    public static TheoryData<string> Names => DiffSamples.Names;

    [Theory]
    [InlineData("runs", "plain: steps 200, loss 2 → 1.639.\nresidual: steps 150, loss 2 → 0.02138.\nThe last loss of residual is × 0.013 that of plain.\nThe gradients differ most at layer 1 (0): residual has × 200000 that of plain.")]
    [InlineData("ended by NaN", "good: steps 60, loss 2 → 0.003993.\nbroken: ended after 4 steps by NaN (log).\nThe gradients differ most at layer 1 (0): broken has × 2 that of good.")]
    [InlineData("no steps", "A has taken no step.\nB has taken no step.")]
    public void What_differs_is_said_first(string sample, string sentences) => Assert.Equal(sentences, string.Join("\n", DiffText.Sentences(DiffSamples.All[sample](), Language.English)));

    [Fact]
    public void Of_two_losses_each_verdict_is_said()
    {
        List<string> sentences = [.. DiffText.Sentences(DiffSamples.All["losses"](), Language.Spanish)];
        Assert.StartsWith("deep: Se desvanece. Cada capa conserva 0.24", sentences[0], StringComparison.Ordinal);
        Assert.StartsWith("wide: Sano.", sentences[1], StringComparison.Ordinal);
        Assert.Contains("capa 1", sentences[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_that_are_alike_are_called_so()
    {
        var run = DiffSamples.Run("a", 5, 0.5, ("0", 1), ("2", 3));
        List<string> sentences = [.. DiffText.Sentences(DiffView.Of(run, run with { Name = "b" }), Language.English)];
        Assert.Equal(["Both end at the same loss.", "The gradients of all layers are within a factor of 2 of each other."], sentences[2..]);
    }

    [Fact]
    public void Layers_are_matched_by_name_where_most_are_the_same_else_by_place()
    {
        static IEnumerable<(string, double?, double?)> Match(TrainingRun one, TrainingRun other) => DiffView.Of(one, other).Layers.Select(layer => (layer.Name, layer.First, layer.Second));
        var first = DiffSamples.Run("a", 2, 1, ("0", 1), ("2", 2), ("4", 3));
        Assert.Equal([("0", 1, 4), ("2", 2, null), ("4", 3, 5), ("6", null, 6)], Match(first, DiffSamples.Run("b", 2, 1, ("0", 4), ("4", 5), ("6", 6))));
        Assert.Equal([("0 / in", 1, 4), ("2 / out", 2, 5), ("4", 3, null)], Match(first, DiffSamples.Run("b", 2, 1, ("in", 4), ("out", 5))));
        Assert.Equal([("0", 1, 1), ("3", null, 2)], Match(DiffSamples.Run("a", 2, 1, ("0", 1)), DiffSamples.Run("b", 2, 1, ("0", 1), ("3", 2))));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_page_is_small_the_same_each_time_and_holds_nothing_that_refers_or_runs(string sample)
    {
        var html = Renderers.Render(DiffSamples.All[sample](), "text/html", Renderers.All, s_spanish);
        Assert.Equal(html, Renderers.Render(DiffSamples.All[sample](), "text/html", Renderers.All, s_spanish));
        Assert.InRange(html.Length, 300, 200_000);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.InRange(page.QuerySelectorAll("tr").Length, 0, 42);
        if (page.QuerySelector("img")?.GetAttribute("src") is not { } source) return;
        var drawing = System.Xml.Linq.XElement.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..])));
        Assert.All(drawing.DescendantsAndSelf().SelectMany(element => element.Attributes()), attribute =>
        {
            Assert.DoesNotMatch("^(id|on.*|href)$", attribute.Name.LocalName);
            Assert.DoesNotMatch("url|NaN|∞|Infinity", attribute.Value);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_word_lies_in_the_picture_and_on_no_other(string sample)
    {
        var view = DiffSamples.All[sample]();
        var body = string.Concat(Language.All.Select(language => Renderers.Render(view, "text/html", Renderers.All, new(language, Theme.Auto))));
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{body}", """
            [...document.querySelectorAll('svg')].flatMap(svg => {
              var box = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].map(t => ({ text: t.textContent, at: t.getBoundingClientRect() }));
              var meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
              return texts.filter(t => t.at.left < box.left || t.at.right > box.right || t.at.top < box.top || t.at.bottom > box.bottom).map(t => 'outside: ' + t.text)
                .concat(texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.at, b.at)).map(b => a.text + ' on ' + b.text)));
            }).concat(trouble)
            """);
        Assert.Equal([], seen.EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void A_curve_that_ends_without_a_number_has_a_cross_at_its_end()
    {
        Assert.Contains("df-bad\" d", DiffSvg.Draw(DiffSamples.All["ended by NaN"](), Samples.English).Svg, StringComparison.Ordinal);
        Assert.DoesNotContain("df-bad\" d", DiffSvg.Draw(DiffSamples.All["runs"](), Samples.English).Svg, StringComparison.Ordinal);
    }
}
