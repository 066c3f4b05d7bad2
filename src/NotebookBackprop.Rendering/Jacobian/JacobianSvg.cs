namespace NotebookBackprop.Rendering;

/// <summary>A Jacobian as a drawing: what was found in tags, the heat map, the singular values beside it.</summary>
internal static class JacobianSvg
{
    private const double Padding = 16, Head = 30, Between = 22, PlotGap = 40, PlotWidth = 230, PlotHeight = 150, Least = 420;

    /// <summary>The whole drawing.</summary>
    public static Drawing Draw(JacobianView view, Settings settings)
    {
        var words = settings.Language.Jacobian;
        var tags = StructureText.Tags(view.Structure!, view.Spectrum, words);
        var map = view.Map;
        var picture = HeatPicture.Of(map);
        var barHeight = Math.Max(ColourBar.LeastHeight, Math.Min(picture.GridHeight, 150));
        var mapWidth = picture.Width + 18 + ColourBar.Width(map.Scale);
        var plot = view.Spectrum is { Values.Count: > 1 } spectrum ? new ValuePlot(spectrum.Values, spectrum.Tolerance) : null;
        var note = HeatDrawing.Note(map, settings.Language);

        var plotLeft = mapWidth + PlotGap + (plot?.Left ?? 0);
        double[] widths =
        [
            plot is null ? mapWidth : plotLeft + Math.Max(PlotWidth, TextMeasure.Width(JacobianText.SpectrumLine(view.Spectrum!, words), 12) - plot.Left), TextMeasure.Width(JacobianText.Title(view, words), 17, isBold: true), Least,
            HeatKey.LeastWidth([map], settings.Language), TextMeasure.Width(note, 12), Tags.LeastWidth(tags),
        ];
        var width = widths.Max();
        var top = Padding + Head + Tags.Measure(tags, width) + 12;
        var body = Math.Max(Math.Max(picture.Height, picture.Top + barHeight + 4), plot is null ? 0 : PlotHeight + 48);
        var keyHeight = HeatKey.Height([map], settings.Language, width);
        var height = top + body + (note.Length > 0 ? HeatKey.Line : 0) + (keyHeight > 0 ? keyHeight + 8 : 0) + Padding;

        var svg = Paper.Open(settings, Math.Ceiling(width + 2 * Padding), Math.Ceiling(height));
        svg.Open("style").Raw(ValuePlot.Css).Close();
        svg.Element("text", JacobianText.Title(view, words), ("class", "vp-head"), ("x", Padding), ("y", Padding + 16));
        Tags.Draw(svg, tags, Padding, Padding + Head, width);
        HeatSvg.Draw(svg, picture, Padding, top);
        ColourBar.Draw(svg, map.Scale, Padding + picture.Width + 18, top + picture.Top, barHeight);
        if (plot is not null) DrawSpectrum(svg, view.Spectrum!, plot, settings.Language, Padding + plotLeft, top);
        var y = top + body;
        if (note.Length > 0) svg.Element("text", note, ("class", "key"), ("x", Padding), ("y", (y += HeatKey.Line) - 4));
        HeatKey.Draw(svg, [map], settings.Language, Padding, y + 8, width);
        return new(svg.Close().ToString(), Math.Ceiling(width + 2 * Padding), Math.Ceiling(height));
    }

    private static void DrawSpectrum(SvgWriter svg, Autodiff.Spectrum spectrum, ValuePlot plot, Language language, double x, double y)
    {
        var words = language.Jacobian;
        svg.Element("text", words.SingularValues + (plot.Scale.IsLogarithmic ? $" ({words.LogScale})" : ""), ("class", "vp-sub"), ("x", x - plot.Left), ("y", y + 12));
        svg.Element("text", JacobianText.SpectrumLine(spectrum, words), ("class", "key"), ("x", x - plot.Left), ("y", y + 30));
        plot.Draw(svg, x, y + 44, PlotWidth, PlotHeight);
    }
}
