namespace NotebookBackprop.Rendering;

/// <summary>A tensor in plain text: its value, its gradient, and how it was computed.</summary>
internal sealed record TensorText() : Renderer<TensorView>(MimeTypes.Plain)
{
    protected override string Render(TensorView view, Settings settings)
    {
        var parts = new List<string> { Show(view.Name is null ? "" : $"{Label.Shorten(view.Name)} = ", view.Value, settings.Language) };
        if (view.Gradient is { } gradient) parts.Add(Show($"{settings.Language.Gradient} = ", gradient, settings.Language));
        if (view.Graph is { } graph) parts.Add("\n" + GraphForms.Render(graph, MimeTypes.Plain, settings));
        return string.Join("\n", parts);
    }

    private static string Show(string head, ArrayView array, Language words)
    {
        var quantity = array.Quantity;
        if (quantity.IsNumber) return head + quantity.Short();
        var summary = ArraySummary.Of(array, words);
        return ArrayTable.Rows(quantity) is { } rows
            ? $"{head}{summary}\n{TextTable.Write(rows, [.. rows[0].Select(_ => true)]).TrimEnd('\n')}"
            : $"{head}{quantity.Short()}  {summary}";
    }
}
