using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A tensor in a page: its value, its gradient, and how it was computed.</summary>
internal sealed record TensorHtml() : Renderer<TensorView>(MimeTypes.Html)
{
    private const string Cell = "text-align:right;padding:2px 8px;border:1px solid #8a94a3;font-variant-numeric:tabular-nums";

    protected override string Render(TensorView view, Settings settings)
    {
        var html = new StringBuilder("<div style=\"margin:2px 0\">");
        Show(html, view.Name is null ? null : Label.Shorten(view.Name), view.Value, settings.Language);
        if (view.Gradient is { } gradient) Show(html, settings.Language.Gradient, gradient, settings.Language);
        html.Append("</div>");
        if (view.Graph is { } graph) html.Append('\n').Append(Renderers.Render(graph, MimeTypes.Html, Renderers.All, settings));
        return html.ToString();
    }

    private static void Show(StringBuilder html, string? name, Quantity quantity, Language words)
    {
        var head = name is null ? "" : $"<i>{Markup.Escape(name)}</i> = ";
        if (quantity.IsNumber)
        {
            html.Append($"<div>{head}<b title=\"{Numbers.Full(quantity.Elements[0])}\">{quantity.Short()}</b></div>");
            return;
        }
        var rows = ArrayTable.Rows(quantity);
        html.Append($"<div>{head}{(rows is null ? $"<b>{quantity.Short()}</b> " : "")}<small>{ArrayTable.Summary(quantity, words)}</small></div>");
        if (rows is null) return;
        html.Append("<table style=\"border-collapse:collapse;margin:4px 0\">");
        foreach (var row in rows)
            html.Append("<tr>").AppendJoin("", row.Select(number => $"<td style=\"{Cell}\">{number}</td>")).Append("</tr>");
        html.Append("</table>");
    }
}
