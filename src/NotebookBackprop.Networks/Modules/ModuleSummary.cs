using System.Globalization;
using System.Text;

namespace NotebookBackprop;

/// <summary>The parts of a network that do something, one a row.</summary>
/// <param name="Rows">In the order in which they were added.</param>
/// <param name="ParameterCount">How many numbers there are to learn; shared ones count once.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.NetworkFormatterSource, NotebookBackprop.Rendering")]
public sealed record ModuleSummary(IReadOnlyList<ModuleSummary.Row> Rows, int ParameterCount)
{
    /// <summary>A part.</summary>
    /// <param name="Path">Its place in the network; empty for the network itself.</param>
    /// <param name="Kind">Its type's name.</param>
    /// <param name="Output">The shape of what it gives for the example; null without one, or where it was not run.</param>
    /// <param name="ParameterCount">How many numbers of its own it learns.</param>
    public sealed record Row(string Path, string Kind, Shape? Output, int ParameterCount);

    /// <summary>A table in plain text.</summary>
    public override string ToString()
    {
        var hasShapes = Rows.Any(row => row.Output is not null);
        List<string[]> cells = [hasShapes ? ["path", "module", "output", "parameters"] : ["path", "module", "parameters"]];
        foreach (var row in Rows)
            cells.Add([row.Path, row.Kind, .. hasShapes ? [$"{row.Output}"] : Array.Empty<string>(), Count(row.ParameterCount)]);
        cells.Add(["", "", .. hasShapes ? [""] : Array.Empty<string>(), Count(ParameterCount)]);
        int[] widths = [.. cells[0].Select((_, column) => cells.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (var row in cells)
            text.AppendJoin("  ", row.Select((cell, column) => column == row.Length - 1 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
