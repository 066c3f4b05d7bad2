using System.Text.Json;
using Microsoft.Playwright;

namespace NotebookBackprop.TestKit;

/// <summary>JavaScript that asks a loaded page what a test wants to know.</summary>
public static class PageProbe
{
    /// <summary>Nothing may be fetched, and what is refused is counted.</summary>
    private const string Guard = """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
        <script>var trouble = []; addEventListener('securitypolicyviolation', e => trouble.push(e.blockedURI)); addEventListener('error', e => trouble.push(e.message));</script>
        """;

    /// <summary>What an expression comes to once a page has loaded and its scripts have run.</summary>
    public static JsonElement Measure(string body, string expression, bool isDarkDesktop = false) =>
        Result(body, $"addEventListener('load', () => document.documentElement.setAttribute('data-result', JSON.stringify({expression})))", isDarkDesktop);

    /// <summary>What a promise comes to; one that is broken answers with its reason.</summary>
    public static JsonElement Await(string body, string promise, bool isDarkDesktop = false) => Result(
        body,
        $"addEventListener('load', async () => {{ var result; try {{ result = await ({promise}); }} catch (e) {{ result = String(e); }} document.documentElement.setAttribute('data-result', JSON.stringify(result)); }})",
        isDarkDesktop);

    private static JsonElement Result(string body, string script, bool isDarkDesktop) => Task.Run(() => ResultAsync(
        $"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>test</title>{Guard}</head>{body}<script>{script}</script></html>", isDarkDesktop)).GetAwaiter().GetResult();

    private static async Task<JsonElement> ResultAsync(string html, bool isDarkDesktop)
    {
        var page = await Chromium.NewPageAsync(new() { ColorScheme = isDarkDesktop ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new() { Width = 1400, Height = 900 } });
        var file = Path.Combine(Path.GetTempPath(), $"backprop-page-{Path.GetRandomFileName()}.html");
        try
        {
            await File.WriteAllTextAsync(file, html);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var result = page.Locator("html[data-result]");
            await result.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            return JsonDocument.Parse((await result.GetAttributeAsync("data-result"))!).RootElement;
        }
        finally
        {
            await page.CloseAsync();
            File.Delete(file);
        }
    }
}
