namespace NotebookBackprop.Rendering;

/// <summary>A heat map with its measures in CSS pixels: cells, and the indices above and to the left of them.</summary>
/// <param name="Map">What is drawn.</param>
/// <param name="CellWidth">Of one cell.</param>
/// <param name="CellHeight">Of one cell.</param>
/// <param name="HasNumbers">Whether the numbers stand in the cells.</param>
/// <param name="RowTicks">The rows of cells whose index is written, with it.</param>
/// <param name="ColumnTicks">The columns of cells whose index is written, with it.</param>
internal sealed record HeatPicture(
    HeatMap Map, double CellWidth, double CellHeight, bool HasNumbers, IReadOnlyList<(int Place, string Text)> RowTicks, IReadOnlyList<(int Place, string Text)> ColumnTicks)
{
    public const double TickSize = 11;

    private const double Room = 360, NumberHeight = 28, MostCell = 28, LeastCell = 2.5, LongCell = 10, Gap = 6, TickLine = 15;
    private const int MostNumbers = 64, MostNumbersAcross = 8;

    /// <summary>What the rows are, above their indices; empty for nothing.</summary>
    public string RowTitle => Map.Rows.Title.Length == 0 ? "" : Map.Rows.Title + " ↓";

    /// <summary>What the columns are, above their indices; empty for nothing.</summary>
    public string ColumnTitle => Map.Columns.Title.Length == 0 ? "" : Map.Columns.Title + " →";

    private double TitleLine => RowTitle.Length + ColumnTitle.Length > 0 ? TickLine + 2 : 0;

    /// <summary>Where the cells begin, from the picture's left edge.</summary>
    public double Left => Math.Ceiling(Math.Max(
        TextMeasure.Width(RowTitle, TickSize), RowTicks.Select(tick => TextMeasure.Width(tick.Text, TickSize)).DefaultIfEmpty(-Gap).Max()) + Gap);

    /// <summary>Where the cells begin, from its upper edge.</summary>
    public double Top => TitleLine + (ColumnTicks.Count > 0 ? TickLine : 0);

    /// <summary>Of the cells.</summary>
    public double GridWidth => Map.GridColumns * CellWidth;

    /// <summary>Of the cells.</summary>
    public double GridHeight => Map.GridRows * CellHeight;

    /// <summary>Of everything.</summary>
    public double Width => Left + Math.Max(GridWidth, TextMeasure.Width(ColumnTitle, TickSize));

    /// <summary>Of everything.</summary>
    public double Height => Top + GridHeight;

    /// <summary>Measures a map.</summary>
    /// <param name="map">What to draw.</param>
    /// <param name="room">The most width and height of its cells.</param>
    /// <param name="hasTicks">Whether indices are written; small maps do without.</param>
    /// <param name="mayHaveNumbers">Whether numbers stand in the cells where they fit; as <paramref name="hasTicks"/> where null.</param>
    public static HeatPicture Of(HeatMap map, double room = Room, bool hasTicks = true, bool? mayHaveNumbers = null)
    {
        // Cells are square, but where there are many of them on one side only they are longer on the other.
        var size = Cell(room, Math.Max(map.GridRows, map.GridColumns));
        var (width, height) = (Math.Max(size, Math.Min(LongCell, Cell(room, map.GridColumns))), Math.Max(size, Math.Min(LongCell, Cell(room, map.GridRows))));
        var hasNumbers = (mayHaveNumbers ?? hasTicks) && !map.IsReduced && map.Cells.Count is > 0 and <= MostNumbers && map.GridColumns <= MostNumbersAcross;
        if (hasNumbers)
            (width, height) = (Math.Max(width, Math.Ceiling(map.Cells.Max(cell => TextMeasure.Width(Numbers.Short(cell.Value), TickSize)) + 10)), NumberHeight);
        if (!hasTicks) return new(map, width, height, hasNumbers, [], []);

        string[] rows = map.IsWrapped
            ? [.. Enumerable.Range(0, map.GridRows).Select(row => map.Columns.Index(row * map.GridColumns * map.BlockColumns))]
            : map.Rows.Lengths.Count == 0 ? [] : [.. Enumerable.Range(0, map.GridRows).Select(row => map.Rows.Index(row * map.BlockRows))];
        string[] columns = map.IsWrapped || map.Columns.Lengths.Count == 0 ? []
            : [.. Enumerable.Range(0, map.GridColumns).Select(column => map.Columns.Index(column * map.BlockColumns))];
        return new(map, width, height, hasNumbers, Ticks(rows, TickLine, height), Ticks(columns, columns.Select(text => TextMeasure.Width(text, TickSize) + 10).DefaultIfEmpty(0).Max(), width));
    }

    private static double Cell(double room, int count)
    {
        var size = Math.Clamp(room / Math.Max(1, count), LeastCell, MostCell);
        return size >= 4 ? Math.Floor(size) : Math.Floor(size * 2) / 2;
    }

    /// <summary>Every first, second, fifth, tenth ... index, so that they do not touch.</summary>
    private static List<(int, string)> Ticks(string[] texts, double need, double cell)
    {
        var step = 1;
        for (var k = 0; step * cell < need; k++) step = (int)Math.Pow(10, k / 3) * (k % 3) switch { 0 => 2, 1 => 5, _ => 10 };
        return [.. texts.Select((text, place) => (place, text)).Where(tick => tick.place % step == 0)];
    }
}
