using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace NotebookBackprop.Rendering.Tests;

public sealed partial class GradientsTests
{
    private static readonly Settings s_spanish = new(Language.Spanish, Theme.Auto);

    public static TheoryData<string> Names => GradientSamples.Names;

    [Theory]
    [InlineData("vanishing", "Vanishing. Each layer keeps 0.24 of the gradient; layer 1 gets 1.65e−12 of layer 20’s. Per layer: × 1.03 from the weights, × 0.234 from the sigmoid’s slope. Try ReLU with He’s initialization, or a residual path.")]
    [InlineData("choked", "Choked at layer 5. It lets 9.56e−5 of the gradient through; the others keep 0.95 each. At layer 5: × 1.45e−4 from the weights, × 0.661 from the ReLU’s slope. Start its weights as those of the others.")]
    [InlineData("dead", "Dead at layer 4. All its units are off for every example: nothing passes back through layer 4. Look at its biases, take smaller steps, or try LeakyReLU.")]
    [InlineData("one layer", "One layer. There is nothing to compare. The norm of ∂C/∂s is 0.383, that of ∂C/∂W 1.27.")]
    [InlineData("flat", "Flat. The gradient is zero for every layer: the loss does not change with the output.")]
    [InlineData("not finite", "Not finite. On the way forward the first bad number is NaN, given by log [0, 0].")]
    public void A_verdict_can_be_acted_upon(string sample, string sentence) => Assert.Equal(sentence, Sentence(sample, Language.English));

    [Theory]
    [InlineData("branch at zero", "Healthy. ", "No gradient comes to layers 2, 4 yet: what they give starts at zero, by the weights of layers 3, 5; they begin to learn after the first step.")]
    [InlineData("branch never chosen", "Healthy. ", "Branch 1 of the where gets no gradient: it is never chosen (layer 2 (a)).")]
    [InlineData("unbalanced losses", "Losses out of balance. To the layers that its terms share, term 2 of the loss brings ", "they learn nothing for layer 3 (kind). Weigh the terms alike.")]
    [InlineData("softmax twice", "Softmax taken twice. ", "Give it what goes into the softmax.")]
    [InlineData("equal units", "All units equal. In layer 1 (0) all units have equal weights", "Start the weights at random.")]
    [InlineData("attention", "Healthy. ", "")]
    [InlineData("saturated attention", "Softmax saturated. The softmax puts ", "next to nothing passes back through it to layers 2, 3.")]
    [InlineData("cut off", "Cut off. The loss uses a value that was detached: no gradient reaches what computed it (0.0.weight, 0.0.bias).", "take the Detach() out.")]
    [InlineData("solved", "Healthy. ", "The loss is 1e−8: there is next to nothing left to learn")]
    [InlineData("a NaN in a weight", "Not finite. The parameter 2.weight[0, 1] holds NaN: ", "")]
    [InlineData("a loss at every step", "Healthy. ", "There is a loss at every step, and each adds its own gradient; along the state alone a step keeps ")]
    public void What_is_found_on_branches_and_beside_sizes_is_said(string sample, string start, string within)
    {
        var sentence = Sentence(sample, Language.English);
        Assert.StartsWith(start, sentence, StringComparison.Ordinal);
        Assert.Contains(within, sentence, StringComparison.Ordinal);
        Assert.NotEqual(sentence, Sentence(sample, Language.Spanish));
    }

    [Theory]
    [InlineData("branch at zero", 7)]
    [InlineData("attention", 6)]
    [InlineData("unbalanced losses", 4)]
    public void Branches_are_drawn_as_bands_that_part_and_join_each_layer_with_a_bar(string sample, int bars)
    {
        var view = GradientSamples.All[sample]();
        Assert.True(FlowPicture.CanShow(view.Flow));
        Assert.False(FlowPicture.CanShow(GradientSamples.All["vanishing"]().Flow));
        var drawing = XElement.Parse(FlowPicture.Draw(view, Samples.English).Svg);
        int Count(params string[] kinds) => drawing.Descendants().Count(element => kinds.Contains((string?)element.Attribute("class")));
        Assert.Equal(bars, Count("bar", "none", "loss"));
        Assert.Equal(view.Flow.Layers.Count(layer => layer.OfSum.Norm == 0), Count("none"));
        Assert.Equal(view.Flow.Bands.Count(band => band.Norm > 0), Count("ribbon", "against"));
    }

