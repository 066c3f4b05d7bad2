using System.Text;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>
/// The rules of operations in a page: a table for each role, folded, as all in one would be several pages long. What is folded is named.
/// </summary>
internal sealed record RulesHtml() : Renderer<RulesView>(MimeTypes.Html)
{
    private const string Cell = "text-align:left;vertical-align:top;padding:5px 14px 5px 0;border-bottom:1px solid #8a94a3";

    protected override string Render(RulesView view, Settings settings)
    {
        var words = RulesWords.In[settings.Language];
        var html = new StringBuilder($"<p><b>{words.Rules}</b></p>\n<p style=\"max-width:820px\">{words.RulesNote}</p>\n");
        // Those of no role come last.
        foreach (var family in view.Rules.GroupBy(rule => rule.Op.Role).OrderBy(family => family.Key == Role.None))
            Write(html, family.Key, [.. family], settings.Language);
        return Script.Enliven(html.ToString(), settings, Script.Mathematics);
    }

    private static void Write(StringBuilder html, Role role, IReadOnlyList<OpRule> rules, Language language)
    {
        var words = RulesWords.In[language];
        var name = language.Roles.TryGetValue(role, out var word) ? $"{RoleGlyph.Of(role)} {word}" : words.NoRole;
        html.Append($"<details style=\"max-width:820px;margin:4px 0\"><summary><b>{name}</b> ({rules.Count}): {string.Join(", ", rules.Select(rule => Markup.Escape(rule.Op.Name)))}</summary>\n");
        if (language.RoleNotes.TryGetValue(role, out var note))
            html.Append($"<p>{note}</p>\n");
        html.Append("<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var head in new[] { words.Operation, language.Computes, language.LocalDerivatives })
            html.Append($"<th scope=\"col\" style=\"{Cell}\">{head}</th>");
        html.Append("</tr>\n");
        foreach (var rule in rules)
        {
            html.Append($"<tr><th scope=\"row\" style=\"{Cell};font-weight:600\">{Markup.Escape(rule.Op.Name)}</th>");
            html.Append($"<td style=\"{Cell}\">{Equations.Html(RulesView.Forward(rule))}</td><td style=\"{Cell}\">");
            html.AppendJoin("", rule.Derivatives.Select(one => $"<div style=\"padding:2px 0\">{Equations.Html(RulesView.Derivative(one.Input, one.Local))}</div>"));
            html.Append("</td></tr>\n");
        }
        html.Append("</table></div></details>\n");
    }
}
