using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Arrays of many axes as a reader turns their pages, without a kernel.</summary>
public sealed class ArrayInBrowserTests
{
    private static string Body()
    {
        var x = Variable([.. Enumerable.Range(0, 3 * 2 * 2 * 9 * 9).Select(i => Math.Sin(i) + i % 7)], [3, 2, 2, 9, 9]).Named("x");
        Sum(x * x).Backward();
        return "<body data-jp-theme-light='true'>" + Renderers.Render(TensorView.Of(x, new FakeNotebook()), "text/html", Renderers.All, Samples.English);
    }

    private const string Tools = """
        var svg = document.querySelector('svg.live'), slider = document.querySelector('input[type=range]'), caption = document.querySelector('.nbp-caption');
        var turn = page => { slider.value = page; slider.dispatchEvent(new Event('input')); };
        var press = key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        """;

    [Fact]
    public void The_slider_shows_one_page_at_a_time_in_the_same_place()
    {
        var seen = PageProbe.Measure(Body(), $$"""
            (() => { {{Tools}}
            var pages = [...document.querySelectorAll('.page')], state = () => pages.map(p => p.style.display === 'none' ? '-' : 'x').join('') + Math.round(pages.find(p => p.style.display !== 'none').getBoundingClientRect().top - svg.getBoundingClientRect().top);
            var before = state(), height = svg.getBoundingClientRect().height; turn(2); return { before, after: state(), title: document.querySelector('output').textContent, said: slider.getAttribute('aria-valuetext'), height, full: 3 * svg.dataset.page, foot: document.querySelector('.foot').getBoundingClientRect().bottom <= svg.getBoundingClientRect().bottom + 60, trouble }; })()
            """);

        var before = seen.GetProperty("before").GetString()!;
        Assert.StartsWith("x--", before);
        Assert.Equal("--x" + before[3..], seen.GetProperty("after").GetString());
        Assert.Equal("x[2, …]", seen.GetProperty("title").GetString());
        Assert.Equal("x[2, …]", seen.GetProperty("said").GetString());
        Assert.True(seen.GetProperty("height").GetDouble() < seen.GetProperty("full").GetDouble() * 0.8);
        Assert.True(seen.GetProperty("foot").GetBoolean());
        Assert.Equal(0, seen.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void The_keyboard_reaches_every_map_of_the_page_by_one_stop()
    {
        var seen = PageProbe.Measure(Body(), $$"""
            (() => { {{Tools}}
            turn(1); var stops = [...document.querySelectorAll('.map[tabindex="0"]')]; stops[0].focus(); press('Home');
            var read = [caption.textContent]; press('PageDown'); press('ArrowRight'); read.push(caption.textContent);
            for (var i = 0; i < 9; i++) press('PageDown'); press('Home'); read.push(caption.textContent);
            return { stops: stops.length, read }; })()
            """);

        Assert.Equal(1, seen.GetProperty("stops").GetInt32());
        var read = seen.GetProperty("read").EnumerateArray().Select(text => text.GetString()!).ToList();
        Assert.StartsWith("x[1, 0, 0, 0, 0] = ", read[0]);
        Assert.StartsWith("x[1, 0, 1, 0, 1] = ", read[1]);
        Assert.StartsWith("x.Grad[1, 1, 1, 0, 0] = ", read[2]);
    }

    [Fact]
    public void Without_scripts_every_page_stands_in_the_picture()
    {
        var still = System.Text.RegularExpressions.Regex.Replace(Body(), "(?s)<script>.*?</script>", "");
        var seen = PageProbe.Measure(still, "{ images: document.querySelectorAll('img').length, height: document.querySelector('img').naturalHeight, alt: document.querySelector('img').alt }");

        Assert.Equal(1, seen.GetProperty("images").GetInt32());
        Assert.True(seen.GetProperty("height").GetInt32() > 600);
        Assert.StartsWith("Heat map x. value: shape (3, 2, 2, 9, 9), Float64, least ", seen.GetProperty("alt").GetString());
    }
}
