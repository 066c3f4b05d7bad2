using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

public sealed class PageInBrowserTests : IDisposable
{
    private const string Light = "rgb(255, 255, 255)";
    private const string Dark = "rgb(13, 17, 23)";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page");

    private string Page(params Cell[] cells)
    {
        var path = Path.Combine(_folder.FullName, "page.html");
        File.WriteAllText(path, HtmlPage.Render(new(cells, []), "page", new DesktopFolder(_folder.FullName)));
        return path;
    }

    private static CodeCell Shown(string html) => new("id", "f", [], [new DisplayData(MimeBundle.OfText(("text/html", html)), [])]);

    private static Task<string> Background(LivePage page) =>
        page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    [Fact]
    public async Task A_page_asks_nothing_of_a_network_and_runs_without_an_error()
    {
        await using var page = await LivePage.VisitAsync(Page(
            new MarkdownCell("id", "# Title\n\n$\\frac{\\partial f}{\\partial x}$", []),
            Shown("<p id=\"out\"></p><script>document.getElementById('out').textContent = 'drawn';</script>")));
        Assert.Equal("drawn", await page.Page.TextContentAsync("#out"));
        Assert.Empty(page.Trouble);
    }

    [Theory]
    [InlineData("<img src=\"https://example.org/x.png\" alt=\"x\">")]
    [InlineData("<script src=\"https://example.org/x.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"https://example.org/x.css\">")]
    [InlineData("<iframe src=\"https://example.org/\"></iframe>")]
    [InlineData("<style>body { background: url(https://example.org/x.png); }</style>")]
    [InlineData("<script>fetch('https://example.org/x').catch(() => {});</script>")]
    public async Task What_would_go_to_a_network_is_stopped_by_the_page(string html)
    {
        await using var page = await LivePage.VisitAsync(Page(Shown(html)));
        await page.Page.WaitForTimeoutAsync(200);
        Assert.Contains(page.Trouble, trouble => trouble.Contains("Content Security Policy", StringComparison.Ordinal));
        // A request that the policy stops may be announced, but none is answered or fails for want of a network.
        Assert.DoesNotContain(page.Trouble, trouble => trouble.Contains("ERR_", StringComparison.Ordinal) && !trouble.Contains("ERR_BLOCKED_BY_CSP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Formulas_are_drawn_as_formulas()
    {
        await using var page = await LivePage.VisitAsync(Page(new MarkdownCell("id", "$\\frac{a}{b}$", [])));
        var numerator = await page.Page.Locator("mfrac > :nth-child(1)").BoundingBoxAsync();
        var denominator = await page.Page.Locator("mfrac > :nth-child(2)").BoundingBoxAsync();
        Assert.True(numerator!.Y + numerator.Height <= denominator!.Y + 1);
    }

    [Theory]
    [InlineData(ColorScheme.Light, Light, Dark, "false")]
    [InlineData(ColorScheme.Dark, Dark, Light, "true")]
    public async Task The_desktop_decides_the_theme_until_the_button_does(ColorScheme desktop, string before, string after, string attribute)
    {
        await using var page = await LivePage.VisitAsync(Page(new MarkdownCell("id", "text", [])), desktop);
        Assert.Null(await page.Page.GetAttributeAsync("body", "data-jp-theme-light"));
        Assert.Equal(before, await Background(page));
        await page.Page.ClickAsync("#theme");
        Assert.Equal(after, await Background(page));
        Assert.Equal(attribute, await page.Page.GetAttributeAsync("body", "data-jp-theme-light"));
        await page.Page.ClickAsync("#theme");
        Assert.Equal(before, await Background(page));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
