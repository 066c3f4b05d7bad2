using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The numbers of layers as a table; columns that would be empty are left out.</summary>
internal static class GradientColumns
{
    /// <summary>The most layers listed; of more, the first and the last.</summary>
    private const int MostRows = 40;

    /// <summary>The heads, then a row for each layer; and which columns are flush right.</summary>
    public static (IReadOnlyList<string[]> Rows, IReadOnlyList<bool> IsNumber) Of(GradientsView view, GradientWords words)
    {
        var flow = view.Flow;
        var layers = flow.Layers.Select((_, i) => Row(view, i)).ToList();
        var columns = Columns(flow, words);
        columns.RemoveAll(column => layers.All(row => column.Cell(row).Length == 0));
        // The steps of a recurrent net all have the name of its cell.
        if (flow.AreSteps()) columns.RemoveAll(column => column.Head == words.Name && layers.DistinctBy(row => row.Name).Count() == 1);
        List<string[]> rows = [[.. columns.Select(column => column.Head)]];
        foreach (var (i, row) in layers.Index())
        {
            if (layers.Count > MostRows && i == MostRows / 2) rows.Add([.. columns.Select(_ => "…")]);
            if (layers.Count <= MostRows || i < MostRows / 2 || i >= layers.Count - MostRows / 2) rows.Add([.. columns.Select(column => column.Cell(row))]);
        }
        return (rows, [.. columns.Select(column => column.IsNumber)]);
    }

    /// <summary>The same of one layer, by its place from 0, in lines: its place and name, then each number that it has.</summary>
    public static Func<int, IReadOnlyList<string>> Notes(GradientsView view, GradientWords words)
    {
        var columns = Columns(view.Flow, words);
        return place =>
        {
            var row = Row(view, place);
            var head = $"{columns[0].Head} {row.Place}" + (row.Name.Length > 0 ? $" · {Label.Shorten(row.Name)}" : "");
            return [head, .. columns.Where((_, i) => i is not (0 or 2)).Select(column => (column.Head, Text: column.Cell(row))).Where(cell => cell.Text.Length > 0).Select(cell => $"{cell.Head}: {cell.Text}")];
        };
    }

    private static LayerRow Row(GradientsView view, int place) => new((place + 1).ToString(CultureInfo.InvariantCulture), view.LayerNames[place], view.Flow.Layers[place]);

    private static List<(string Head, Func<LayerRow, string> Cell, bool IsNumber)> Columns(GradientFlow flow, GradientWords words) =>
        [
            (flow.AreSteps() ? words.Step : words.Layer, row => row.Place, true),
            // Layers of one depth stand side by side; in a chain the depth is the place.
            (words.Depth, row => flow.AreInSingleFile() ? "" : row.Layer.Depth.ToString(CultureInfo.InvariantCulture), true),
            (words.Name, row => Label.Shorten(row.Name), false),
            ("‖∂C/∂s‖", row => Short(row.Layer.OfSum.Norm), true),
            (words.MeanOf("∂C/∂s"), row => Short(row.Layer.OfSum.Mean), true),
            ("∂C/∂s 5 %", row => Short(row.Layer.OfSum.P5), true),
            ("95 %", row => Short(row.Layer.OfSum.P95), true),
            (words.Zeros, row => Share(row.Layer.OfSum.Zeros), true),
            (words.Kept, row => row.Layer.Next is null ? "" : Short(row.Layer.Kept), true),
            (words.Activation, row => row.Layer.Activation is { } activation ? words.ActivationName(activation.Name) : "", false),
            (words.Saturated, row => Share(row.Layer.Activation?.Saturated), true),
            (words.Dead, row => Share(row.Layer.Activation?.Dead), true),
            ("‖∂C/∂W‖", row => Short(row.Layer.OfWeights.Norm), true),
            (words.AllUses, row => row.Layer.OfAllUses is { } norm ? Short(norm) : "", true),
            (words.MeanOf("∂C/∂W"), row => Short(row.Layer.OfWeights.Mean), true),
            ("∂C/∂W 5 %", row => Short(row.Layer.OfWeights.P5), true),
            ("95 %", row => Short(row.Layer.OfWeights.P95), true),
            ($"{words.Zeros} ∂C/∂W", row => Share(row.Layer.OfWeights.Zeros), true),
            ("‖W‖", row => Short(row.Layer.WeightNorm), true),
            ("‖ΔW‖/‖W‖", row => row.Layer.UpdateRatio is { } ratio ? Short(ratio) : "", true),
        ];

    private static string Short(double number) => Digits.Three(number);

    private static string Share(double? share) => share is { } part ? Numbers.Percent(part) : "";

    private sealed record LayerRow(string Place, string Name, LayerGradient Layer);
}
