using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookBackprop.Rendering.Tests;

public sealed class GraphHtmlTests
{
    private static IDocument Page(string name) => new HtmlParser().ParseDocument(Html(name));

    private static string Html(string name, Language? language = null) =>
        Renderers.Render(Samples.View(name), "text/html", Renderers.All, new(language ?? Language.English, Theme.Auto));

    [Fact]
    public void Scripts_off_the_whole_story_is_left()
    {
        var page = new HtmlParser().ParseDocument(FrontEnd.Sanitize(Html("circuit")));

        var image = page.QuerySelector("img")!;
        Assert.StartsWith("Computational graph of f. Forward: x = −2; y = 5; z = −4; q = x + y = −2 + 5 = 3; f = q · z = 3 · (−4) = −12.", image.GetAttribute("alt"));
        Assert.EndsWith("Backward: ∂f/∂f = 1; ∂f/∂q = −4; ∂f/∂z = 3; ∂f/∂y = −4; ∂f/∂x = −4.", image.GetAttribute("alt"));
        var svg = XDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(image.GetAttribute("src")!["data:image/svg+xml;base64,".Length..])));
        Assert.Contains(svg.Descendants(), element => element.Value == "−12");
        Assert.Equal(["q = x + y = −2 + 5 = 3", "f = q · z = 3 · (−4) = −12"], page.QuerySelectorAll("details ol")[0].Children.Select(item => item.TextContent));
        Assert.Equal(5, page.QuerySelectorAll("details ol")[1].Children.Length);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        var page = Page("dense");

        Assert.All(page.QuerySelectorAll("[src], [href]"), element => Assert.StartsWith("data:", element.GetAttribute("src") ?? element.GetAttribute("href")));
    }

    [Fact]
    public void What_scrolls_can_be_reached_by_keyboard()
    {
        var notebook = new FakeNotebook();
        var d = Samples.All["diamond"](notebook);
        object[] views = [GraphView.Of(d, notebook), PlayerView.Of(d, notebook), ExplainView.Of(d, (Tensor)notebook.Variables[0].Value!, notebook)!];
        var scrolling = views.SelectMany(view => new HtmlParser().ParseDocument(Renderers.Render(view, "text/html")).QuerySelectorAll("[style*='overflow']")).ToList();

        Assert.Equal(5, scrolling.Count);
        Assert.All(scrolling, element => Assert.Equal("0", element.GetAttribute("tabindex")));
    }

    [Fact]
    public void Hostile_names_stay_text()
    {
        var page = Page("hostile");

        Assert.Single(page.Scripts);
        Assert.Single(page.Images);
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.DoesNotMatch("^on", attribute.Name));
        Assert.Contains(page.QuerySelectorAll("li"), item => item.TextContent.Contains("</title></svg>", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_language_tells_the_story_in_its_own_words()
    {
        Assert.Contains("<summary>Paso a paso</summary>", Html("circuit", Language.Spanish));
        Assert.Contains("lang=\"es\"", Html("circuit", Language.Spanish));
        foreach (var language in Language.All)
        {
            var words = typeof(Language).GetProperties().Where(p => p.PropertyType == typeof(string) && p.Name != "Code").Select(p => (string)p.GetValue(language)!);
            Assert.All(words.Concat(Enum.GetValues<Autodiff.Role>().Skip(1).Select(role => language.Roles[role])), word => Assert.NotEqual("", word));
        }
    }

    [Fact]
    public void A_long_list_of_steps_ends_with_how_many_are_missing()
    {
        var notebook = new FakeNotebook();
        var html = Renderers.Render(GraphView.Of(Samples.Dense(notebook, 150), notebook), "text/html");

        Assert.Contains("further steps are not listed.", html);
    }
}
