using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Cells of one look as one path: a level stroke through each run of neighbours, from the last stroke's end to the next start.</summary>
internal sealed class CellStrokes
{
    private readonly List<(int Column, int Row, int Count)> _runs = [];

    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Adds a cell; neighbours come one after the other.</summary>
    public void Add(int column, int row)
    {
        if (_runs.Count > 0 && _runs[^1] is var (first, above, count) && above == row && first + count == column) _runs[^1] = (first, row, count + 1);
        else _runs.Add((column, row, 1));
    }

    /// <summary>The path in units of cells.</summary>
    /// <param name="height">Of the strokes, from the upper edge of their cells, as a part of them.</param>
    public string Path(double height)
    {
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        foreach (var (column, row, count) in _runs)
        {
            if (path.Length == 0) path.Append(CultureInfo.InvariantCulture, $"M{column} {(row + height).ToString("0.##", CultureInfo.InvariantCulture)}");
            else path.Append('m').Append(column - x).Append(row < y ? "" : " ").Append(row - y);
            path.Append('h').Append(count);
            (x, y) = (column + count, row);
        }
        return path.ToString();
    }
}
