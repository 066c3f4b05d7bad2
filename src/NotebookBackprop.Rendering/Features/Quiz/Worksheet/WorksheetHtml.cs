using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A worksheet in a page: the drawing with lines for its gradients, the questions, and on a printed page of its own the solution.</summary>
internal sealed record WorksheetHtml() : Renderer<WorksheetView>(MimeTypes.Html)
{
    // Room to work in above every line, and no question torn in two by the end of a page.
    private const string Item = "break-inside:avoid;padding:", Question = Item + "14px 0", Answer = Item + "6px 0";

    protected override string Render(WorksheetView view, Settings settings) => Sheets(view, settings, Paragraph.Bold(view.Title(settings.Language)));

    /// <summary>The sheet and its key.</summary>
    /// <param name="view">The worksheet.</param>
    /// <param name="settings">Language and colours.</param>
    /// <param name="head">The markup above the sheet.</param>
    public static string Sheets(WorksheetView view, Settings settings, string head)
    {
        var words = settings.Language;
        var (asked, solved) = (view.Asked, view.Solved);
        var html = new StringBuilder(head);
        html.Append($"<p>{WorksheetWords.In[words].Student} {WorksheetView.Line}</p>\n");
        html.Append(Picture.Show(GraphSvg.Draw(asked, settings), GraphAlt.Of(asked, GraphStep.Of(asked), words)));
        html.Append($"<p>{QuizWords.In[words].Task}</p>\n");
        html.Append(List(view.Questions.Select(one => $"{Equations.Html(one)} = {WorksheetView.Line}"), "columns:2 320px", Question));
        if (view.HasKey)
        {
            html.Append($"<div style=\"page-break-before:always;break-before:page;margin-top:28px\">\n{Paragraph.Bold(view.KeyTitle(words))}");
            html.Append(Picture.Show(GraphSvg.Draw(solved, settings), GraphAlt.Of(solved, GraphStep.Of(solved), words)));
            // As text, since mathematics breaks into no lines: paper does not scroll.
            html.Append(List(view.Answers.Select(one => Markup.Escape(one.Text)), "overflow-wrap:anywhere", Answer)).Append("</div>\n");
        }
        return Script.Enliven(html.ToString(), settings, Script.Picture, Script.Mathematics);
    }

    private static string List(IEnumerable<string> items, string style, string itemStyle) =>
        $"<ol style=\"{style}\">\n{string.Concat(items.Select(item => $"<li style=\"{itemStyle}\">{item}</li>\n"))}</ol>\n";
}
