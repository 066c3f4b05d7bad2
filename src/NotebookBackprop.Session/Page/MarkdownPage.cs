using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookBackprop.Session;

/// <summary>Renders Markdown as Jupyter understands it: tables, the user's own HTML, formulas, attached images.</summary>
internal static class MarkdownPage
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseAutoLinks()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseMathematics()
        .Build();

    /// <summary>A text as markup.</summary>
    /// <param name="source">Markdown.</param>
    /// <param name="attachments">Images carried by the cell, by file name.</param>
    /// <param name="folder">The notebook's, with the images that it names.</param>
    public static string Render(string source, JsonObject? attachments, INotebookFolder folder)
    {
        var document = Markdown.Parse(source, s_pipeline);
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage))
            image.Url = EmbeddedImage.Url(image.Url, attachments, folder);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InlineMath());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new BlockMath());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>The first heading's text, or null.</summary>
    public static string? Title(string source) =>
        Markdown.Parse(source, s_pipeline).Descendants<HeadingBlock>().FirstOrDefault()?.Inline is { } heading
            ? string.Concat(heading.Descendants().Select(part => part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                MathInline math => math.Content.ToString(),
                _ => "",
            }))
            : null;

    private sealed class InlineMath : HtmlObjectRenderer<MathInline>
    {
        private const string Closing = ".,;:!?)]";

        protected override void Write(HtmlRenderer renderer, MathInline obj)
        {
            var formula = MathMl.Convert(obj.Content.ToString(), display: obj.DelimiterCount == 2);
            var mark = obj.DelimiterCount == 1 ? TakeClosing(obj.NextSibling as LiteralInline) : "";
            // A browser may break a line between a formula and the full stop that ends its sentence.
            renderer.Write(mark.Length == 0 ? formula : $"<span class=\"unbroken\">{formula}{mark}</span>");
        }

        private static string TakeClosing(LiteralInline? next)
        {
            if (next is null) return "";
            var text = next.Content.ToString();
            var mark = text[..(text.Length - text.TrimStart([.. Closing]).Length)];
            next.Content = new(text[mark.Length..]);
            return mark;
        }
    }

    private sealed class BlockMath : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
            renderer.WriteLine(MathMl.Convert(obj.Lines.ToString(), display: true));
    }
}
