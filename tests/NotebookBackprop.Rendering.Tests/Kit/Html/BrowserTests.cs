using System.Text.Json;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Drawings as a real browser shows them.</summary>
public sealed class BrowserTests
{
    private static string Html(string name) => Renderers.Render(Samples.View(name), "text/html", Renderers.All, Samples.English);

    [Fact]
    public void Two_copies_of_a_drawing_on_one_page_both_come_alive()
    {
        var html = Html("circuit");
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{html}{html}", "{ live: document.querySelectorAll('svg.live').length, images: document.querySelectorAll('img').length, trouble }");

        Assert.Equal((2, 0, 0), (seen.GetProperty("live").GetInt32(), seen.GetProperty("images").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
    }

    [Theory]
    [InlineData("old.parentNode.replaceChild(fresh, old)")] // as JupyterLab runs them
    [InlineData("host.appendChild(fresh).parentNode.removeChild(fresh)")] // as VS Code runs them
    public void Scripts_run_after_insertion_find_their_own_drawing(string rerun)
    {
        var html = JsonSerializer.Serialize(Html("circuit") + Html("square"));
        var body = $$"""
            <body data-jp-theme-light='true'><div id='host'></div><script>
            var host = document.getElementById('host'); host.innerHTML = {{html}};
            for (var old of [...host.querySelectorAll('script')]) { var fresh = document.createElement('script'); fresh.textContent = old.textContent; {{rerun}}; }
            </script>
            """;
        var seen = PageProbe.Measure(body, "{ labels: [...document.querySelectorAll('svg.live')].map(s => s.getAttribute('aria-label').split('.')[0]), trouble }");

        Assert.Equal(["Computational graph of f", "Computational graph of s"], seen.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal(0, seen.GetProperty("trouble").GetArrayLength());
    }

    [Theory]
    [InlineData("<body data-jp-theme-light='true'>", false, "light", "none")]
    [InlineData("<body data-jp-theme-light='true'>", true, "light", "none")]
    [InlineData("<body data-jp-theme-light='false'>", false, "dark", "none")]
    [InlineData("<body data-jp-theme-light='false'>", true, "dark", "none")]
    [InlineData("<body class='vscode-light'>", true, "light", "none")]
    [InlineData("<body class='vscode-dark'>", false, "dark", "none")]
    [InlineData("<body class='vscode-high-contrast'>", false, "dark", "none")]
    [InlineData("<body class='vscode-high-contrast vscode-high-contrast-light'>", true, "light", "none")]
    [InlineData("<body>", false, "light", "rgb(255, 255, 255)")]
    [InlineData("<body>", true, "dark", "rgb(13, 17, 23)")]
    public void The_notebooks_theme_decides_and_the_desktops_only_where_there_is_none(string body, bool isDarkDesktop, string theme, string paper)
    {
        var seen = PageProbe.Measure(body + Html("circuit"), "{ ink: getComputedStyle(document.querySelector('svg.live .n text')).fill, paper: getComputedStyle(document.querySelector('svg.live .paper')).fill }", isDarkDesktop);

        Assert.Equal(theme == "light" ? "rgb(31, 35, 40)" : "rgb(230, 237, 243)", seen.GetProperty("ink").GetString());
        Assert.Equal(paper, seen.GetProperty("paper").GetString());
    }

    [Theory]
    [InlineData("circuit")]
    [InlineData("neuron")]
    [InlineData("diamond")]
    [InlineData("arrays")]
    [InlineData("dense")]
    [InlineData("hostile")]
    public void No_text_lies_on_another_in_the_fonts_of_this_machine(string name)
    {
        const string overlaps = """
            (() => { const t = [...document.querySelector('svg.live').querySelectorAll('text')].map(e => [e.textContent, e.getBBox()]), found = [];
            t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => { if (p.x < q.x + q.width - 0.5 && q.x < p.x + p.width - 0.5 && p.y + 4 < q.y + q.height - 4 && q.y + 4 < p.y + p.height - 4) found.push(a + ' | ' + b); }));
            const v = document.querySelector('svg.live').viewBox.baseVal; t.forEach(([a, p]) => { if (p.x < 0 || p.x + p.width > v.width || p.y < -1 || p.y + p.height > v.height + 1) found.push('outside: ' + a); });
            return { texts: t.length, found }; })()
            """;
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{Html(name)}", overlaps);

        Assert.True(seen.GetProperty("texts").GetInt32() > 10);
        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(pair => pair.GetString()));
    }
}
