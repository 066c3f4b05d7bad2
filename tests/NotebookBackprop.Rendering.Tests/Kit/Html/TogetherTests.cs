namespace NotebookBackprop.Rendering.Tests;

/// <summary>Style sheets of inline drawings and of scripts reach the whole page: no output may look otherwise because of another.</summary>
public sealed class TogetherTests
{
    /// <summary>The computed style of every element below a section, as far as an output's own rules set it.</summary>
    private const string Looks = """
        (section => [...section.querySelectorAll('*')].filter(e => !/^(style|script|template|source)$/i.test(e.tagName)).map(e => {
          var style = getComputedStyle(e), path = e.tagName.toLowerCase() + '.' + (e.getAttribute('class') || '');
          return path + ' ' + ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'visibility', 'display', 'color', 'background-color', 'border-top-style',
            'font-size', 'font-weight', 'font-style', 'font-family', 'text-anchor', 'letter-spacing', 'cursor', 'pointer-events', 'white-space'].map(p => p + ':' + style.getPropertyValue(p)).join(';'); }))
        """;

    [Fact]
    public async Task Every_output_looks_on_one_page_with_all_others_as_it_does_alone()
    {
        var outputs = Outputs.All.Select(output => (output.Key, Html: $"<section data-output=\"{output.Key}\">{Renderers.Render(output.Value(), "text/html", Renderers.All, Samples.English)}</section>")).ToList();
        var forth = string.Concat(outputs.Select(output => output.Html));
        var back = string.Concat(Enumerable.Reverse(outputs).Select(output => output.Html));
        var alone = new Dictionary<string, string[]>();
        await using var live = await LivePage.OpenAsync("");
        foreach (var (name, html) in outputs) alone[name] = (await Show(html))[name];
        foreach (var page in new[] { forth, back })
        {
            var together = await Show(page);
            Assert.Equal([], alone.SelectMany(output => output.Value.Zip(together[output.Key], (before, after) => before == after ? null : $"{output.Key}: {Difference(before, after)}")).OfType<string>().Distinct().Take(12));
        }

        async Task<Dictionary<string, string[]>> Show(string html)
        {
            await live.Page.SetContentAsync($"<!doctype html><html><head><meta charset='utf-8'></head><body data-jp-theme-light='true'>{html}</body></html>");
            return await live.Page.EvaluateAsync<Dictionary<string, string[]>>($"Object.fromEntries([...document.querySelectorAll('section')].map(section => [section.dataset.output, {Looks}(section)]))");
        }
    }

    [Fact]
    public async Task The_comparison_sees_a_rule_that_reaches_another_drawing()
    {
        await using var live = await LivePage.OpenAsync("<section><svg class='nbp'><path class='frame' d='M0 0h9'/></svg></section>");
        var before = await live.Page.EvaluateAsync<string[]>($"{Looks}(document.querySelector('section'))");
        await live.Page.EvaluateAsync("document.head.append(Object.assign(document.createElement('style'), { textContent: '.nbp .frame{fill:none}' }))");
        var after = await live.Page.EvaluateAsync<string[]>($"{Looks}(document.querySelector('section'))");
        Assert.Equal("path.frame fill: rgb(0, 0, 0) → none", Difference(before[1], after[1]));
    }

    private static string Difference(string before, string after)
    {
        var (one, other) = (before.Split(';'), after.Split(';'));
        var first = one.Zip(other).First(pair => pair.First != pair.Second);
        var property = first.First[(first.First.LastIndexOf(' ', first.First.IndexOf(':', StringComparison.Ordinal)) + 1)..first.First.IndexOf(':', StringComparison.Ordinal)];
        return $"{before[..before.IndexOf(" fill:", StringComparison.Ordinal)]} {property}: {first.First[(first.First.IndexOf(':', StringComparison.Ordinal) + 1)..]} → {first.Second[(first.Second.IndexOf(':', StringComparison.Ordinal) + 1)..]}";
    }
}
