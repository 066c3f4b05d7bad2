namespace NotebookBackprop.Rendering;

/// <summary>The curve of the loss; where several steps share a pixel, their mean in the band from the least to the greatest.</summary>
internal static class LossPanel
{
    public const string Css =
        ".nbp polyline.tr-loss{fill:none;stroke:var(--value);stroke-width:2;stroke-linejoin:round}.nbp .tr-band{fill:var(--value);opacity:.2}" +
        ".nbp .tr-one{fill:var(--value)}.nbp path.tr-bad{fill:none;stroke:var(--grad);stroke-width:2.5}";

    private const int MostPoints = 283, MostLivePoints = 142;
    private const double BadWidth = 48;

    /// <summary>Draws it and answers where it ends.</summary>
    public static double Draw(SvgWriter svg, StepFrame frame, double y, double height, TrainingWords words)
    {
        var losses = frame.Run.Losses;
        var most = frame.IsLive ? MostLivePoints : MostPoints;
        var points = Points(losses, Math.Max(1, (frame.Last + most - 1) / most));
        var axis = new Axis(Scale.Fit(points.SelectMany(point => new[] { point.Low, point.High })), StepFrame.Plot(y, height), "tr-grid", "tr-t tr-end");
        axis.DrawNumbers(svg);
        StepFrame.Box(svg, y, height);
        foreach (var run in Curve.Runs(points, point => point.Bad is null))
        {
            if (run.Any(point => point.Low < point.High))
                svg.Mark("polygon", ("class", "tr-band"), ("points", Curve.Band(run, point => frame.X(point.Step), point => axis.Y(point.High), point => axis.Y(point.Low))));
            if (run.Count > 1) svg.Mark("polyline", ("class", "tr-loss"), ("points", Curve.Points(run.Select(point => (frame.X(point.Step), axis.Y(point.Mean))))));
            else svg.Mark("circle", ("class", "tr-one"), ("cx", frame.X(run[0].Step)), ("cy", axis.Y(run[0].Mean)), ("r", 3));
        }
        var free = 0.0;
        foreach (var bad in points.Where(point => point.Bad is not null))
        {
            var x = frame.X(bad.Step);
            if (x < free) continue;
            free = x + BadWidth;
            svg.Mark("path", ("class", "tr-bad"), ("d", $"M{Numbers.Length(x - 5)} {Numbers.Length(y + 5)}l10 10m0-10l-10 10"));
            // At the right edge the number of the last step says it.
            if (x + BadWidth < StepFrame.Read) svg.Element("text", Numbers.Short(bad.Bad!.Value), ("class", "tr-r"), ("x", x + 9), ("y", y + 15));
        }
        StepFrame.Head(svg, axis.Scale.IsLogarithmic ? words.Loss.Logarithmic : words.Loss.Linear, y - 9);
        var last = losses.LastOrDefault(double.IsFinite);
        if (points.Count > 0) StepFrame.Number(svg, Digits.Three(losses[^1]), double.IsFinite(losses[^1]) ? Math.Clamp(axis.Y(last), y + 6, y + height - 6) : y + 10);
        return y + height;
    }

    /// <summary>The steps in groups of so many.</summary>
    private static List<Point> Points(IReadOnlyList<double> losses, int each)
    {
        List<Point> points = [];
        for (var first = 0; first < losses.Count; first += each)
        {
            var count = Math.Min(each, losses.Count - first);
            double sum = 0, low = double.PositiveInfinity, high = double.NegativeInfinity;
            double? bad = null;
            for (var i = first; i < first + count; i++)
            {
                if (!double.IsFinite(losses[i])) bad ??= losses[i];
                (sum, low, high) = (sum + losses[i] / count, Math.Min(low, losses[i]), Math.Max(high, losses[i]));
            }
            points.Add(bad is null ? new(first + (count + 1) / 2.0, sum, low, high, null) : new(first + (count + 1) / 2.0, double.NaN, double.NaN, double.NaN, bad));
        }
        return points;
    }

    private sealed record Point(double Step, double Mean, double Low, double High, double? Bad);
}
