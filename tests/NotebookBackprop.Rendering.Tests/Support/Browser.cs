using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>A real chromium without a window: loads a page, runs its scripts, and gives back what has become of it.</summary>
internal static partial class Browser
{
    /// <summary>Nothing may be fetched, and what is refused is counted.</summary>
    private const string Guard = """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
        <script>var trouble = []; addEventListener('securitypolicyviolation', e => trouble.push(e.blockedURI)); addEventListener('error', e => trouble.push(e.message));</script>
        """;

    /// <summary>How long a page may take for what it promises, in milliseconds of its own clock.</summary>
    private const int Patience = 60_000;

    /// <summary>What an expression of JavaScript comes to once a page has loaded and its scripts have run.</summary>
    public static JsonElement Measure(string body, string expression, bool isDarkDesktop = false) =>
        Result(body, $"addEventListener('load', () => document.documentElement.setAttribute('data-result', JSON.stringify({expression})))", isDarkDesktop, 0);

    /// <summary>What a promise of JavaScript comes to; one that is broken answers with its reason.</summary>
    public static JsonElement Await(string body, string promise, bool isDarkDesktop = false) => Result(
        body,
        $"addEventListener('load', async () => {{ var result; try {{ result = await ({promise}); }} catch (e) {{ result = String(e); }} document.documentElement.setAttribute('data-result', JSON.stringify(result)); }})",
        isDarkDesktop, Patience);

    private static JsonElement Result(string body, string script, bool isDarkDesktop, int patience)
    {
        var page = $"<!doctype html><html lang='en'><head><meta charset='utf-8'><title>test</title>{Guard}</head>{body}<script>{script}</script></html>";
        var dom = Run(page, isDarkDesktop, patience);
        var result = Result().Match(dom);
        Assert.True(result.Success, "the page has run");
        return JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(result.Groups[1].Value)).RootElement;
    }

    [GeneratedRegex("data-result=\"([^\"]*)\"")]
    private static partial Regex Result();

    /// <summary>The page after its scripts have run.</summary>
    /// <param name="html">A whole page.</param>
    /// <param name="isDarkDesktop">What <c>prefers-color-scheme</c> answers.</param>
    /// <param name="patience">How long it may take beyond loading, in milliseconds of its own clock.</param>
    public static string Run(string html, bool isDarkDesktop = false, int patience = 0)
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        Need.That(chromium is not null, "chromium is not installed (Debian: apt install chromium)");
        var folder = Directory.CreateTempSubdirectory("backprop-page-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(page, html);
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", $"--user-data-dir={folder.FullName}",
                $"--blink-settings=preferredColorScheme={(isDarkDesktop ? 0 : 1)}", "--window-size=1400,900",
                .. patience > 0 ? [$"--virtual-time-budget={patience}"] : Array.Empty<string>(), new Uri(page).AbsoluteUri,
            ];
            using var process = Process.Start(new ProcessStartInfo(chromium!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var dom = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return dom;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