    [Theory]
    [InlineData("between", "Vanishing. Each layer keeps 0.2", "; layer 2 gets ", "Try ReLU with He’s initialization, or a residual path.")]
    [InlineData("output", "Choked at layer 2. The output’s units are saturated: the sigmoid’s slope lets ", " of the gradient in, while the loss is 1. Take cross-entropy", "look at the scale of the inputs.")]
    public void What_hides_between_or_at_the_output_is_told(string sample, string start, string middle, string end)
    {
        var sentence = Sentence(sample, Language.English);
        Assert.StartsWith(start, sentence, StringComparison.Ordinal);
        Assert.Contains(middle, sentence, StringComparison.Ordinal);
        Assert.EndsWith(end, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_far_gone_and_what_averages_share_out_are_told_so()
    {
        var (mild, averages) = (Sentence("mild", Language.English), Sentence("averages", Language.English));
        Assert.StartsWith("Vanishing, mildly. Each layer keeps 0.", mild, StringComparison.Ordinal);
        Assert.EndsWith("Adam, which scales every step, makes up for this much.", mild, StringComparison.Ordinal);
        Assert.StartsWith("Healthy. Each layer keeps 0.", averages, StringComparison.Ordinal);
        Assert.Contains("× 0.5 from the averages. An average shares its gradient out among many places; the sum stays, so that is no loss.", averages, StringComparison.Ordinal);
        Assert.StartsWith("Se desvanece un poco. ", Sentence("mild", Language.Spanish), StringComparison.Ordinal);
        Assert.Contains(" × 0.5 por las medias. Una media reparte su gradiente", Sentence("averages", Language.Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exploding", "Explota. Cada capa multiplica el gradiente por ")]
    [InlineData("recurrent", "Explota. Cada paso multiplica el gradiente por ")]
    [InlineData("choked", "Ahogado en la capa 5. Deja pasar 9.56e−5 del gradiente; en el resto se conserva 0.95 cada vez. En la capa 5: × 1.45e−4 por los pesos, × 0.661 por la pendiente de ReLU. ")]
    public void It_speaks_the_readers_language(string sample, string start) => Assert.StartsWith(start, Sentence(sample, Language.Spanish), StringComparison.Ordinal);

    [Fact]
    public void No_language_lacks_a_finding_a_cause_or_an_advice() => Assert.All(Language.All, language =>
    {
        Assert.Equal(Enum.GetValues<FlowHealth>(), GradientWords.In[language].Heads.Keys.Order());
        Assert.Equal([FlowHealth.Vanishing, FlowHealth.Choked], GradientWords.In[language].MildHeads.Keys.Order());
        Assert.Equal(Enum.GetValues<FlowCause>(), GradientWords.In[language].Causes.Keys.Order());
        Assert.Equal(Enum.GetValues<FlowFindingKind>(), GradientWords.In[language].Findings.Keys.Order());
        Assert.Equal(Enum.GetValues<FlowFindingKind>().Where(kind => new FlowFinding(kind, 0.0, []).IsHindrance), GradientWords.In[language].FindingHeads.Keys.Order());
        Assert.Equal(Enum.GetValues<Advice>().Where(advice => advice != Advice.None), GradientWords.In[language].Advice.Keys.Order());
    });

    [Theory, MemberData(nameof(Names))]
    public void The_factors_shown_multiply_to_the_rate_shown(string sample)
    {
        var text = VerdictText.Of(GradientSamples.All[sample]().Flow, GradientWords.In[Language.English]);
        var factors = Factor().Matches(text.Reason).Select(match => Read(match.Groups[1].Value)).ToList();
        if (factors.Count == 0) return;
        var rate = Read(Regex.Match($"{text.Finding} {text.Reason}", @"(?:keeps|by|lets) ([\d.e−]+)").Groups[1].Value);
        Assert.Equal(rate, factors.Aggregate((a, b) => a * b), 0.012 * rate);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_word_lies_in_the_picture_and_on_no_other(string sample)
    {
        var view = GradientSamples.All[sample]();
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

    [Theory, MemberData(nameof(Names))]
    public void The_page_is_small_the_same_each_time_and_holds_nothing_that_refers_or_runs(string sample)
    {
        var html = Renderers.Render(GradientSamples.All[sample](), "text/html", Renderers.All, s_spanish);
        Assert.Equal(html, Renderers.Render(GradientSamples.All[sample](), "text/html", Renderers.All, s_spanish));
        Assert.InRange(html.Length, 1000, 150_000);
        var page = new HtmlParser().ParseDocument(html);
        var drawing = Svg(page.QuerySelector("img")!.GetAttribute("src")!);
        Assert.All(drawing.DescendantsAndSelf().SelectMany(element => element.Attributes()), attribute => Assert.DoesNotMatch("^(id|on.*|href)$", attribute.Name.LocalName));
        Assert.DoesNotContain("url(", drawing.ToString(), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Contains(VerdictText.Of(GradientSamples.All[sample]().Flow, GradientWords.In[Language.Spanish]).Head, page.QuerySelector("img")!.GetAttribute("alt")!, StringComparison.Ordinal);
        Assert.InRange(page.QuerySelectorAll("tr").Length, 2, 42);
    }

    [Fact]
    public void The_layer_at_fault_stands_out_zeros_have_a_row_and_marks_differ_by_shape()
    {
        var drawing = Drawing("dead");
        var fault = double.Parse(drawing.Descendants().Single(element => (string?)element.Attribute("class") == "fault").Attribute("x")!.Value, CultureInfo.InvariantCulture);
        var discs = drawing.Descendants().Where(element => element.Name.LocalName == "circle").Select(disc => (X: Number(disc, "cx"), Y: Number(disc, "cy"))).ToList();
        Assert.Equal(8, discs.Count);
        Assert.Equal(fault + 14, discs[3].X, 0.11);
        Assert.Equal(7, discs.Count(disc => disc.Y == discs.Max(other => other.Y)));
        Assert.Equal(8, drawing.Descendants().Count(element => (string?)element.Attribute("class") == "dw"));
        Assert.DoesNotContain(Drawing("vanishing").Descendants(), element => (string?)element.Attribute("class") is "fault" or "zero");

        static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Columns_that_would_be_empty_are_left_out()
    {
        var english = new Settings(Language.English, Theme.Auto);
        string Text(string sample) => Renderers.Render(GradientSamples.All[sample](), "text/plain", Renderers.All, english);
        Assert.Contains("saturated", Text("vanishing"), StringComparison.Ordinal);
        Assert.DoesNotContain("dead", Text("vanishing"), StringComparison.Ordinal);
        Assert.DoesNotContain("ΔW", Text("recurrent"), StringComparison.Ordinal);
        Assert.DoesNotContain("name", Text("recurrent"), StringComparison.Ordinal);
        Assert.Contains("No gradient reaches 3.weight, 3.bias: the loss does not depend on them.", Text("flat"), StringComparison.Ordinal);
    }

    private static string Sentence(string sample, Language language) => VerdictText.Of(GradientSamples.All[sample]().Flow, GradientWords.In[language]).ToString();

    private static XElement Drawing(string sample) => XElement.Parse(GradientsSvg.Draw(GradientSamples.All[sample](), Samples.English).Svg);

    private static XElement Svg(string data) => XElement.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data[(data.IndexOf(',', StringComparison.Ordinal) + 1)..])));

    private static double Read(string number) => double.Parse(number.Replace('−', '-'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"× ([\d.e−]+) from")]
    private static partial Regex Factor();
}
