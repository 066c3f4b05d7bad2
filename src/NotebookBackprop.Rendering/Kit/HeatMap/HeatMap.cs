namespace NotebookBackprop.Rendering;

/// <summary>
/// A matrix as a picture shows it, as plain data: no more cells than can be seen, each with what it stands for. A large
/// matrix is divided into blocks, one cell for each.
/// </summary>
/// <param name="Rows">The matrix from top to bottom.</param>
/// <param name="Columns">The matrix from left to right.</param>
/// <param name="BlockRows">How many rows a cell stands for; 1 where nothing is left out.</param>
/// <param name="BlockColumns">How many columns a cell stands for.</param>
/// <param name="Cells">What is drawn, row-major; the last row may be short where a vector is wrapped.</param>
/// <param name="GridColumns">How many cells there are in a row.</param>
/// <param name="Label">How elements are called.</param>
public sealed record HeatMap(
    HeatAxis Rows, HeatAxis Columns, int BlockRows, int BlockColumns, IReadOnlyList<HeatCell> Cells, int GridColumns, HeatLabel Label)
{
    /// <summary>The most cells drawn.</summary>
    public const int MostCells = 4096;

    /// <summary>Cells of a row in which a long vector is wrapped.</summary>
    private const int Wrap = 64;

    /// <summary>The most cells on one side: narrower ones could not be told apart.</summary>
    private const int MostSide = 128;

    /// <summary>Its colours. Maps that are compared take a common one: <c>map with { Scale = … }</c>.</summary>
    public HeatScale Scale { get; init; } = HeatScale.Of([.. Cells.Select(cell => cell.Value)]);

    /// <summary>How many rows of cells there are.</summary>
    public int GridRows { get; } = GridColumns == 0 ? 0 : (Cells.Count + GridColumns - 1) / GridColumns;

    /// <summary>Whether it is a vector that goes on in the next row of cells: <see cref="Columns"/> is the whole vector then.</summary>
    public bool IsWrapped { get; private init; }

    /// <summary>Whether cells are means of several elements.</summary>
    public bool IsReduced => BlockRows > 1 || BlockColumns > 1;

    /// <summary>The magnitude from which on an element hidden in its block's mean is marked: it stands out among the blocks' extremes.</summary>
    private double HiddenLimit { get; } = BlockRows * BlockColumns == 1 ? double.PositiveInfinity : Outlying([.. Cells.Select(cell => Math.Abs(cell.Extreme))]);

    /// <summary>A map of a matrix.</summary>
    /// <param name="values">Its elements, row-major.</param>
    /// <param name="rows">As many rows as the matrix has.</param>
    /// <param name="columns">As many columns.</param>
    /// <param name="label">How elements are called.</param>
    /// <param name="most">The most cells drawn; fewer where several maps share a picture.</param>
    public static HeatMap Of(ReadOnlySpan<double> values, HeatAxis rows, HeatAxis columns, HeatLabel label, int most = MostCells)
    {
        int down = Block(rows.Count, Room(columns.Count, most)), across = Block(columns.Count, Room(rows.Count, most));
        return new(rows, columns, down, across, Blocks.Of(values, rows.Count, columns.Count, down, across), columns.Count == 0 ? 0 : Parts(columns.Count, across), label);
    }

    /// <summary>A map of a vector, row below row where it is long.</summary>
    /// <param name="values">Its elements.</param>
    /// <param name="title">What runs along it; may be empty.</param>
    /// <param name="label">How elements are called; there is no row to name, only a column.</param>
    public static HeatMap OfVector(ReadOnlySpan<double> values, string title, HeatLabel label)
    {
        var block = Block(values.Length, MostCells);
        var cells = Blocks.Of(values, 1, values.Length, 1, block);
        return new(new(""), new(title, values.Length), 1, block, cells, Math.Min(cells.Length, Wrap), label) { IsWrapped = cells.Length > Wrap };
    }

    /// <summary>The name of what a cell stands for: <c>W[3, 5]</c>, or of a block <c>W[48–63, 80–95]</c>.</summary>
    public string Name(int cell) => IsWrapped
        ? Label.Write("", Columns.Range(cell * BlockColumns, BlockColumns))
        : Label.Write(Rows.Range(cell / GridColumns * BlockRows, BlockRows), Columns.Range(cell % GridColumns * BlockColumns, BlockColumns));

    /// <summary>What a cell carries beside its colour.</summary>
    public HeatMark Mark(HeatCell cell) =>
        double.IsNaN(cell.Extreme) ? HeatMark.NaN
        : double.IsInfinity(cell.Extreme) ? HeatMark.Infinite
        : Math.Abs(cell.Value) > Scale.Limit || Math.Abs(cell.Extreme) > HiddenLimit ? HeatMark.Clipped
        : HeatMark.None;

    private static int Parts(int length, int size) => Math.Max(1, (length + size - 1) / size);

    /// <summary>How many rows or columns go into one, so that there are not more than <paramref name="most"/>; rather somewhat more than a remainder at the edge.</summary>
    private static int Block(int length, int most)
    {
        var least = Parts(length, most);
        return Enumerable.Range(least, least / 4 + 1).FirstOrDefault(size => length % size == 0, least);
    }

    /// <summary>Cells of one side that leave room for the other.</summary>
    private static int Room(int others, int most) => Math.Clamp(most / Math.Max(1, others), (int)Math.Sqrt(most), MostSide);

    private static double Outlying(ReadOnlySpan<double> extremes)
    {
        var statistics = Statistics.Of(extremes);
        return statistics.Finite == 0 ? double.PositiveInfinity : statistics.Mean + 3 * statistics.Deviation;
    }
}

/// <summary>What a cell shows.</summary>
/// <param name="Value">The element, or the mean of the block's finite elements.</param>
/// <param name="Extreme">The same element, or of the block a NaN or infinity if there is one, else the element of greatest magnitude.</param>
public readonly record struct HeatCell(double Value, double Extreme);

/// <summary>What a cell carries beside its colour.</summary>
public enum HeatMark
{
    /// <summary>Nothing: the colour says all.</summary>
    None,

    /// <summary>A value beyond the scale, or one hidden in a mean that stands out.</summary>
    Clipped,

    /// <summary>An infinity.</summary>
    Infinite,

    /// <summary>Not a number.</summary>
    NaN,
}
