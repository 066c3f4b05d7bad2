using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

/// <summary>
/// A page in the system's chromium, with a record of what it asked of any network and what went wrong in it. Skips the
/// test where there is no chromium, unless everything is required.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, Page) = (playwright, browser, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Requests.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Problems.Add(message.Text);
        };
        page.PageError += (_, error) => Problems.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Addresses asked of a network.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings of the page.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Opens a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="desktop">What the system's settings prefer.</param>
    public static async Task<Chromium> OpenAsync(string path, ColorScheme desktop = ColorScheme.Light)
    {
        if (!File.Exists(Executable))
        {
            const string Reason = $"There is no {Executable}: install the package chromium.";
            if (Environment.GetEnvironmentVariable("BACKPROP_REQUIRE_ALL") == "1")
                Assert.Fail(Reason);
            Assert.Skip(Reason);
        }
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ColorScheme = desktop, ViewportSize = new() { Width = 1100, Height = 900 } });
        var chromium = new Chromium(playwright, browser, page);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return chromium;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
