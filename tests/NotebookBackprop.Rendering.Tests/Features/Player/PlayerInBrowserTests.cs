using System.Text.Json;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The player as a real browser runs it, with mouse, slider and keyboard.</summary>
public sealed class PlayerInBrowserTests
{
    private const string Helpers = """
        <script>
        var root = () => document.querySelector('.nbp-view'), $ = s => root().querySelector(s);
        var press = (name, target) => (target || $('.nbp-stage')).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
        var click = label => $('button[aria-label="' + label + '"]').click();
        var seen = () => ({ at: $('output').textContent, say: $('.say math') ? $('.say math').textContent : '', sum: [...root().querySelectorAll('.n .g')].filter(g => getComputedStyle(g).visibility === 'visible').map(g => g.textContent),
          values: [...root().querySelectorAll('.n .v')].filter(v => getComputedStyle(v).visibility === 'visible').length,
          lit: [...root().querySelectorAll('.e.now')].map(e => e.dataset.from + '>' + e.dataset.to), disabled: [...root().querySelectorAll('button:disabled')].map(b => b.title) });
        var steps = acts => acts.map(act => { act(); return seen(); });
        </script>
        """;

    private static JsonElement Play(string sample, string acts) => PageProbe.Measure(
        $"<body data-jp-theme-light='true'>{Helpers}{Renderers.Render(Of(sample), "text/html", Renderers.All, Samples.English)}", $"{{ steps: steps([{acts}]), trouble }}");

    private static PlayerView Of(string sample)
    {
        var graph = Samples.View(sample);
        return new(graph, SweepStep.Of(graph));
    }

    private static string?[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString())];

    [Fact]
    public void It_starts_with_the_leaves_and_ends_with_every_number()
    {
        var seen = Play("circuit", "() => 0, () => click('Last step')").GetProperty("steps");

        Assert.Equal(("forward 0 of 2", 3), (seen[0].GetProperty("at").GetString(), seen[0].GetProperty("values").GetInt32()));
        Assert.Empty(Texts(seen[0].GetProperty("sum")));
        Assert.Equal(["First step", "Back"], Texts(seen[0].GetProperty("disabled")));
        Assert.Equal(("backward 4 of 4", 5), (seen[1].GetProperty("at").GetString(), seen[1].GetProperty("values").GetInt32()));
        Assert.Equal(["−4", "−4", "3", "−4", "1"], Texts(seen[1].GetProperty("sum")));
        Assert.Equal(["Next step", "Last step"], Texts(seen[1].GetProperty("disabled")));
    }

    [Fact]
    public void Mouse_keys_and_slider_walk_the_same_way()
    {
        var walked = Play("circuit", """
            () => click('Next step'), () => press('ArrowRight'), () => press('ArrowRight', $('input')), () => press('ArrowLeft'),
            () => press('End'), () => press('Home'), () => { $('input').value = 6; $('input').dispatchEvent(new Event('input')); }, () => click('Back'), () => press('x')
            """);

        Assert.Equal(
            ["forward 1 of 2", "forward 2 of 2", "backward 0 of 4", "forward 2 of 2", "backward 4 of 4", "forward 0 of 2", "backward 3 of 4", "backward 2 of 4", "backward 2 of 4"],
            walked.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("at").GetString()));
        Assert.Equal(0, walked.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void The_edge_in_turn_lights_up_alone_and_its_product_is_set_as_mathematics()
    {
        var seen = Play("circuit", "() => { $('input').value = 6; $('input').oninput(); }").GetProperty("steps")[0];

        Assert.Equal(["0>3"], Texts(seen.GetProperty("lit")));
        Assert.Equal("∂f∂x=∂f∂q·∂q∂x=−4·1=−4", seen.GetProperty("say").GetString());
        Assert.Equal(["−4", "3", "−4", "1"], Texts(seen.GetProperty("sum")));
    }

    [Fact]
    public void A_branch_shows_the_sum_as_it_grows() => Assert.Equal(
        ["−2|1", "−4|1"],
        Play("square", "() => { press('End'); press('ArrowLeft'); }, () => press('ArrowRight')").GetProperty("steps").EnumerateArray().Select(step => string.Join("|", Texts(step.GetProperty("sum")))));

    [Fact]
    public void A_drawing_wider_than_the_page_moves_along()
    {
        var html = Renderers.Render(Of("neuron"), "text/html", Renderers.All, Samples.English);
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{Helpers}<div style='width:500px'>{html}</div>", """
            (() => { var out = 0, places = new Set(); for (var i = 1; i < 20; i++) { press('ArrowRight'); var at = $('.e.now, .n.now').getBoundingClientRect(), view = $('.nbp-stage').getBoundingClientRect();
              places.add($('.nbp-stage').scrollLeft); if (at.left + at.width / 2 < view.left || at.left + at.width / 2 > view.right) out++; } return { out, places: places.size }; })()
            """);

        Assert.Equal(0, seen.GetProperty("out").GetInt32());
        Assert.True(seen.GetProperty("places").GetInt32() > 3);
    }

    [Fact]
    public void Play_runs_to_the_end_and_stops()
    {
        var html = Renderers.Render(Of("circuit"), "text/html", Renderers.All, Samples.English);
        var seen = PageProbe.Measure($$"""
            <body data-jp-theme-light='true'><script>var tick; window.setInterval = f => { tick = f; return 7; }; window.clearInterval = id => { if (id) tick = null; };</script>{{Helpers}}{{html}}
            """, "(click('Play'), { pause: !!$('button[aria-label=Pause]'), ticks: (() => { var n = 0; while (tick && n < 50) { tick(); n++; } return n; })(), at: $('output').textContent, play: !!$('button[aria-label=Play]') })");

        Assert.True(seen.GetProperty("pause").GetBoolean());
        Assert.Equal((7, "backward 4 of 4"), (seen.GetProperty("ticks").GetInt32(), seen.GetProperty("at").GetString()));
        Assert.True(seen.GetProperty("play").GetBoolean());
    }

    [Theory]
    [InlineData("arrays")]
    [InlineData("hostile")]
    [InlineData("dense")]
    public void Hard_graphs_can_be_walked_to_the_end(string sample)
    {
        var seen = Play(sample, "() => click('Last step')");
        var (at, total) = (seen.GetProperty("steps")[0].GetProperty("at").GetString()!, Of(sample).Steps[^1].Count);

        Assert.Equal($"backward {total} of {total}", at);
        Assert.Equal(0, seen.GetProperty("trouble").GetArrayLength());
    }
}
