using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The rules of operations as a table in a page.</summary>
internal sealed record RulesHtml() : Renderer<RulesView>(MimeTypes.Html)
{
    private const string Cell = "text-align:left;vertical-align:top;padding:5px 14px 5px 0;border-bottom:1px solid #8a94a3";

    protected override string Render(RulesView view, Settings settings)
    {
        var words = settings.Language;
        var html = new StringBuilder($"<p><b>{words.Rules}</b></p>\n<p>{words.RulesNote}</p>\n<table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var head in new[] { words.Operation, words.Computes, words.LocalDerivatives, words.Gate })
            html.Append($"<th scope=\"col\" style=\"{Cell}\">{head}</th>");
        html.Append("</tr>\n");
        foreach (var rule in view.Rules)
        {
            html.Append($"<tr><th scope=\"row\" style=\"{Cell};font-weight:600\">{Markup.Escape(rule.Op.Name)}</th>");
            html.Append($"<td style=\"{Cell}\">{Equations.Html(RulesView.Forward(rule))}</td><td style=\"{Cell}\">");
            html.AppendJoin("", rule.Derivatives.Select(one => $"<div style=\"padding:2px 0\">{Equations.Html(RulesView.Derivative(one.Input, one.Local))}</div>"));
            html.Append($"</td><td style=\"{Cell}\">{words.Roles.GetValueOrDefault(rule.Op.Role, "")}</td></tr>\n");
        }
        return Script.Enliven(html.Append("</table>\n").ToString(), settings, Script.Mathematics);
    }
}
