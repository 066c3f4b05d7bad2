using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A worked solution in a page.</summary>
internal sealed record ExplainHtml() : Renderer<ExplainView>(MimeTypes.Html)
{
    protected override string Render(ExplainView view, Settings settings)
    {
        var html = new StringBuilder($"<p><b>{settings.Language.WorkedSolution}</b> {Equations.Html(view.Derivative)}</p>\n");
        foreach (var section in Section.Of(view, settings.Language))
        {
            html.Append($"<p><b>{section.Title}</b></p>\n<ol>\n");
            foreach (var equation in section.Equations) html.Append($"<li><div style=\"overflow-x:auto;padding:4px 0\">{Equations.Html(equation)}</div></li>\n");
            html.Append("</ol>\n");
            if (section.Note.Length > 0) html.Append($"<p>{section.Note}</p>\n");
        }
        return Script.Enliven(html.ToString(), settings, Script.Mathematics);
    }
}
