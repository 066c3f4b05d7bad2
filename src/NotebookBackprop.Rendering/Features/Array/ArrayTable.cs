using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The numbers of an array as rows of short text, or null where they are too many to read.</summary>
internal static class ArrayTable
{
    private const int Most = 12;
    private const string Cell = "padding:2px 8px;border:1px solid #8a94a3";

    /// <summary>The strongest tint behind a number, as a part of full colour: the number stays readable in every theme.</summary>
    private const double Tint = 0.34;

    /// <summary>A vector is one row, a matrix its rows.</summary>
    public static IReadOnlyList<string[]>? Rows(Quantity quantity)
    {
        var (rows, columns) = Size(quantity.Shape);
        if (rows is < 1 or > Most || columns is < 1 or > Most) return null;
        return [.. Enumerable.Range(0, rows).Select(row => quantity.Elements.Skip(row * columns).Take(columns).Select(Numbers.Short).ToArray())];
    }

    /// <summary>The same as a table whose cells are tinted by value; each tells its index and all its digits where the pointer rests.</summary>
    public static string Html(Quantity quantity, string name)
    {
        var (rows, columns) = Size(quantity.Shape);
        var scale = HeatScale.Of([.. quantity.Elements]);
        var label = quantity.Shape.Rank == 1 ? HeatLabel.OfVector(name) : HeatLabel.Of(name);
        var html = new StringBuilder("<table style=\"border-collapse:collapse;margin:4px 0;text-align:right;font-variant-numeric:tabular-nums\">");
        for (var row = 0; row < rows; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < columns; column++)
            {
                var value = quantity.Elements[row * columns + column];
                var place = label.Write(quantity.Shape.Rank == 1 ? "" : $"{row}", $"{column}");
                html.Append($"<td style=\"{Cell}{Background(scale.Step(value))}\" title=\"{Markup.Escape($"{place} = {Numbers.Full(value, quantity.DType)}")}\">{Numbers.Short(value)}</td>");
            }
            html.Append("</tr>");
        }
        return html.Append("</table>").ToString();
    }

    private static (int Rows, int Columns) Size(Shape shape) => shape.Rank switch
    {
        1 => (1, shape[0]),
        2 => (shape[0], shape[1]),
        _ => (0, 0),
    };

    private static string Background(int step) => step == 0 ? ""
        : $";background-color:rgba({(step > 0 ? "198,40,40" : "31,95,191")},{(Tint * Math.Abs(step) / HeatScale.Steps).ToString("0.##", CultureInfo.InvariantCulture)})";
}
