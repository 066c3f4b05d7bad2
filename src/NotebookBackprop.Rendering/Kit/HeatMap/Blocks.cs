namespace NotebookBackprop.Rendering;

/// <summary>Divides a matrix into blocks and says of each what a cell can show.</summary>
internal static class Blocks
{
    /// <summary>The blocks, row-major; those at the right and lower edge may be smaller.</summary>
    public static HeatCell[] Of(ReadOnlySpan<double> values, int rows, int columns, int height, int width)
    {
        if (values.Length == 0) return [];
        var across = (columns + width - 1) / width;
        var cells = new HeatCell[(rows + height - 1) / height * across];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (top, left) = (cell / across * height, cell % across * width);
            cells[cell] = Read(values, columns, top, Math.Min(top + height, rows), left, Math.Min(left + width, columns));
        }
        return cells;
    }

    private static HeatCell Read(ReadOnlySpan<double> values, int columns, int top, int bottom, int left, int right)
    {
        var (mean, extreme, finite) = (0.0, 0.0, 0);
        for (var row = top; row < bottom; row++)
            foreach (var value in values[(row * columns + left)..(row * columns + right)])
            {
                if (Outdoes(value, extreme)) extreme = value;
                if (!double.IsFinite(value)) continue;
                finite++;
                mean += value / finite - mean / finite; // the difference could overflow
            }
        return new(finite == 0 ? extreme : mean, extreme);
    }

    /// <summary>Whether a value says more about its block than another: NaN tells most, then an infinity, then magnitude.</summary>
    private static bool Outdoes(double value, double other) => double.IsNaN(value) ? !double.IsNaN(other) : Math.Abs(value) > Math.Abs(other);
}
