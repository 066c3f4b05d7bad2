namespace NotebookBackprop.Rendering;

/// <summary>Where the facets of one page lie: in rows, on one lattice of cells, or each for itself where numbers stand in the cells.</summary>
/// <param name="Pictures">The measures of each facet.</param>
/// <param name="Columns">Facets in a row.</param>
/// <param name="PitchX">From one facet to the next, in cells.</param>
/// <param name="PitchY">From one row to the next, in cells.</param>
/// <param name="Head">Room for a facet's title, in cells.</param>
internal sealed record FacetGrid(IReadOnlyList<HeatPicture> Pictures, int Columns, int PitchX, int PitchY, int Head)
{
    private const double TitleHeight = 15, Gap = 4;

    private static readonly double[] s_sizes = [20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3.5, 3, 2.5];

    private HeatPicture First => Pictures[0];

    /// <summary>In CSS pixels.</summary>
    public double Width => ((Math.Min(Columns, Pictures.Count) - 1) * PitchX + First.Map.GridColumns) * First.CellWidth;

    /// <summary>In CSS pixels.</summary>
    public double Height => ((Pictures.Count + Columns - 1) / Columns * PitchY) * First.CellHeight;

    /// <summary>Where the cells of a facet begin, in cells from the upper left corner.</summary>
    public (int Column, int Row) Place(int facet) => (facet % Columns * PitchX, facet / Columns * PitchY + Head);

    /// <summary>Whether a facet's title is written: all where there is room, else the first of each row.</summary>
    public bool HasTitle(int facet, string title) => facet % Columns == 0 || TextMeasure.Width(title, HeatPicture.TickSize) + 4 <= PitchX * First.CellWidth;

    /// <summary>The largest cells with which the facets fit.</summary>
    /// <param name="maps">Of one page.</param>
    /// <param name="across">Facets that belong in one row.</param>
    /// <param name="room">The most width, and about the most height.</param>
    public static FacetGrid Of(IReadOnlyList<HeatMap> maps, int across, double room)
    {
        var hasNumbers = maps.Sum(map => map.Cells.Count) <= 64;
        foreach (var size in s_sizes)
        {
            var side = size * Math.Max(maps[0].GridRows, maps[0].GridColumns);
            List<HeatPicture> pictures = [.. maps.Select(map => HeatPicture.Of(map, side, hasTicks: false, hasNumbers))];
            var (width, height) = (pictures.Max(picture => picture.CellWidth), pictures[0].CellHeight);
            if (hasNumbers) pictures = [.. pictures.Select(picture => picture with { CellWidth = width })];
            var head = (int)Math.Ceiling(TitleHeight / height);
            var (pitchX, pitchY) = (maps[0].GridColumns + (int)Math.Ceiling(Gap / width), maps[0].GridRows + head);
            var fit = (int)((room / width + pitchX - maps[0].GridColumns) / pitchX);
            var grid = new FacetGrid(pictures, InRow(fit, across), pitchX, pitchY, head);
            if ((fit >= 1 && grid.Height <= room) || size == s_sizes[^1]) return grid;
        }
        throw new InvalidOperationException("The last size is always taken.");
    }

    /// <summary>Whole rows of the array beside each other, or a whole part of one, or as many as fit.</summary>
    private static int InRow(int fit, int across)
    {
        if (fit >= across) return fit / across * across;
        for (var part = fit; part > 1 && part > fit / 2; part--)
            if (across % part == 0) return part;
        return Math.Max(1, fit);
    }
}
