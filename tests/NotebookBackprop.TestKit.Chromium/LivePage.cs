using Microsoft.Playwright;

namespace NotebookBackprop.TestKit;

/// <summary>A page of its own in chromium, with real mouse and keys, and a record of what went wrong in it and of what it asked of any network.</summary>
public sealed class LivePage : IAsyncDisposable
{
    private readonly List<string> _trouble = [];

    private LivePage(IPage page, string? address)
    {
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && request.Url != "about:blank" && request.Url != address) _trouble.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _trouble.Add(message.Text);
        };
        page.PageError += (_, error) => _trouble.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the page, and addresses asked of a network.</summary>
    public IReadOnlyList<string> Trouble => _trouble;

    /// <summary>Opens a page with these outputs.</summary>
    public static async Task<LivePage> OpenAsync(string html, bool scripts = true)
    {
        var live = new LivePage(await Chromium.NewPageAsync(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = 1200, Height = 900 } }), null);
        await live.Page.SetContentAsync($"<!doctype html><html><head><meta charset='utf-8'></head><body data-jp-theme-light='true'>{html}</body></html>");
        return live;
    }

    /// <summary>Goes to a page.</summary>
    /// <param name="address">Of a server, or the full path of a file.</param>
    /// <param name="desktop">What the system's settings prefer.</param>
    public static async Task<LivePage> VisitAsync(string address, ColorScheme desktop = ColorScheme.Light)
    {
        var uri = new Uri(address).AbsoluteUri;
        var live = new LivePage(await Chromium.NewPageAsync(new() { ColorScheme = desktop, ViewportSize = new() { Width = 1100, Height = 900 } }), uri);
        await live.Page.GotoAsync(uri);
        return live;
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
