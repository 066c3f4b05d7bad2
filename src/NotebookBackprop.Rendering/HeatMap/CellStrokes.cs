using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Cells of one look as one path: a level stroke through each run of neighbours, from the last stroke's end to the next start.</summary>
/// <param name="columns">How many cells there are in a row.</param>
internal sealed class CellStrokes(int columns)
{
    private readonly List<(int First, int Count)> _runs = [];

    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Adds a cell; cells come in their order.</summary>
    public void Add(int cell)
    {
        if (_runs.Count > 0 && _runs[^1] is var (first, count) && first + count == cell && cell % columns != 0) _runs[^1] = (first, count + 1);
        else _runs.Add((cell, 1));
    }

    /// <summary>The path in units of cells.</summary>
    /// <param name="height">Of the strokes, from the upper edge of their cells, as a part of them.</param>
    public string Path(double height)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var (first, count) in _runs)
        {
            var (column, row) = (first % columns, first / columns);
            if (path.Length == 0) path.Append(CultureInfo.InvariantCulture, $"M{column} {(row + height).ToString("0.##", CultureInfo.InvariantCulture)}h{count}");
            else path.Append('m').Append(column - x).Append(' ').Append(row - y).Append('h').Append(count);
            (x, y) = (column + count, row);
        }
        return path.ToString();
    }
}
