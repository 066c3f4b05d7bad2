using Microsoft.Playwright;

namespace NotebookBackprop.TestKit;

/// <summary>
/// The system's chromium, one for a run of a test project: started for the first page, ended after the last test as a
/// fixture of the assembly. Skips the test where there is none, unless everything is required.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string? s_executable = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> s_started = new(StartAsync);

    /// <summary>How long a page may take for whatever is waited for, in milliseconds: a machine under load is no failure.</summary>
    private const float Patience = 120_000;

    /// <summary>A page that shares nothing with the others; closing it is its owner's business.</summary>
    public static async Task<IPage> NewPageAsync(BrowserNewPageOptions options)
    {
        Need.That(s_executable is not null, "chromium is not installed (Debian: apt install chromium)");
        var page = await (await s_started.Value).Browser.NewPageAsync(options);
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (!s_started.IsValueCreated) return;
        var (driver, browser) = await s_started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = s_executable, Args = ["--no-sandbox"] }));
    }
}
