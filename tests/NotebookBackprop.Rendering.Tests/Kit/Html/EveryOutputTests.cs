namespace NotebookBackprop.Rendering.Tests;

/// <summary>What holds for every output, whatever it draws: looked at with front ends' own code in a real browser.</summary>
public sealed class EveryOutputTests
{
    private static readonly string s_sections = "[...document.querySelectorAll('section')]";

    public static TheoryData<string> HtmlRenderers =>
        [.. Renderers.All.Where(renderer => renderer.MimeType == MimeTypes.Html).Select(renderer => renderer.GetType().Name)];

    [Theory]
    [MemberData(nameof(HtmlRenderers))]
    public void Every_renderer_has_an_output_that_is_looked_at(string name)
    {
        var renderer = Renderers.All.Single(renderer => renderer.GetType().Name == name);

        Assert.True(Outputs.All.Values.Any(view => renderer.Render(view(), Samples.English) is not null), $"{name}: add a view that it shows to Outputs.All.");
    }

    [Fact]
    public void JupyterLab_leaves_of_an_untrusted_output_all_that_is_said_and_nothing_that_runs()
    {
        const string told = """
            (root => { root.querySelectorAll('script, style').forEach(e => e.remove()); return {
              text: root.textContent.replace(/\s+/g, ' ').trim(),
              images: [...root.querySelectorAll('img')].map(i => [i.src.slice(0, 26), i.alt, i.style.maxWidth]),
              parts: ['details', 'summary', 'ol', 'ul', 'li', 'table', 'th', 'td', 'b', 'pre'].map(tag => root.querySelectorAll(tag).length),
              other: root.querySelectorAll('svg, math, script, style, iframe, object, form, input:not([disabled])').length + [...root.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^on/.test(a.name))).length,
            }; })
            """;
        // A template's content does not run, so each section can be compared with what is left of it.
        var body = $"<body>{FrontEnd.Sanitizer}{Outputs.Html(html => $"<template>{html}</template>")}";
        var seen = PageProbe.Await(body, $$"""
            {{s_sections}}.map(section => { var told = {{told}}, html = section.firstElementChild.innerHTML, left = document.createElement('div');
              left.innerHTML = sanitize(html);
              return { name: section.dataset.output, before: told(section.firstElementChild.content), after: told(left) }; })
            """);

        Assert.Equal(Outputs.All.Count, seen.GetArrayLength());
        Assert.All(seen.EnumerateArray(), output =>
        {
            var (before, after) = (output.GetProperty("before"), output.GetProperty("after"));
            foreach (var kept in new[] { "text", "images", "parts" })
                Assert.Equal($"{output.GetProperty("name")} {kept}: {before.GetProperty(kept)}", $"{output.GetProperty("name")} {kept}: {after.GetProperty(kept)}");
            Assert.Equal(0, after.GetProperty("other").GetInt32());
            Assert.All(after.GetProperty("images").EnumerateArray(), image =>
            {
                Assert.Equal("data:image/svg+xml;base64,", image[0].GetString());
                Assert.NotEqual("", image[1].GetString());
                Assert.NotEqual("", image[2].GetString());
            });
        });
    }

    [Theory]
    [InlineData("data-jp-theme-light='true'", false, true)]
    [InlineData("data-jp-theme-light='false' style='background:#111;color:#ddd'", true, true)]
    [InlineData("data-jp-theme-light='true'", false, false)]
    public void Everyone_can_read_and_work_it(string theme, bool isDarkDesktop, bool withScripts)
    {
        // JupyterLab's sanitizer takes the tabindex from what scrolls; browsers of its day let it be reached all the same.
        var check = $$"""
            axe.run(document, { elementRef: true, resultTypes: ['violations'], rules: { 'scrollable-region-focusable': { enabled: {{(withScripts ? "true" : "false")}} } } }).then(found => found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .flatMap(one => one.nodes.map(node => one.id + ': ' + (node.element.closest('section') || { dataset: {} }).dataset.output + ': ' + node.html.slice(0, 200))))
            """;
        var html = Outputs.Html(withScripts ? null : html => $"<template>{html}</template>");
        var fill = withScripts ? "" : FrontEnd.Sanitizer + "<script>document.querySelectorAll('template').forEach(t => { t.parentNode.innerHTML = sanitize(t.innerHTML); });</script>";
        var seen = PageProbe.Await($"<body {theme}>{FrontEnd.Axe}{html}{fill}", $"({check}).then(found => ({{ found, live: document.querySelectorAll('svg.live').length, images: document.images.length }}))", isDarkDesktop);

        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(one => one.GetString()));
        Assert.True(seen.GetProperty(withScripts ? "live" : "images").GetInt32() >= 5);
        Assert.Equal(0, seen.GetProperty(withScripts ? "images" : "live").GetInt32());
    }

    [Fact]
    public void The_check_sees_what_is_wrong()
    {
        var seen = PageProbe.Await($"<body>{FrontEnd.Axe}<p style='color:#ccc;background:#fff'>pale</p><input>", "axe.run().then(found => found.violations.map(one => one.id))");

        Assert.Equal(["color-contrast", "label"], seen.EnumerateArray().Select(id => id.GetString()).Where(id => id is "color-contrast" or "label"));
    }
}
