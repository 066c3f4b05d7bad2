using System.Globalization;
using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Sliders and number fields in a real browser, against the engine.</summary>
public sealed class PlayInBrowserTests
{
    /// <summary>Types values into the fields, one set after the other, and reads what the drawing says then.</summary>
    private const string Drive = """
        sets => {
          const fields = [...document.querySelectorAll('.field')], nodes = [...document.querySelectorAll('.n')], edges = [...document.querySelectorAll('.e')];
          return sets.map(values => {
            values.forEach((value, i) => { fields[i].value = value; fields[i].dispatchEvent(new Event('input')); });
            return [nodes.map(n => n.querySelector('title').textContent), edges.map(e => (e.querySelector('.l') || {}).textContent || ''), edges.map(e => e.getAttribute('class'))];
          });
        }
        """;

    public static TheoryData<string> Graphs => [.. PlayedGraphs.All.Keys];

    private static double Read(string line)
    {
        var text = line[(line.LastIndexOf('=') + 1)..].Trim().Replace('−', '-');
        return text switch { "∞" => double.PositiveInfinity, "-∞" => double.NegativeInfinity, _ => double.Parse(text, CultureInfo.InvariantCulture) };
    }

    private static double Size(IEnumerable<double> numbers) => numbers.Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task A_thousand_random_inputs_give_the_engines_numbers(string name)
    {
        var random = new Random(7);
        // Some whole and half numbers among them: there are ties and kinks.
        double Draw() => random.Next(3) == 0 ? random.Next(-4, 5) / 2.0 : random.NextDouble() * 4 - 2;
        var sets = Enumerable.Range(0, 1000 / PlayedGraphs.All.Count + 1).Select(_ => Enumerable.Range(0, PlayedGraphs.All[name].Variables).Select(_ => Draw()).ToArray()).ToArray();
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(PlayedGraphs.View(name, sets[0])));
        var shown = await live.Page.EvaluateAsync<string[][][]>(Drive, sets);

        for (var k = 0; k < sets.Length; k++)
        {
            var graph = PlayedGraphs.View(name, sets[k]).Graph;
            var tolerance = 1e-12 * Size(graph.Nodes.SelectMany(node => new[] { node.Value.Elements[0], node.Gradient?.Elements[0] ?? 0 }));
            foreach (var node in graph.Nodes.Where(node => node.Gradient is not null))
            {
                var lines = shown[k][0][node.Id].Split('\n');
                Same(node.Value.Elements[0], Read(lines[0]), tolerance, $"{name} {k}: {node.Name}");
                Same(node.Gradient!.Elements[0], Read(lines[1]), tolerance, $"{name} {k}: gradient of {node.Name}");
            }
            for (var e = 0; e < graph.Edges.Count; e++)
            {
                if (graph.Edges[e].Derivative is not { } local || graph.Nodes[graph.Edges[e].From].Gradient is null) continue;
                Same(local.Elements[0], Read(shown[k][1][e]), Math.Max(tolerance, 1e-3 * Math.Abs(local.Elements[0])), $"{name} {k}: local derivative {e}");
                Assert.Equal(graph.Edges[e].IsBlocked(graph) ? "e blocked" : graph.Edges[e].IsRouted(graph) ? "e routed" : "e", shown[k][2][e]);
            }
        }
        Assert.Empty(live.Trouble);

