using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookBackprop.Session.Tests;

public sealed class HtmlPageTests
{
    private static IDocument Page(params Cell[] cells) => PageIn(new(), [], cells);

    private static IDocument PageIn(MemoryFolder folder, JsonObject metadata, params Cell[] cells) =>
        new HtmlParser().ParseDocument(HtmlPage.Render(new(cells, metadata), "file-name", folder));

    private static MarkdownCell Text(string source, JsonObject? attachments = null) => new("id", source, [], attachments);

    private static CodeCell Code(string source, params Output[] outputs) => new("id", source, [], outputs);

    [Fact]
    public void The_title_is_the_first_heading_or_else_the_files_name()
    {
        Assert.Equal("The chain rule & f", Page(Text("words"), Text("# The *chain* rule & `f`\n\n# Second")).Title);
        Assert.Equal("file-name", Page(Text("words")).Title);
    }

    [Fact]
    public void The_language_of_the_page_is_the_notebooks()
    {
        var spanish = PageIn(new(), new() { ["language_code"] = "es" }, Text("hola"));
        Assert.Equal("es", spanish.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Claro u oscuro", spanish.QuerySelector("#theme")!.GetAttribute("aria-label"));
        Assert.Equal("en", Page(Text("hello")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void What_ends_a_sentence_stays_beside_its_formula()
    {
        var page = Page(Text("Of $a$, $b$ (and $c$). So $d$ it is: $e$"));
        Assert.Equal(["a,", "c)."], page.QuerySelectorAll(".unbroken").Select(part => part.TextContent));
        Assert.Contains("Of a, b (and c). So d it is: e", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_rendered_with_tables_html_and_formulas()
    {
        var page = Page(Text("| a | b |\n|--|--|\n| 1 | $x^2$ |\n\n<div class=\"own\">html</div>\n\n$$\\frac{1}{2}$$\n\ncosts 5$ or 6$"));
        Assert.Equal(2, page.QuerySelectorAll("th").Length);
        Assert.NotNull(page.QuerySelector("td math msup"));
        Assert.Equal("html", page.QuerySelector("div.own")!.TextContent);
        Assert.Equal("block", page.QuerySelectorAll("math")[^1].GetAttribute("display"));
        Assert.Contains("costs 5$ or 6$", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_reads_as_written_with_each_token_marked()
    {
        const string Source = "var x = Exp(1.5); // e < \"pi\"\n#!backprop graph x\n\"\"\"\n<b>\n\"\"\"";
        var code = Page(Code(Source)).QuerySelector(".source code")!;
        Assert.Equal(Source, code.TextContent);
        Assert.Equal("var", code.QuerySelector(".keyword")!.TextContent);
        Assert.Equal("Exp", code.QuerySelector(".call")!.TextContent);
        Assert.Equal("1.5", code.QuerySelector(".number")!.TextContent);
        Assert.Equal("// e < \"pi\"", code.QuerySelector(".comment")!.TextContent);
        Assert.Equal("#!backprop graph x", code.QuerySelector(".directive")!.TextContent.Trim());
        Assert.Equal("\"\"\"\n<b>\n\"\"\"", code.QuerySelector(".string")!.TextContent);
    }

    [Fact]
    public void An_output_appears_in_its_best_form_alone()
    {
        var page = Page(Code("1",
            new DisplayData(MimeBundle.OfText(("text/plain", "plain"), ("text/html", "<i class=\"rich\">rich</i>")), []),
            new DisplayData(MimeBundle.OfText(("text/plain", "plain"), ("image/svg+xml", "<svg class=\"drawn\"></svg>")), []),
            new DisplayData(MimeBundle.OfText(("text/plain", "a < b")), [])));
        Assert.NotNull(page.QuerySelector(".output i.rich"));
        Assert.NotNull(page.QuerySelector(".output svg.drawn"));
        Assert.Equal("a < b", Assert.Single(page.QuerySelectorAll("pre.value")).TextContent);
    }

    [Fact]
    public void Console_text_and_errors_are_encoded()
    {
        var page = Page(Code("1", new StreamOutput("stdout", "<b>\n"), new ErrorOutput("E", "v", ["<i>", "line 2"])));
        Assert.Equal("<b>\n", page.QuerySelector(".stdout")!.TextContent);
        Assert.Equal("<i>\nline 2", page.QuerySelector(".error")!.TextContent);
    }

    [Fact]
    public void The_numbers_beside_cells_are_those_of_errors_and_progress()
    {
        var page = Page(Text("words"), Code("1"), Code(" "), Code("2"));
        Assert.Equal(["2", "4"], page.QuerySelectorAll(".place").Select(place => place.TextContent));
    }

    [Fact]
    public void Attached_images_and_those_beside_the_notebook_are_in_the_page()
    {
        var folder = new MemoryFolder();
        folder.Write("a b.png", [1, 2, 3]);
        var page = PageIn(folder, [], Text(
            "![one](attachment:x.png) ![two](a%20b.png) ![three](https://example.org/c.png)",
            new() { ["x.png"] = new JsonObject { ["image/png"] = "AAAA" } }));
        Assert.Equal(
            ["data:image/png;base64,AAAA", "data:image/png;base64,AQID", "https://example.org/c.png"],
            page.QuerySelectorAll("img").Select(image => image.GetAttribute("src")));
    }
}
