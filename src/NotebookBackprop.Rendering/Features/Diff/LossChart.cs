namespace NotebookBackprop.Rendering;

/// <summary>Two curves of losses on one axis.</summary>
internal static class LossChart
{
    /// <summary>Of more steps, the least and the greatest of each stretch are drawn, in their order.</summary>
    private const int MostStretches = 250;

    public static void Draw(SvgWriter svg, DiffView view, PlotBox box, DiffWords words)
    {
        var axis = new Axis(Scale.Fit(view.First.Losses.Concat(view.Second.Losses)), box, "df-rule", "df-t df-end");
        var steps = Math.Max(view.First.Losses.Count, view.Second.Losses.Count);
        axis.DrawNumbers(svg);
        foreach (var (step, anchor) in new[] { (1, ""), ((steps + 1) / 2, " df-mid"), (steps, " df-end") }.Where(tick => tick.Item1 > 0).DistinctBy(tick => tick.Item1))
            svg.Element("text", $"{step}", ("class", "df-t" + anchor), ("x", X(step - 1)), ("y", box.Bottom + 18));
        svg.Element("text", words.StepAxis, ("class", "df-t df-mid"), ("x", box.Middle), ("y", box.Bottom + 34));

        Draw(view.First, "df-a");
        Draw(view.Second, "df-b");
        DiffSvg.Names(svg, view, box.Right + 14, End(view.First), End(view.Second), box.Y, box.Bottom);

        double X(int step) => steps <= 1 ? box.Middle : box.X + box.Width * step / (steps - 1);

        double? Y(double loss) => double.IsFinite(loss) ? axis.Y(loss) : null;

        double End(DiffSide side) => side.Losses.Where(double.IsFinite).Select(loss => Y(loss)!.Value).LastOrDefault(double.NaN);

        void Draw(DiffSide side, string name)
        {
            var points = Thin(side.Losses).ToList();
            if (points.Count == 0) return;
            var path = Curve.PathOrDash(points.Select(point => (X(point.Step), Y(point.Loss))));
            if (path.Length > 0) svg.Mark("path", ("class", name), ("d", path));
            // What ended it: a cross at the top, where the curve would have gone.
            if (points[^1] is { Loss: var last, Step: var step } && !double.IsFinite(last))
                svg.Mark("path", ("class", "df-bad"), ("d", $"M{Numbers.Length(X(step) - 4)} {Numbers.Length(box.Y - 4)}l8 8m0 -8l-8 8"));
        }
    }

    private static IEnumerable<(int Step, double Loss)> Thin(IReadOnlyList<double> losses)
    {
        var stretch = Math.Max(1, (losses.Count + MostStretches - 1) / MostStretches);
        for (var from = 0; from < losses.Count; from += stretch)
        {
            var steps = Enumerable.Range(from, Math.Min(stretch, losses.Count - from)).ToList();
            List<int> shown = stretch < 3 ? steps : [steps.MinBy(step => losses[step]), steps.MaxBy(step => losses[step]), .. steps.Where(step => !double.IsFinite(losses[step])).Take(1)];
            foreach (var step in shown.Distinct().Order()) yield return (step, losses[step]);
        }
    }
}
