namespace NotebookBackprop.Rendering;

/// <summary>A matrix as a drawing: what was found in tags, the heat map, and its singular values or eigenvalues beside it.</summary>
/// <param name="Title">The head.</param>
/// <param name="Tags">Findings in a few words each.</param>
/// <param name="Map">The matrix.</param>
/// <param name="Plot">Its values; null for none.</param>
/// <param name="PlotTitle">What they are.</param>
/// <param name="PlotLine">Their ends and middle in words.</param>
internal sealed record MatrixFigure(string Title, IReadOnlyList<string> Tags, HeatMap Map, ValuePlot? Plot, string PlotTitle, string PlotLine)
{
    /// <summary>The most entries computed for a drawing.</summary>
    public const int MostEntries = 4_000_000;

    private const double Padding = 16, Head = 30, BarGap = 18, PlotGap = 40, PlotWidth = 230, PlotHeight = 150, PlotTop = 44, Least = 420;

    /// <summary>The whole drawing.</summary>
    public Drawing Draw(Settings settings)
    {
        var words = settings.Language;
        var picture = HeatPicture.Of(Map);
        var barHeight = Math.Max(ColourBar.LeastHeight, Math.Min(picture.GridHeight, 150));
        var mapWidth = picture.Width + BarGap + ColourBar.Width(Map.Scale);
        var note = HeatDrawing.Note(Map, words);
        var plotTitle = PlotTitle + (Plot?.Scale.IsLogarithmic == true ? $" ({MatrixWords.In[words].LogScale})" : "");
        var plotLeft = mapWidth + PlotGap;
        double[] widths =
        [
            Plot is null ? mapWidth : plotLeft + new[] { Plot.Left + PlotWidth, TextMeasure.Width(PlotLine, 12), TextMeasure.Width(plotTitle, 13, isBold: true) }.Max(),
            TextMeasure.Width(Title, 17, isBold: true), Least, HeatKey.LeastWidth([Map], words), TextMeasure.Width(note, 12), Rendering.Tags.LeastWidth(Tags),
        ];
        var width = widths.Max();
        var top = Padding + Head + Rendering.Tags.Measure(Tags, width) + 12;
        var body = Math.Max(Math.Max(picture.Height, picture.Top + barHeight + 4), Plot is null ? 0 : PlotTop + PlotHeight + 4);
        var keyHeight = HeatKey.Height([Map], words, width);
        var height = Math.Ceiling(top + body + (note.Length > 0 ? HeatKey.Line : 0) + (keyHeight > 0 ? keyHeight + 8 : 0) + Padding);

        var svg = Paper.Open(settings, Math.Ceiling(width + 2 * Padding), height, HeatSvg.Css + ValuePlot.Css);
        svg.Element("text", Title, ("class", "vp-head"), ("x", Padding), ("y", Padding + 16));
        Rendering.Tags.Draw(svg, Tags, Padding, Padding + Head, width);
        HeatSvg.Draw(svg, picture, Padding, top);
        ColourBar.Draw(svg, Map.Scale, Padding + picture.Width + BarGap, top + picture.Top, barHeight);
        if (Plot is not null)
        {
            var x = Padding + plotLeft;
            svg.Element("text", plotTitle, ("class", "vp-sub"), ("x", x), ("y", top + 12));
            svg.Element("text", PlotLine, ("class", "key"), ("x", x), ("y", top + 30));
            Plot.Draw(svg, x + Plot.Left, top + PlotTop, PlotWidth, PlotHeight);
        }
        var y = top + body;
        if (note.Length > 0) svg.Element("text", note, ("class", "key"), ("x", Padding), ("y", (y += HeatKey.Line) - 4));
        HeatKey.Draw(svg, [Map], words, Padding, y + 8, width);
        return new(svg.Close().ToString(), Math.Ceiling(width + 2 * Padding), height);
    }
}
