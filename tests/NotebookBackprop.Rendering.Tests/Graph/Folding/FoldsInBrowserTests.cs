using System.Text.Json;
using AngleSharp.Html.Parser;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Folds as a real browser opens them, and what is left where no script runs.</summary>
public sealed class FoldsInBrowserTests
{
    private const string Helpers = """
        <script>
        var $$ = s => [...document.querySelectorAll(s)], folds = () => $$('.fold'), main = () => document.querySelector('svg.live');
        var press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key: key, bubbles: true, cancelable: true }));
        var click = target => target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        var visible = e => { for (; e && e !== document; e = e.parentNode) if (e.style && e.style.display === 'none') return false; return true; };
        var words = () => [...main().querySelectorAll('text')].filter(visible).map(e => [e.textContent, e.getBoundingClientRect()]);
        var overlaps = () => { var t = words(), found = []; t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => {
          if (p.left < q.right - 1 && q.left < p.right - 1 && p.top + 3 < q.bottom - 3 && q.top + 3 < p.bottom - 3) found.push(a + ' | ' + b); })); return found; };
        var seen = () => ({ expanded: folds().map(f => f.getAttribute('aria-expanded')), width: main().viewBox.baseVal.width, words: words().map(w => w[0]), overlaps: overlaps(),
          outside: words().filter(w => w[1].top < main().getBoundingClientRect().top - 1 || w[1].bottom > main().getBoundingClientRect().bottom + 1 || w[1].right > main().getBoundingClientRect().right + 1).map(w => w[0]) });
        var steps = acts => acts.map(act => { act(); return seen(); });
        </script>
        """;

    private static string Html(GraphView view) => Renderers.Render(view, "text/html", Renderers.All, Samples.English);

    private static GraphView Neuron(string folding)
    {
        var notebook = new FakeNotebook();
        return GraphView.Of(Samples.Neuron(notebook), notebook, Folding.Of(folding));
    }

    private static GraphView Loop()
    {
        var notebook = new FakeNotebook();
        var h = notebook.Let("h0", Variable(0.3));
        var all = new List<Tensor> { h };
        for (var i = 0; i < 60; i++) all.Add((i % 3) switch { 0 => all[^1] * all[Math.Max(0, i - 7)], 1 => Tanh(all[^1]), _ => all[^1] + all[Math.Max(0, i - 4)] });
        notebook.Let("deep", all[30]);
        return GraphView.Of(notebook.Let("y", all[^1]), notebook);
    }

    private static JsonElement Play(GraphView view, string acts) =>
        PageProbe.Measure($"<body data-jp-theme-light='true'>{Helpers}{Html(view)}", $"{{ steps: steps([{acts}]), trouble }}");

