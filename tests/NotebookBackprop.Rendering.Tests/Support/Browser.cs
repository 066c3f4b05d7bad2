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

    /// <summary>What an expression of JavaScript comes to once a page has loaded and its scripts have run.</summary>
    public static JsonElement Measure(string body, string expression, bool isDarkDesktop = false)
    {
        var page = $"<!doctype html><html><head><meta charset='utf-8'>{Guard}</head>{body}<script>addEventListener('load', () => document.documentElement.setAttribute('data-result', JSON.stringify({expression})))</script></html>";
        var dom = Run(page, isDarkDesktop);
        var result = Result().Match(dom);
        Assert.True(result.Success, "the page has run");
        return JsonDocument.Parse(System.Net.WebUtility.HtmlDecode(result.Groups[1].Value)).RootElement;
    }

    [GeneratedRegex("data-result=\"([^\"]*)\"")]
    private static partial Regex Result();

    /// <summary>The page after its scripts have run.</summary>
    /// <param name="html">A whole page.</param>
    /// <param name="isDarkDesktop">What <c>prefers-color-scheme</c> answers.</param>
    public static string Run(string html, bool isDarkDesktop = false)
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (chromium is null)
        {
            const string reason = "chromium is not installed (Debian: apt install chromium)";
            Assert.False(Environment.GetEnvironmentVariable("BACKPROP_REQUIRE_ALL") == "1", reason);
            Assert.Skip(reason);
        }
        var folder = Directory.CreateTempSubdirectory("backprop-page-");
        try
        {
            var page = Path.Combine(folder.FullName, "page.html");
            File.WriteAllText(page, html);
            using var process = Process.Start(new ProcessStartInfo(chromium!)
            {
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", $"--user-data-dir={folder.FullName}",
                    $"--blink-settings=preferredColorScheme={(isDarkDesktop ? 0 : 1)}", "--window-size=1400,900", new Uri(page).AbsoluteUri,
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
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
