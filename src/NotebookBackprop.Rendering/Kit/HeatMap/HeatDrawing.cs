using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A heat map as a whole drawing: cells, colour bar, and what its marks mean.</summary>
internal static class HeatDrawing
{
    private const double Padding = 14, Gap = 18;

    /// <summary>Draws one map.</summary>
    public static Drawing Draw(HeatMap map, Settings settings)
    {
        var picture = HeatPicture.Of(map);
        var note = Note(map, settings.Language);
        IReadOnlyList<HeatMap> explained = picture.HasNumbers ? [] : [map];
        var barHeight = Math.Max(ColourBar.LeastHeight, Math.Min(picture.GridHeight, 150));
        double[] widths = [picture.Width + Gap + ColourBar.Width(map.Scale), TextMeasure.Width(note, 12), HeatKey.LeastWidth(explained, settings.Language)];
        var width = widths.Max();
        var keyHeight = HeatKey.Height(explained, settings.Language, width);
        var body = Math.Max(picture.Height, picture.Top + barHeight + 4);
        var height = body + (note.Length > 0 ? HeatKey.Line : 0) + (keyHeight > 0 ? keyHeight + 8 : 0);

        var svg = Paper.Open(settings, Math.Ceiling(width + 2 * Padding), Math.Ceiling(height + 2 * Padding), HeatSvg.Css);
        HeatSvg.Draw(svg, picture, Padding, Padding);
        ColourBar.Draw(svg, map.Scale, Padding + picture.Width + Gap, Padding + picture.Top, barHeight);
        var y = Padding + body;
        if (note.Length > 0) svg.Element("text", note, ("class", "key"), ("x", Padding), ("y", (y += HeatKey.Line) - 4));
        HeatKey.Draw(svg, explained, settings.Language, Padding, y + 8, width);
        return new(svg.Close().ToString(), Math.Ceiling(width + 2 * Padding), Math.Ceiling(height + 2 * Padding));
    }

    /// <summary>How a reduced map was reduced; empty for one that shows every element.</summary>
    public static string Note(HeatMap map, Language words)
    {
        if (!map.IsReduced) return "";
        var isEven = map.Rows.Count % map.BlockRows == 0 && map.Columns.Count % map.BlockColumns == 0;
        var block = map.Rows.Lengths.Count == 0 ? $"{map.BlockColumns}" : $"{map.BlockRows} × {map.BlockColumns}";
        return string.Format(CultureInfo.InvariantCulture, isEven ? words.MeanOfBlock : words.MeanOfBlockAtMost, block);
    }
}
