using System.Diagnostics;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>A real chromium without a window: loads a page, runs its scripts, and gives back what has become of it.</summary>
internal static class Browser
{
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
