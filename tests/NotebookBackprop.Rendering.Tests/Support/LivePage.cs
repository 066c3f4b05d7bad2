using Microsoft.Playwright;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>
/// Outputs on a page in the system's chromium, with real mouse and keys, and a record of what went wrong in it and of
/// what it asked of any network. Skips the test where there is no chromium, unless everything is required.
/// </summary>
internal sealed class LivePage : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private LivePage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && request.Url != "about:blank") Trouble.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Trouble.Add(message.Text);
        };
        page.PageError += (_, error) => Trouble.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of the page, and addresses asked of a network.</summary>
    public List<string> Trouble { get; } = [];

    /// <summary>Opens a page with these outputs.</summary>
    public static async Task<LivePage> OpenAsync(string html, bool scripts = true)
    {
        if (!File.Exists(Executable))
        {
            const string reason = $"There is no {Executable}: install the package chromium.";
            Assert.False(Environment.GetEnvironmentVariable("BACKPROP_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = 1200, Height = 900 } });
        var live = new LivePage(playwright, browser, page);
        await page.SetContentAsync($"<!doctype html><html><head><meta charset='utf-8'></head><body data-jp-theme-light='true'>{html}</body></html>");
        return live;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