    private static string?[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString())];

    [Fact]
    public void A_click_opens_a_fold_in_its_place_and_another_closes_it()
    {
        var played = Play(Neuron("sigmoid"), "() => 0, () => click(folds()[0]), () => click(folds()[0])");
        var steps = played.GetProperty("steps");

        Assert.Equal([["false"], ["true"], ["false"]], steps.EnumerateArray().Select(step => Texts(step.GetProperty("expanded"))));
        Assert.DoesNotContain("exp", Texts(steps[0].GetProperty("words")));
        Assert.Contains("exp", Texts(steps[1].GetProperty("words")));
        Assert.Contains("⊟ Inside p = σ: 4 operations", Texts(steps[1].GetProperty("words")));
        Assert.True(steps[1].GetProperty("width").GetDouble() > steps[0].GetProperty("width").GetDouble() + 400);
        Assert.Equal(steps[0].ToString(), steps[2].ToString());
        Assert.Equal(0, played.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void Keys_open_folds_within_folds_and_no_word_lies_on_another()
    {
        var steps = Play(Neuron("all"), "() => press(folds()[0], 'Enter'), () => press(folds()[1], ' '), () => press(folds()[1], 'x'), () => press(folds()[0], 'Enter')").GetProperty("steps");

        Assert.Equal([["true", "false"], ["true", "true"], ["true", "true"], ["false"]], steps.EnumerateArray().Select(step => Texts(step.GetProperty("expanded"))));
        Assert.All(steps.EnumerateArray(), step => Assert.Equal([], Texts(step.GetProperty("overlaps"))));
        Assert.All(steps.EnumerateArray(), step => Assert.Equal([], Texts(step.GetProperty("outside"))));
    }

    [Fact]
    public void Several_folds_open_side_by_side()
    {
        var notebook = new FakeNotebook();
        var (x, y) = (notebook.Let("x", Variable(0.5)), notebook.Let("y", Variable(-2)));
        var f = notebook.Let("f", 1 / (1 + Exp(-(x * y))) * (Exp(y) / (1 + Exp(y))) + 1 / (1 + Exp(-y)));
        var steps = Play(GraphView.Of(f, notebook, Folding.Of("sigmoid")), "() => click(folds()[0]), () => click(folds()[1]), () => click(folds()[2])").GetProperty("steps");

        Assert.Equal(["true", "true", "true"], Texts(steps[2].GetProperty("expanded")));
        Assert.All(steps.EnumerateArray(), step => Assert.Equal([], Texts(step.GetProperty("overlaps"))));
    }

    [Fact]
    public void A_large_graph_is_searched_by_name_and_moved_by_keys()
    {
        var played = PageProbe.Measure($"<body data-jp-theme-light='true'>{Helpers}<div style='width:900px'>{Html(Loop())}</div>", """
            (() => { var field = document.querySelector('.nbp-tools input'), stage = document.querySelector('.nbp-pan'), out = [];
            var find = text => { field.value = text; field.dispatchEvent(new Event('input')); out.push($$('.n.found').length + ' ' + field.nextSibling.textContent + ' ' + (stage.scrollLeft > 0)); };
            find('deep'); find('v3'); press(field, 'Enter'); find('nothing'); find('');
            var width = () => Math.round(main().getBoundingClientRect().width), start = width();
            press(stage, '+'); var larger = width(); press(stage, '-'); var back = width(); press(stage, '0'); var fit = width();
            $$('.nbp-tools button')[1].click(); var button = width();
            stage.dispatchEvent(new WheelEvent('wheel', { deltaY: -200, ctrlKey: true, bubbles: true, cancelable: true })); var wheel = width();
            return { out, larger: larger > start, back: back === start, fit: fit <= stage.clientWidth + 1, button: button > fit, wheel: wheel > button, trouble }; })()
            """);

        Assert.Equal(["1 1 of 1 true", "1 1 of 1 true", "0 0 of 0 true", "0  true"], Texts(played.GetProperty("out")));
        foreach (var name in (string[])["larger", "back", "fit", "button", "wheel"]) Assert.True(played.GetProperty(name).GetBoolean(), name);
        Assert.Equal(0, played.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void A_name_inside_a_fold_is_found_at_the_fold()
    {
        ManualSeed(0);
        var notebook = new FakeNotebook();
        var net = new Sequential(from i in Enumerable.Range(0, 26) select (Module)new Linear(i + 2, i + 3));
        var loss = notebook.Let("loss", Sum(net.Forward(Randn(2, 2))));
        var found = PageProbe.Measure($"<body data-jp-theme-light='true'>{Helpers}{Html(GraphView.Of(loss, notebook))}", """
            (() => { var field = document.querySelector('.nbp-tools input'); field.value = 'weight'; field.dispatchEvent(new Event('input')); return $$('.n.found').length; })()
            """);

        Assert.Equal(26, found.GetInt32());
    }

    [Fact]
    public void Without_scripts_the_inside_and_the_proof_are_below_the_picture()
    {
        var page = new HtmlParser().ParseDocument(Html(Neuron("sigmoid")));
        foreach (var script in page.Scripts.ToList()) script.Parent!.RemoveChild(script);
        var inside = page.QuerySelectorAll("details").Single(details => details.QuerySelector("summary")!.TextContent == "Inside p = σ: 4 operations");

        Assert.Equal(2, page.Images.Length);
        Assert.Contains("v₆ = e^v₅ = e^(−1) = 0.3679", inside.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("∂p/∂v₄ = p · (1 − p) = 0.7311 · (1 − 0.7311) = 0.1966", inside.QuerySelectorAll("li")[0].TextContent);
    }
}
