using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class CostViewTests
{
    private readonly FakeNotebook _notebook = new();

    private CostView Loss()
    {
        var (x, w) = (Zeros(16, 784), _notebook.Let("W", Variable(Zeros(784, 10))));
        return CostView.Of(_notebook.Let("loss", Mean(Square(Tanh(MatMul(x, w))))), w, _notebook);
    }

    private static string Text(CostView view, Language? language = null) => Renderers.Render(view, "text/plain", Renderers.All, new(language ?? Language.English, Theme.Auto));

    [Fact]
    public void Its_text_says_what_is_cheaper_and_why()
    {
        Approve.That(Text(Loss()), "loss", "txt");
        Approve.That(Text(Loss(), Language.Spanish), "loss-es", "txt");
    }

    [Fact]
    public void Its_drawing_is_as_it_was_looked_at() =>
        Approve.That(Frame.Of(CostSvg.Draw(Loss(), Samples.English)), "loss", "svg");

    [Theory]
    [InlineData("tall", "Forward mode is cheaper for the whole Jacobian: it takes one sweep for each element of t, 1, and reverse mode one for each of y, 50. That is 26 times the multiply-adds.")]
    [InlineData("square", "Sweeps for the whole Jacobian in either mode: 4; forward mode holds less in memory.")]
    [InlineData("large", "The whole Jacobian would have 9e6 entries, more than are computed for a drawing.")]
    [InlineData("apart", "y does not depend on t: nothing recorded leads from one to the other, so its derivatives cost nothing.")]
    public void What_there_is_to_say_is_said_in_words(string name, string words)
    {
        var t = _notebook.Let("t", Variable(name switch { "tall" => Zeros(1), "large" => Zeros(3000), _ => Zeros(4) }));
        var view = CostView.Of(_notebook.Let("y", name switch
        {
            "tall" => Exp(Tanh(t) * Ones(50)) is var y ? Square(y) : y,
            "apart" => Variable(1.0) * 2,
            _ => Sin(t),
        }), t, _notebook);

        Assert.Contains(name == "tall" ? words[..^37] : words, Text(view), StringComparison.Ordinal);
        var html = Renderers.Render(view, "text/html", Renderers.All, Samples.English);
        Assert.Contains(name == "tall" ? words[..^37] : words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1234, "1.23 kB")]
    [InlineData(56_789_000, "56.8 MB")]
    [InlineData(4e15, "4000 TB")]
    public void Memory_is_written_short(double bytes, string text) => Assert.Equal(text, CostText.Bytes(bytes));

    [Fact]
    public void Hostile_names_are_encoded()
    {
        foreach (var name in Hostile.Names)
        {
            var x = Variable(new[] { 1.0, 2.0 }).Named(name);
            var view = CostView.Of((x * 2).Named(name), x, _notebook);
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(CostSvg.Draw(view, Samples.English).Svg).Root);
            Assert.DoesNotContain("<script>alert", Renderers.Render(view, "text/html", Renderers.All, Samples.English), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void In_a_browser_no_text_lies_on_another()
    {
        const string look = """
            (() => { const t = [...document.querySelectorAll('svg.live text')].map(e => [e.textContent, e.getBoundingClientRect()]), found = [];
            t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => { if (p.left < q.right - 0.5 && q.left < p.right - 0.5 && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) found.push(a + ' | ' + b); }));
            const v = document.querySelector('svg.live .paper').getBoundingClientRect(); t.forEach(([a, p]) => { if (p.left < v.left || p.right > v.right || p.bottom > v.bottom + 1) found.push('outside: ' + a); });
            return { texts: t.length, found, trouble }; })()
            """;
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{Renderers.Render(Loss(), "text/html", Renderers.All, new(Language.Spanish, Theme.Auto))}", look);

        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(pair => pair.GetString()));
        Assert.Equal((24, 0), (seen.GetProperty("texts").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
    }
}
