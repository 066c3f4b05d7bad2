using Microsoft.Playwright;

namespace NotebookBackprop.Host.Tests;

/// <summary>The first notebook of the course, run as its reader runs it, and looked at in a browser.</summary>
public sealed class CourseInBrowserTests : IDisposable
{
    private readonly HostProcess _host = new();

    [Theory]
    [InlineData("en", "distributor")]
    [InlineData("es", "distribuidora")]
    public async Task The_lectures_numbers_stand_where_they_belong(string language, string role)
    {
        var notebook = RepositoryRoot.Of("notebooks", language, "01-computational-graphs.ipynb");
        var (exit, output, error) = _host.Run("run", notebook, "--output", "out");
        Assert.True(exit == 0, output + error);

        await using var page = await LivePage.VisitAsync(_host.Path($"out/{language}/01-computational-graphs.html"));
        var circuit = page.Page.Locator("svg.nbp:has(> [data-name=f])").First;
        foreach (var (name, value, gradient) in new[] { ("x", "−2", "−4"), ("y", "5", "−4"), ("z", "−4", "3"), ("q", "3", "−4"), ("f", "−12", "1") })
        {
            var node = circuit.Locator($"> [data-name={name}]");
            var wire = await Middle(node.Locator("rect, ellipse"));
            await Assert_shown(node.Locator("> .v"), value, box => box.Y + box.Height <= wire + 2);
            await Assert_shown(node.Locator("> .g"), gradient, box => box.Y >= wire - 2);
        }
        Assert.Contains(role, await circuit.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(19, Count(await page.Page.InnerTextAsync("body"), "✓ PASS"));
        Assert.Empty(page.Trouble);
    }

    public void Dispose() => _host.Dispose();

    private static async Task Assert_shown(ILocator text, string expected, Func<LocatorBoundingBoxResult, bool> lies)
    {
        Assert.Equal(expected, await text.TextContentAsync());
        Assert.True(await text.IsVisibleAsync());
        Assert.True(lies((await text.BoundingBoxAsync())!), $"{expected} is on the wrong side of its wire.");
    }

    private static async Task<float> Middle(ILocator shape)
    {
        var box = await shape.BoundingBoxAsync();
        return box!.Y + box.Height / 2;
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;
}
