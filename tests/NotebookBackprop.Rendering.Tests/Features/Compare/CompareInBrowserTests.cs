using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The slider over depths, worked as a reader does, without any kernel.</summary>
public sealed partial class CompareInBrowserTests
{
    private const string State = """
        (() => { var svg = document.querySelector('svg.live'); return [svg.querySelector('.cm-title').textContent, document.querySelector('p').textContent, document.querySelector('input').getAttribute('aria-valuetext'),
          [...svg.querySelectorAll('.cm-cell, .cm-row')].map(cell => cell.getAttribute('class') + '|' + cell.querySelector('path').getAttribute('d') + '|' + cell.querySelector('.cm-w').textContent).join('\n')].join('\n'); })()
        """;

    private static IEnumerable<double> Numbers(string text) => Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();

    private static string Html(CompareView view) => Renderers.Render(view, "text/html", Renderers.All, Samples.English);

    [Fact]
    public async Task Each_depth_is_drawn_as_a_comparison_of_that_depth_alone_would_be()
    {
        // The deepest is drawn by C#; going there from another depth draws it again by the script.
        await using var live = await LivePage.OpenAsync(Html(CompareSamples.Of(["sigmoid", "tanh", "relu"], ["uniform", "he"], Enumerable.Range(1, 30))));
        var first = await live.Page.EvaluateAsync<string>(State);
        var slider = live.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider);
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        var shallow = await live.Page.EvaluateAsync<string>(State);
        Assert.Contains("With 1 layer there is no way for the gradient to get lost.", shallow, StringComparison.Ordinal);
        Assert.Contains("one layer", shallow, StringComparison.Ordinal);
        for (var depth = 2; depth <= 4; depth++) await slider.PressAsync("ArrowRight");
        var fourth = await live.Page.EvaluateAsync<string>(State);
        Assert.Contains("4 layers", fourth, StringComparison.Ordinal);
        Assert.Contains("cm-cell well", fourth, StringComparison.Ordinal);
        await slider.PressAsync("End");
        var again = await live.Page.EvaluateAsync<string>(State);
        Assert.Equal(Number().Replace(first, "#"), Number().Replace(again, "#"));
        // The two round halves of a tenth of a pixel each in its own way.
        Assert.All(Numbers(first).Zip(Numbers(again)), pair => Assert.Equal(pair.First, pair.Second, 0.11));
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Without_scripts_the_deepest_is_seen_with_its_numbers()
    {
        await using var live = await LivePage.OpenAsync(Html(CompareSamples.All["one depth"]()), scripts: false);
        Assert.Contains("sigmoid · Xavier: vanishing × 0.2", await live.Page.Locator("img").GetAttributeAsync("alt"), StringComparison.Ordinal);
        await live.Page.GetByText("Numbers").ClickAsync();
        Assert.Equal(4, await live.Page.GetByText("vanishing", new() { Exact = true }).CountAsync() + await live.Page.GetByText("healthy", new() { Exact = true }).CountAsync());
        Assert.Empty(live.Trouble);
    }

    [Fact]
    public async Task Two_comparisons_on_a_page_have_a_slider_each()
    {
        var html = Html(CompareSamples.Of(["tanh"], ["he"], [2, 9], 8));
        await using var live = await LivePage.OpenAsync(html + html);
        var sliders = live.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider);
        Assert.Equal(2, await sliders.CountAsync());
        await sliders.Nth(1).PressAsync("Home");
        Assert.Equal(["9 layers", "2 layers"], await live.Page.Locator("output").AllTextContentsAsync());
        Assert.Empty(live.Trouble);
    }
}
