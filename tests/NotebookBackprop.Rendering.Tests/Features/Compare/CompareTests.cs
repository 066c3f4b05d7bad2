using AngleSharp.Html.Parser;

namespace NotebookBackprop.Rendering.Tests;

public sealed class CompareTests
{
    private static readonly Settings s_spanish = new(Language.Spanish, Theme.Auto);

    public static TheoryData<string> Names => CompareSamples.Names;

    [Fact]
    public void The_verdict_of_each_network_is_written_and_the_healthy_ones_are_named_first()
    {
        var text = Renderers.Render(CompareSamples.Of(["sigmoid", "tanh"], ["xavier", "he"], [20], 64), "text/plain", Renderers.All, Samples.English);
        Assert.Contains("Healthy with 20 layers (2 of 4): tanh · Xavier, tanh · He.", text, StringComparison.Ordinal);
        Assert.Matches(@"sigmoid +Xavier +vanishing +× 0\.2\d+ +× 0\.2\d+ +× [\d.]+ +\d\.\d+e−1\d+\n", text);
        Assert.DoesNotContain("healthy up to", text, StringComparison.Ordinal);
        Assert.Contains("Sanas con 20 capas (2 de 4): tanh · Xavier, tanh · He.", Renderers.Render(CompareSamples.Of(["sigmoid", "tanh"], ["xavier", "he"], [20], 64), "text/plain", Renderers.All, s_spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_says_to_what_depth_each_network_is_healthy()
    {
        var rows = CompareText.Rows(CompareSamples.Of(["relu"], ["he", "orthogonal"], Enumerable.Range(1, 15), 64), Language.English).Rows;
        Assert.Equal("15", rows[1][^1]);
        // By √½ a layer, a tenth is left after seven: eight layers have seven ways between them.
        Assert.InRange(int.Parse(rows[2][^1], System.Globalization.CultureInfo.InvariantCulture), 7, 8);
    }

    [Fact]
    public void No_language_lacks_a_finding_or_a_name() => Assert.All(Language.All, language =>
    {
        Assert.Equal(Enum.GetValues<FlowHealth>(), CompareWords.In[language].Healths.Keys.Order());
        Assert.Equal(FlowComparison.InitNames.Order(), CompareWords.In[language].Inits.Keys.Order());
    });

    [Theory, MemberData(nameof(Names))]
    public void The_page_is_small_the_same_each_time_and_holds_nothing_that_refers_or_runs(string sample)
    {
        var html = Renderers.Render(CompareSamples.All[sample](), "text/html", Renderers.All, s_spanish);
        Assert.Equal(html, Renderers.Render(CompareSamples.All[sample](), "text/html", Renderers.All, s_spanish));
        Assert.InRange(html.Length, 1000, 250_000);
        var page = new HtmlParser().ParseDocument(html);
        var source = page.QuerySelector("img")!.GetAttribute("src")!;
        var drawing = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        Assert.DoesNotMatch(@"\s(id|href|on\w+)=|url\(|NaN|Infinity|∞", drawing);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(CompareSamples.All[sample]().Comparison.Networks.Count + 1, page.QuerySelectorAll("tr").Length);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_word_lies_in_the_picture_and_on_no_other(string sample)
    {
        var view = CompareSamples.All[sample]();
        var body = string.Concat(Language.All.Select(language => Renderers.Render(view, "text/html", Renderers.All, new(language, Theme.Auto))));
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{body}", """
            [...document.querySelectorAll('svg')].flatMap(svg => {
              var box = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].map(t => ({ text: t.textContent, at: t.getBoundingClientRect() }));
              var meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
              return texts.filter(t => t.at.left < box.left || t.at.right > box.right || t.at.top < box.top || t.at.bottom > box.bottom).map(t => 'outside: ' + t.text)
                .concat(texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.at, b.at)).map(b => a.text + ' on ' + b.text)));
            }).concat(trouble, document.querySelectorAll('svg').length === 2 ? [] : ['no picture'])
            """);
        Assert.Equal([], seen.EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public void A_curve_ends_where_it_leaves_the_scale_or_falls_to_zero()
    {
        var scale = new CompareScale(new(-4, 2, true), 5);
        var verdict = new FlowVerdict(FlowHealth.Vanishing, 0, 0, new Dictionary<FlowCause, double>());
        (IReadOnlyList<int>, int) Trace(params double[] norms) => scale.Trace(new(norms, verdict));
        Assert.Equivalent((new[] { 0, -100, -200, -300, -350 }, 0), Trace(1e-3 / Math.Sqrt(10), 1e-3, 1e-2, 0.1, 1));
        // From 10⁻³ at the layer of place 2 to 10⁻⁵ at place 1: half way.
        Assert.Equivalent((new[] { 0, -100, -300, -400 }, 150), Trace(1e-9, 1e-5, 1e-3, 0.1, 1));
        Assert.Equivalent((new[] { 0, -400 }, 400), Trace(0, 0, 0, 0, 7));
        Assert.Equivalent((Array.Empty<int>(), 500), Trace(0, 0, 0, 0, 0));
        Assert.Equivalent((new[] { 0 }, 0), Trace(3));
    }

    [Theory]
    [InlineData(new[] { 1e-3, 1 }, -3, 2)]
    [InlineData(new[] { 1e-30, 1 }, -16, 2)]
    [InlineData(new[] { 1e30, 1 }, -2, 16)]
    [InlineData(new[] { 0.0, 0.0 }, -2, 2)]
    public void The_scale_holds_what_matters(double[] norms, int low, int high)
    {
        var network = new ComparedNetwork("relu", "he", [new(norms, new(FlowHealth.Vanishing, 0, 0, new Dictionary<FlowCause, double>()))]);
        var scale = CompareScale.Of(new(["relu"], ["he"], [2], 8, 0, [network]));
        Assert.Equal((low, high), (scale.Gradient.Low, scale.Gradient.High));
        Assert.InRange(scale.Marked.Count, 2, 5);
    }
}
