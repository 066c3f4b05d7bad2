using Microsoft.Playwright;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly.Tests;

public sealed class PageTests
{
    [Fact]
    public async Task Two_charts_share_one_engine_and_ask_no_network()
    {
        // A second engine, as a second notebook in the page may bring it, changes nothing.
        await using var page = await ChartPage.OpenAsync(2, ChartPage.Html("vanishing"), ChartEngine.Html, ChartPage.Html("choked"));

        Assert.Equal(2, await page.Page.Locator(".nbp-plot").CountAsync());
        Assert.Equal(0, await page.Page.Locator("svg.live:visible").CountAsync());
        Assert.Equal(1, await page.Page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.nbp-plot')].map(box => box._context && notebookBackprop.plotly)).size"));
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task A_chart_drawn_after_the_engine_came_is_a_chart_at_once()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing"));
        await page.Page.EvaluateAsync("""
            html => { document.body.insertAdjacentHTML('beforeend', html); document.querySelectorAll('script').forEach(old => { var again = document.createElement('script'); again.textContent = old.textContent; old.replaceWith(again); }); }
            """, ChartPage.Html("healthy"));
        await page.Page.WaitForFunctionAsync("document.querySelectorAll('.js-plotly-plot').length === 2");
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task Without_an_engine_or_without_scripts_the_picture_stays()
    {
        await using (var page = await LivePage.OpenAsync(ChartPage.Html("vanishing")))
        {
            Assert.True(await page.Page.Locator("svg.live").IsVisibleAsync());
            Assert.Empty(page.Trouble);
        }
        await using var still = await LivePage.OpenAsync(ChartPage.Html("vanishing") + ChartEngine.Html, scripts: false);
        Assert.True(await still.Page.Locator("img").IsVisibleAsync());
        Assert.Empty(still.Trouble);
    }

    [Fact]
    public async Task An_engine_that_fails_to_draw_leaves_the_picture()
    {
        await using var page = await LivePage.OpenAsync("<script>notebookBackprop = { plotly: { newPlot: () => Promise.reject(new Error('no')) } }</script>" + ChartPage.Html("vanishing"));

        await page.Page.WaitForFunctionAsync("!document.querySelector('.nbp-plot')");
        Assert.True(await page.Page.Locator("svg.live").IsVisibleAsync());
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task The_chart_follows_the_theme_of_the_page()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing"));
        async Task<string?> Line() => await page.Page.EvaluateAsync<string?>("getComputedStyle(document.querySelector('.nbp-plot .js-line:not([style*=\"stroke-width: 0px\"])')).stroke");
        async Task<string?> Ink() => await page.Page.EvaluateAsync<string?>("getComputedStyle(document.querySelector('.nbp-plot .gtitle')).fill");

        Assert.Equal(("rgb(198, 40, 40)", "rgb(31, 35, 40)"), (await Line(), await Ink()));
        await page.Page.EvaluateAsync("document.body.dataset.jpThemeLight = 'false'");
        await page.Page.WaitForFunctionAsync("getComputedStyle(document.querySelector('.nbp-plot .gtitle')).fill !== 'rgb(31, 35, 40)'");

        Assert.Equal(("rgb(255, 123, 114)", "rgb(230, 237, 243)"), (await Line(), await Ink()));
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task Pointing_at_a_layer_tells_all_its_numbers()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing"));
        var plot = (await page.Page.Locator(".nbp-plot .nsewdrag").First.BoundingBoxAsync())!;

        await page.Page.Mouse.MoveAsync(plot.X + plot.Width / 2, plot.Y + 20);
        await page.Page.Locator(".hoverlayer .hovertext").First.WaitForAsync();

        var told = await page.Page.Locator(".hoverlayer").First.TextContentAsync();
        Assert.All(["layer 1", "‖∂C/∂s‖", "95 %", "zeros", "kept", "sigmoid", "saturated", "‖∂C/∂W‖", "‖W‖", "‖ΔW‖/‖W‖"], word => Assert.Contains(word, told, StringComparison.Ordinal));
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task A_quantity_in_the_legend_comes_when_it_is_asked_for()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing"));
        var lines = page.Page.Locator(".nbp-plot .scatterlayer .js-line");
        var before = await lines.CountAsync();

        await page.Page.Locator(".nbp-plot .legend2toggle").First.ClickAsync();

        await Assertions.Expect(lines).ToHaveCountAsync(before + 1);
    }

    [Fact]
    public async Task Shares_have_an_axis_of_their_own_while_they_are_shown()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing"));
        var ticks = page.Page.Locator(".nbp-plot .y3tick text");
        await Assertions.Expect(ticks).ToHaveCountAsync(0);

        await page.Page.Locator(".nbp-plot .legend2 .traces", new() { HasText = "saturated" }).Locator(".legend2toggle").ClickAsync();

        await Assertions.Expect(ticks.First).ToHaveTextAsync("0%");
        // A change of the theme keeps what the reader has asked for.
        await page.Page.EvaluateAsync("document.body.dataset.jpThemeLight = 'false'");
        await page.Page.WaitForFunctionAsync("getComputedStyle(document.querySelector('.nbp-plot .gtitle')).fill !== 'rgb(31, 35, 40)'");
        await Assertions.Expect(ticks.First).ToHaveTextAsync("0%");
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [InlineData("recurrent")]
    [InlineData("exploding")]
    [InlineData("healthy")]
    [InlineData("one layer")]
    public async Task No_mark_is_cut_off_and_the_axis_shows_two_decades_at_least(string sample)
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html(sample));
        var cut = await page.Page.EvaluateAsync<int>("""
            (() => {
              var plot = document.querySelector('.nbp-plot .nsewdrag').getBoundingClientRect();
              return [...document.querySelectorAll('.nbp-plot .xy .points path')].map(mark => mark.getBoundingClientRect())
                .filter(mark => mark.top < plot.top || mark.bottom > plot.bottom || mark.left < plot.left || mark.right > plot.right).length;
            })()
            """);
        Assert.Equal(0, cut);
        Assert.InRange(await page.Page.EvaluateAsync<double>("(range => range[1] - range[0])(document.querySelector('.nbp-plot')._fullLayout.yaxis.range)"), 2, 30);
    }

