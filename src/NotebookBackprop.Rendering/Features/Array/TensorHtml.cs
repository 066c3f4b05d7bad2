using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A tensor in a page: its value and its gradient, in numbers or as heat maps, and how it was computed.</summary>
internal sealed record TensorHtml() : Renderer<TensorView>(MimeTypes.Html)
{
    protected override string Render(TensorView view, Settings settings)
    {
        var words = settings.Language;
        var name = view.Name is null ? null : Label.Shorten(view.Name);
        var html = new StringBuilder("<div style=\"margin:2px 0\">");
        Show(html, name, name ?? "", view.Value, words);
        if (view.Gradient is { } gradient) Show(html, words.Gradient, name is null ? "Grad" : $"{name}.Grad", gradient, words);
        html.Append("</div>");
        html.Append(Maps(view, settings));
        if (view.Graph is { } graph) html.Append('\n').Append(GraphForms.Render(graph, MimeTypes.Html, settings));
        return html.ToString();
    }

    private static void Show(StringBuilder html, string? title, string name, ArrayView array, Language words)
    {
        var quantity = array.Quantity;
        var head = title is null ? "" : $"<i>{Markup.Escape(title)}</i> = ";
        if (quantity.IsNumber)
        {
            html.Append($"<div>{head}<b title=\"{Numbers.Full(quantity.Elements[0], quantity.DType)}\">{quantity.Short()}</b></div>");
            return;
        }
        // Tables stand beside each other where there is room.
        var isTable = ArrayTable.Rows(quantity) is not null;
        html.Append(isTable ? "<div style=\"display:inline-block;vertical-align:top;margin-right:28px\"><div>" : "<div>");
        html.Append($"{head}{(isTable ? "" : $"<b>{quantity.Short()}</b> ")}<small>{ArraySummary.Of(array, words)}</small></div>");
        if (isTable) html.Append(ArrayTable.Html(quantity, name)).Append("</div>");
    }

    private static string Maps(TensorView view, Settings settings)
    {
        var words = settings.Language;
        List<(string Title, ArrayView Array)> parts = [(words.Value, view.Value)];
        if (view.Gradient is not null) parts.Add((words.Gradient, view.Gradient));
        parts.RemoveAll(part => part.Array.Map is null);
        if (parts.Count == 0) return "";
        var drawing = ArrayDrawing.Draw([.. parts.Select(part => (part.Title, part.Array.Map!))], settings);
        List<HeatMap> maps = [.. Read(parts)];
        return "\n" + Script.Enliven(
            Picture.Show(drawing, Alt(view, parts, words)) + HeatData.Html(maps, words), settings, Script.Picture, Script.HeatMap, Script.Pages);
    }

    /// <summary>The maps in the order in which they are drawn: page by page, on each the value's and then the gradient's.</summary>
    private static IEnumerable<HeatMap> Read(List<(string Title, ArrayView Array)> parts)
    {
        for (var page = 0; page < parts[0].Array.Map!.PageTitles.Count; page++)
            foreach (var (_, array) in parts)
                foreach (var facet in array.Map!.Facets.Skip(page * array.Map.PerPage).Take(array.Map.PerPage))
                    yield return facet.Map;
    }

    private static string Alt(TensorView view, List<(string Title, ArrayView Array)> parts, Language words)
    {
        var about = parts.Select(part => $"{part.Title}: {ArraySummary.Of(part.Array, words)}.");
        return string.Join(" ", new[] { ArrayWords.In[words].HeatMap + (view.Name is null ? "." : $" {Label.Shorten(view.Name)}.") }.Concat(about).Concat(ArrayDrawing.Notes(parts[0].Array.Map!, words)));
    }
}
