using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A worked solution in a page.</summary>
internal sealed record ExplainHtml() : Renderer<ExplainView>(MimeTypes.Html)
{
    protected override string Render(ExplainView view, Settings settings)
    {
        var html = new StringBuilder($"<p><b>{ExplainWords.In[settings.Language].WorkedSolution}</b> {Equations.Html(view.Derivative)}</p>\n");
        foreach (var section in Section.Of(view, settings.Language))
        {
            html.Append($"<p><b>{section.Title}</b></p>\n<div style=\"overflow-x:auto\" tabindex=\"0\"><ol>\n");
            foreach (var equation in section.Equations) html.Append($"<li style=\"padding:4px 0\">{Equations.Html(equation)}</li>\n");
            html.Append("</ol></div>\n");
            if (section.Note.Length > 0) html.Append($"<p>{section.Note}</p>\n");
        }
        return Script.Enliven(html.ToString(), settings, Script.Mathematics);
    }
}
