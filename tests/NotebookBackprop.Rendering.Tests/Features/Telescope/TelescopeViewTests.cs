using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class TelescopeViewTests
{
    private readonly FakeNotebook _notebook = new();

    private static string Text(TelescopeView view, Language? language = null) => Renderers.Render(view, "text/plain", Renderers.All, new(language ?? Language.English, Theme.Auto));

    private static string Html(TelescopeView view) => Renderers.Render(view, "text/html", Renderers.All, Samples.English);

    private static Tensor Run(int layers, int width, double deviation, Func<Tensor, Tensor> activation, int batch = 3)
    {
        ManualSeed(1);
        var h = Randn(batch, width);
        for (var i = 0; i < layers; i++)
            using (Scope($"layer{i}")) h = activation(MatMul(h, Variable(Randn(width, width) * deviation)));
        return Mean(Square(h));
    }

    private TelescopeView Network()
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(4, 3), new Tanh(), new Linear(3, 3), new Relu(), new Linear(3, 2));
        return TelescopeView.Of(_notebook.Let("loss", MeanSquaredError(net.Forward(Randn(5, 4)), Zeros(5, 2))), null, _notebook);
    }

    [Fact]
    public void Its_text_says_all_that_was_found()
    {
        Approve.That(Text(Network()), "network", "txt");
        Approve.That(Text(Network(), Language.Spanish), "network-es", "txt");
    }

    [Fact]
    public void Its_drawing_is_as_it_was_looked_at() =>
        Approve.That(Frame.Of(TelescopeSvg.Draw(Network(), Samples.English)), "network", "svg");

    [Theory]
    [InlineData("vanishing", "The product vanishes: after 10 layers its rms singular value is ")]
    [InlineData("exploding", "The product blows up: after 10 layers its rms singular value is ")]
    [InlineData("steady", "The product stays within a factor of ten: after 4 layers its rms singular value is ")]
    [InlineData("deep", "It collapses to few directions: its largest singular value is ")]
    [InlineData("dead", "From layer 1 on the product is exactly 0: nothing that the input does reaches further.")]
    [InlineData("nan", "From layer 1 on the product holds NaN or infinities.")]
    [InlineData("lost", "Most directions are lost on the way: ")]
    [InlineData("none", "There is no chain to draw: between f and its input, no operation on an array is on every path.")]
    [InlineData("plain", "No modules were recorded, so each operation that every path leads through is a layer.")]
    public void What_there_is_to_say_is_said_in_words(string name, string words)
    {
        var output = name switch
        {
            "vanishing" => Run(10, 20, 0.1, x => Tanh(x)),
            "exploding" => Run(10, 20, 0.5, x => x),
            "steady" => Run(4, 20, 1 / Math.Sqrt(20), x => x),
            "deep" => Run(20, 20, 1 / Math.Sqrt(20), x => x),
            "dead" => Run(3, 4, 1, x => Relu(x - 100)),
            "nan" => Run(3, 4, 1, x => Sqrt(x)),
            "lost" => Run(12, 20, 0.3, x => Relu(x)),
            "none" => Variable(2.0) * Variable(3.0),
            _ => Sum(Tanh(MatMul(Variable(Eye(2)), Constant([0.1, 0.2])))),
        };
        var view = TelescopeView.Of(output, null, _notebook);

        Assert.Contains(words, Text(view), StringComparison.Ordinal);
        Assert.Contains(words, Html(view), StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>", Html(view), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_layers_are_a_page_of_bounded_size_whose_product_may_be_beyond_the_range_of_numbers()
    {
        var view = TelescopeView.Of(Run(1000, 12, 0.12, x => x), null, _notebook);

        Assert.Equal(1000, view.Layers.Count);
        Assert.InRange(view.Layers[^1].LogRms, -600, -300);
        Assert.Matches(@"rms \d+(\.\d+)?e−[3-5]\d\d, × 0\.\d+ per layer", Text(view));
        Assert.InRange(Html(view).Length, 1, 250_000);
        Assert.Contains("Drawn are 6 of 1000 layers; singular values were computed at 33, the rms at all.", Html(view), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_encoded()
    {
        foreach (var name in Hostile.Names)
        {
            var view = TelescopeView.Of(Run(2, 3, 1, x => Tanh(x)).Named(name), null, _notebook);
            Assert.NotNull(System.Xml.Linq.XDocument.Parse(TelescopeSvg.Draw(view, Samples.English).Svg).Root);
            Assert.DoesNotContain("<script>alert", Html(view), StringComparison.Ordinal);
            Assert.DoesNotContain(new string('x', 30), Html(view), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void In_a_browser_maps_can_be_read_and_no_text_lies_on_another()
    {
        const string look = """
            (() => { const t = [...document.querySelectorAll('svg.live text')].map(e => [e.textContent, e.getBoundingClientRect()]), found = [];
            t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => { if (p.left < q.right - 0.5 && q.left < p.right - 0.5 && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) found.push(a + ' | ' + b); }));
            const v = document.querySelector('svg.live .paper').getBoundingClientRect(); t.forEach(([a, p]) => { if (p.left < v.left || p.right > v.right || p.bottom > v.bottom + 1) found.push('outside: ' + a); });
            const maps = [...document.querySelectorAll('svg.live .map')]; maps[3].focus();
            return { texts: t.length, found, maps: maps.length, caption: document.querySelector('.nbp-caption').textContent, trouble }; })()
            """;
        var view = Network();
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{Html(view)}", look);

        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(pair => pair.GetString()));
        Assert.Equal((6, 0), (seen.GetProperty("maps").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
        Assert.Equal($"J₁[0, 0] = {Numbers.Full(view.Layers[0].Product.Entries[0])}", seen.GetProperty("caption").GetString());
    }
}
