using AngleSharp.Html.Parser;

namespace NotebookBackprop.Rendering.Tests;

public sealed class TrainingViewTests
{
    private static readonly Settings s_spanish = new(Language.Spanish, Theme.Auto);

    public static TheoryData<string> Names => TrainingSamples.Names;

    [Theory, MemberData(nameof(Names))]
    public void Every_word_lies_in_the_picture_and_on_no_other(string sample)
    {
        var view = TrainingSamples.All[sample]();
        var body = string.Concat(Language.All.Select(language => Renderers.Render(view, "text/html", Renderers.All, new(language, Theme.Auto)))).Replace("<details>", "<details open>", StringComparison.Ordinal);
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{body}", """
            [...document.querySelectorAll('svg.live')].flatMap(svg => {
              var box = svg.getBoundingClientRect(), texts = [...svg.querySelectorAll('text')].filter(t => !/\u0301/.test(t.textContent)).map(t => ({ text: t.textContent, at: t.getBoundingClientRect() }));
              var meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
              return texts.filter(t => t.at.left < box.left || t.at.right > box.right || t.at.top < box.top || t.at.bottom > box.bottom).map(t => 'outside: ' + t.text)
                .concat(texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a.at, b.at)).map(b => a.text + ' on ' + b.text)));
            }).concat(trouble, document.querySelectorAll('svg.live').length > 1 ? [] : ['no picture'])
            """);
        Assert.Equal([], seen.EnumerateArray().Select(one => one.GetString()));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_page_is_small_the_same_each_time_and_holds_nothing_that_refers(string sample)
    {
        var html = Renderers.Render(TrainingSamples.All[sample](), "text/html", Renderers.All, s_spanish);
        Assert.Equal(html, Renderers.Render(TrainingSamples.All[sample](), "text/html", Renderers.All, s_spanish));
        Assert.InRange(html.Length, 1000, 200_000);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("[id], iframe, link"));
        foreach (var image in page.QuerySelectorAll("img"))
        {
            var svg = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(image.GetAttribute("src")!.Split(',')[1]));
            System.Xml.Linq.XDocument.Parse(svg);
            Assert.DoesNotContain("url(", svg, StringComparison.Ordinal);
            Assert.DoesNotContain(" id=", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN\"", svg, StringComparison.Ordinal);
            Assert.DoesNotContain("∞\"", svg, StringComparison.Ordinal);
            Assert.NotEqual("", image.GetAttribute("alt"));
        }
    }

    [Theory]
    [InlineData("spirals", "spirals: 60 steps · loss 1.")]
    [InlineData("live", "spirals: step 21 of 60 · 35 % · 5 s left · 8.4 steps/s")]
    [InlineData("live without an end in sight", "Training: step 300 · 0.1 steps/s")]
    [InlineData("a thousand layers", "Training: 200 steps · loss 2.5 → 0.1489 · ended at step 200 of 300")]
    [InlineData("stopped by a NaN", "Training: 38 steps · loss 3.22 → −∞ · ended at step 38 of 500\nStopped at step 38: the loss is −∞. On the way forward the first bad number is −∞, given by log [0, 0].")]
    public void In_plain_text_it_says_what_became_of_it(string sample, string start) =>
        Assert.StartsWith(start, Renderers.Render(TrainingSamples.All[sample](), "text/plain", Renderers.All, Samples.English), StringComparison.Ordinal);

    [Fact]
    public void The_whole_record_in_plain_text_is_as_approved()
    {
        Approve.That(Renderers.Render(TrainingSamples.All["spirals"](), "text/plain", Renderers.All, Samples.English), "spirals", "txt");
        Approve.That(Renderers.Render(TrainingSamples.All["spirals"](), "text/plain", Renderers.All, s_spanish), "spirals-es", "txt");
    }

    [Theory, InlineData("spirals"), InlineData("live"), InlineData("a thousand layers")]
    public void The_dashes_of_each_line_are_named_above_and_stand_before_its_number(string sample)
    {
        var drawing = System.Xml.Linq.XElement.Parse(TrainingSvg.Draw(TrainingSamples.All[sample](), s_spanish).Svg);
        List<System.Xml.Linq.XElement> all = [.. drawing.Descendants()];
        string? StyleOf(System.Xml.Linq.XElement element) => (string?)element.Attribute("class");
        var named = all.Where(element => StyleOf(element)?.StartsWith("tr-u", StringComparison.Ordinal) == true && element.Name.LocalName == "line")
            .ToLookup(element => StyleOf(element), element => all[all.IndexOf(element) + 1].Value);
        var lines = all.Where(element => element.Name.LocalName == "polyline" && StyleOf(element)?.StartsWith("tr-u ", StringComparison.Ordinal) == true).Select(StyleOf).Distinct().ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(2, named[line].Count()));
        Assert.Equal(lines.Count, lines.Select(line => named[line].First()).Distinct().Count());
        Assert.Contains("habitual", named["tr-usual"]);
    }

    [Fact]
    public void A_finished_record_holds_no_times()
    {
        var run = TrainingSamples.Spirals(30);
        var html = Renderers.Render(new TrainingView(run, 30), "text/html", Renderers.All, Samples.English);

        Assert.DoesNotContain("steps/s", html, StringComparison.Ordinal);
        Assert.Equal(html, Renderers.Render(new TrainingView(TrainingSamples.Spirals(30), 30), "text/html", Renderers.All, Samples.English));
        Assert.Equal(html.Replace("lang=\"en\"", "", StringComparison.Ordinal).Length, Renderers.Render(new TrainingView(run), "text/html", Renderers.All, Samples.English).Replace("lang=\"en\"", "", StringComparison.Ordinal).Length);
    }
}
