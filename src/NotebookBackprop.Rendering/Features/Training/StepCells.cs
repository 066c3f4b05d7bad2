using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The cells of a heat map over steps: one column for each drawn sample, in steps of colour.</summary>
internal static class StepCells
{
    /// <summary>Instead of a step of colour: what is not there or not finite, and exactly zero where that is a find.</summary>
    public const int None = int.MinValue, Zero = int.MinValue + 1;

    /// <summary>Zero is a line, and what is below zero has one, so that no sign is told by colour alone.</summary>
    public const string Css = ".nbp .hm .tr-zero{stroke:var(--mute);stroke-width:.12}.nbp .hm .tr-minus{stroke:var(--ink);stroke-width:.08;opacity:.45}";

    /// <summary>Draws rows of cells from a height downwards.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="frame">The columns.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="y">The upper edge.</param>
    /// <param name="height">Of a row.</param>
    /// <param name="stepOf">The step of colour of a row and a sample, from −15 to 15, or one of the two special ones.</param>
    public static void Draw(SvgWriter svg, StepFrame frame, int rows, double y, double height, Func<int, int, int> stepOf)
    {
        var strokes = new SortedDictionary<int, CellStrokes>();
        var minus = new CellStrokes();
        for (var row = 0; row < rows; row++)
            foreach (var (column, sample) in frame.Columns.Index())
            {
                var step = stepOf(row, sample);
                if (step == 0) continue;
                if (!strokes.TryGetValue(step, out var stroke)) strokes[step] = stroke = new();
                stroke.Add(column, row);
                if (step is < 0 and >= -HeatScale.Steps) minus.Add(column, row);
            }
        // Finer than a tenth of a pixel, which a hundred columns would add up.
        var width = (StepFrame.PlotWidth * frame.StepsOfColumn / frame.Last).ToString("0.####", CultureInfo.InvariantCulture);
        svg.Open("g", ("class", "hm"), ("transform", $"translate({Numbers.Length(StepFrame.Left)} {Numbers.Length(y)}) scale({width} {Numbers.Length(height)})"));
        foreach (var (step, stroke) in strokes)
            if (step is None or Zero) svg.Mark("path", ("class", step == None ? "nan" : "tr-zero"), ("d", stroke.Path(0.5)));
            else svg.Mark("path", ("class", step > 0 ? "p" : "m"), ("stroke-opacity", HeatSvg.Opacity(step)), ("d", stroke.Path(0.5)));
        if (!minus.IsEmpty) svg.Mark("path", ("class", "tr-minus"), ("d", minus.Path(0.5)));
        svg.Close();
    }
}
