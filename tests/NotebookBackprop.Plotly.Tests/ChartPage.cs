using NotebookBackprop.Rendering;

namespace NotebookBackprop.Plotly.Tests;

/// <summary>Charts on a page in a real browser.</summary>
internal static class ChartPage
{
    public static readonly Settings English = new(Language.English, Theme.Auto);

    /// <summary>An output as it is sent.</summary>
    public static string Html(string sample, Language? language = null)
    {
        var before = Settings.Current;
        Settings.Current = English with { Language = language ?? Language.English };
        try { return Renderers.Render(GradientSamples.All[sample](), "text/html"); }
        finally { Settings.Current = before; }
    }

    /// <summary>The outputs, then the engine; ready when so many charts are drawn.</summary>
    public static async Task<LivePage> OpenAsync(int charts, params IEnumerable<string> outputs)
    {
        var page = await LivePage.OpenAsync(string.Concat(outputs) + ChartEngine.Html);
        await page.Page.WaitForFunctionAsync($"document.querySelectorAll('.js-plotly-plot .main-svg').length >= {charts}");
        return page;
    }
}