    [Theory]
    [InlineData("dead", "0")]
    [InlineData("flat", "0")]
    public async Task What_is_off_the_axis_stands_in_its_row(string sample, string row)
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html(sample));

        Assert.Equal([row], await page.Page.Locator(".nbp-plot .y2tick text").AllTextContentsAsync());
        Assert.True(await page.Page.Locator(".nbp-plot .xy2 .points path").CountAsync() > 0);
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [InlineData("hostile names")]
    [InlineData("one layer")]
    [InlineData("a thousand layers")]
    [InlineData("recurrent")]
    public async Task Odd_networks_make_charts_too_and_names_stay_names(string sample)
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html(sample));
        await page.Page.EvaluateAsync("(() => { var box = document.querySelector('.nbp-plot'); notebookBackprop.plotly.Fx.hover(box, [{ curveNumber: box.data.length - 1, pointNumber: 0 }]); })()");

        var told = await page.Page.Locator(".hoverlayer").First.TextContentAsync();
        if (sample == "hostile names") Assert.Contains("<script>alert(1)</scrip…", told, StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.Locator(".nbp-plot img, .nbp-plot script").CountAsync());
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task The_pages_own_plotly_and_module_loader_are_left_alone()
    {
        const string own = "<script>Plotly = { mine: 1 }; PlotlyConfig = { mine: 2 }; var asked = 0; define = () => asked++; define.amd = {}; exports = {}; module = { exports };</script>";
        await using var page = await ChartPage.OpenAsync(1, own + ChartPage.Html("vanishing"));

        Assert.True(await page.Page.EvaluateAsync<bool>("Plotly.mine === 1 && PlotlyConfig.mine === 2 && asked === 0 && Object.keys(exports).length === 0"));
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public async Task Buttons_speak_the_readers_language()
    {
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("vanishing", Language.Spanish));

        Assert.Equal(["Descargar el gráfico como PNG", "Ampliar", "Desplazar", "Restablecer los ejes"],
            await page.Page.Locator(".nbp-plot .modebar-btn").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.dataset.title)"));
    }

    [Fact]
    public async Task A_figure_of_a_users_own_is_drawn_as_it_is()
    {
        const string figure = """{"data":[{"type":"bar","x":["</script>"],"y":[3]}],"layout":{"title":{"text":"mine"}}}""";
        await using var page = await ChartPage.OpenAsync(1, FigureHtml.Of(figure));

        Assert.Equal("mine", await page.Page.Locator(".gtitle").TextContentAsync());
        Assert.Equal("<pre>not &lt;json&gt;</pre>", FigureHtml.Of("not <json>"));
        Assert.Empty(page.Trouble);
    }
}