        static void Same(double expected, double actual, double tolerance, string place) =>
            Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance, $"{place}: {expected:R} in the engine, {actual:R} in the page");
    }

    [Fact]
    public void They_use_every_operation_that_a_page_computes()
    {
        var used = PlayedGraphs.All.SelectMany(graph => PlayedGraphs.View(graph.Key, [.. Enumerable.Repeat(0.5, graph.Value.Variables)]).Graph.Nodes).Select(node => node.Op?.Name).ToHashSet();

        Assert.Equal([], Catalogue.All.Where(op => op.Script is not null && !used.Contains(op.Name)).Select(op => op.Name));
    }

    [Fact]
    public async Task Numbers_are_written_as_the_drawing_writes_them()
    {
        var random = new Random(5);
        double[] numbers = [0, 1, -1, 1.0005, 0.12345, 9999.5, 99995, 999999.5, 1234567, 0.00099995, 0.001, 1e-4, 9.9995e-5, 5e-324, double.MaxValue, 123456, 100, 2.0005, 0.5,
            .. Enumerable.Range(0, 3000).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 14))),
            .. Enumerable.Range(0, 3000).Select(_ => random.Next(-2000000, 2000000) / 2.0 / Math.Pow(10, random.Next(0, 8)))];
        await using var live = await LivePage.OpenAsync("");
        var shown = await live.Page.EvaluateAsync<string[]>($"numbers => numbers.map({Script.Read("numbers.js").TrimEnd()}.short)", numbers);

        Assert.Equal(numbers.Select(Numbers.Short), shown);
    }

    [Fact]
    public async Task A_slider_moved_by_keys_moves_everything_and_reset_brings_it_back()
    {
        var notebook = new FakeNotebook();
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(PlayView.Of(Samples.Circuit(notebook), notebook)));
        var page = live.Page;
        var before = await page.TextContentAsync("svg.live");

        await page.Locator("input[type=range]").First.FocusAsync();
        Assert.Equal("n here", await page.GetAttributeAsync("[data-name=x]", "class"));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(("-1.95", "−1.95", "−12.2"), (await page.InputValueAsync(".field >> nth=0"), await page.TextContentAsync("[data-name=x] .v"), await page.TextContentAsync("[data-name=f] .v")));
        await page.Keyboard.PressAsync("End");
        Assert.Equal(("f = −40", "10"), (await page.InnerTextAsync("output"), await page.TextContentAsync("[data-name=q] .v")));
        Assert.Equal(("∂f/∂z", "10"), (await page.InnerTextAsync(".partial >> nth=2"), await page.InnerTextAsync(".gradient.number >> nth=2")));
        Assert.Contains("x = 5, ∂f/∂x = −4;", await page.GetAttributeAsync("svg.live", "aria-label"));

        await page.ClickAsync("text=Reset");
        Assert.Equal(before, await page.TextContentAsync("svg.live"));
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task A_field_takes_any_finite_number_and_says_when_it_is_none()
    {
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(PlayedGraphs.View("losses", 0.5, -1)));
        var (field, value) = (live.Page.Locator(".field").First, live.Page.Locator("[data-name=x0] .v"));

        foreach (var (typed, shown) in new[] { ("1e3", "1000"), ("−2,5", "−2.5"), ("1/3", "0.3333"), ("x", "0.3333"), ("", "0.3333"), ("1/0", "0.3333"), ("1e-9", "1e−9") })
        {
            await field.FillAsync(typed);
            Assert.Equal((shown, typed is "x" or "" or "1/0" ? "true" : null), (await value.TextContentAsync(), await field.GetAttributeAsync("aria-invalid")));
        }
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task A_gate_opens_and_closes_as_a_slider_crosses_the_kink()
    {
        var notebook = new FakeNotebook();
        var x = notebook.Let("x", Variable(-1));
        await using var live = await LivePage.OpenAsync(PlayedGraphs.Html(PlayView.Of(notebook.Let("y", Relu(x)), notebook)));

        Assert.Contains("blocked", await live.Page.GetAttributeAsync(".e", "class"));
        await live.Page.FillAsync(".field", "2");
        Assert.Equal(("e routed", "1", "2"), (await live.Page.GetAttributeAsync(".e", "class"), await live.Page.TextContentAsync("[data-name=x] .g"), await live.Page.TextContentAsync("[data-name=y] .v")));
        await live.Page.FillAsync(".field", "0");
        Assert.Equal("e blocked", await live.Page.GetAttributeAsync(".e", "class"));
        Assert.EndsWith("The gate is closed here: nothing passes.", await live.Page.TextContentAsync(".e title"));
    }

    [Fact]
    public async Task Two_copies_do_not_disturb_each_other_and_what_is_not_finite_is_shown()
    {
        var notebook = new FakeNotebook();
        var x = notebook.Let("x", Variable(2));
        var html = PlayedGraphs.Html(PlayView.Of(notebook.Let("y", Log(x) + 1 / x), notebook));
        await using var live = await LivePage.OpenAsync(html + html);

        await live.Page.FillAsync(".field >> nth=1", "-1");
        Assert.Equal(["y = 1.193", "y = NaN"], await live.Page.Locator("output").AllInnerTextsAsync());
        await live.Page.FillAsync(".field >> nth=1", "0");
        Assert.Equal(["2", "1.193", "0", "NaN"], await live.Page.Locator("[data-name=x] .v, [data-name=y] .v").AllTextContentsAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Hostile_names_are_text_and_scripts_off_the_picture_and_a_sentence_are_left()
    {
        var notebook = new FakeNotebook();
        var html = PlayedGraphs.Html(PlayView.Of(Samples.All["hostile"](notebook), notebook), Language.Spanish);
        await using (var live = await LivePage.OpenAsync(html))
        {
            Assert.Equal(Hostile.Names.Count, await live.Page.Locator(".field").CountAsync());
            await live.Page.FillAsync(".field >> nth=0", "7");
            Assert.Equal("26.5", await live.Page.Locator("svg.live .n .v").Last.TextContentAsync());
            Assert.Empty(live.Trouble);
        }
        await using var still = await LivePage.OpenAsync(html, scripts: false);
        Assert.True(await still.Page.Locator("img").IsVisibleAsync());
        Assert.Equal(PlayWords.In[Language.Spanish].NeedsScripts, await still.Page.InnerTextAsync("p"));
        Assert.Equal(0, await still.Page.Locator("input").CountAsync());
    }
}
