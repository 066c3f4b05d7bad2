namespace NotebookBackprop.Rendering;

/// <summary>
/// Draws gradients by layer on a logarithmic axis: ∂C/∂s as a line in its band, ∂C/∂W as a dashed one. What has no place on
/// such an axis, zero and what is not finite, has a row of its own below.
/// </summary>
internal static class GradientsSvg
{
    private const string Css =
        ".nbp .grid{stroke:var(--line);stroke-width:1;opacity:.45}.nbp .tick{font-size:12px;fill:var(--mute)}" +
        ".nbp .mid{text-anchor:middle}.nbp .end{text-anchor:end}" +
        ".nbp .band{fill:var(--grad);opacity:.15}.nbp .gs{fill:none;stroke:var(--grad);stroke-width:2}" +
        ".nbp .gw{fill:none;stroke:var(--local);stroke-width:2;stroke-dasharray:6 4}" +
        ".nbp .ds{fill:var(--grad)}.nbp .dw{fill:var(--paper);stroke:var(--local);stroke-width:1.75}" +
        ".nbp .ks{fill:var(--grad);font-size:13px;font-weight:600}.nbp .kw{fill:var(--local);font-size:13px;font-weight:600}" +
        ".nbp .fault{fill:var(--line);opacity:.22}.nbp .zero{stroke:var(--mute);stroke-width:1;stroke-dasharray:1 3}";

    private const double Width = 780, Left = 56, Right = 150, Top = 38, Bottom = 44, PlotHeight = 220, RowHeight = 24, LabelGap = 34, LeastDots = 9;
    private const int MostPoints = 300;

    /// <summary>The whole drawing, on a paper of its own.</summary>
    public static Drawing Draw(GradientsView view, Settings settings)
    {
        var words = GradientWords.In[settings.Language];
        var series = GradientSeries.Of(view.Flow, MostPoints);
        var scale = Scale.Decades(series.SelectMany(one => new[] { one.Sum, one.Low, one.High, one.Weights }));
        List<(string Name, Func<double, bool> Holds)> rows = [.. new (string Name, Func<double, bool> Holds)[] { ("0", x => x == 0), ("NaN, ∞", x => !double.IsFinite(x)) }
            .Where(row => series.Any(one => row.Holds(one.Sum) || row.Holds(one.Weights)))];
        var height = Top + PlotHeight + rows.Count * RowHeight + Bottom;
        var frame = new Frame(scale, view.Flow.Layers.Count, rows);

        var svg = Paper.Open(settings, Width, height, Css);
        svg.Element("text", words.Title, ("x", 16), ("y", 20), ("font-weight", "600"));
        Fault(svg, view.Flow, frame);
        Axes(svg, view.Flow, frame, words, height);
        foreach (var run in Curve.Runs(series, one => IsOnAxis(one.Low) && IsOnAxis(one.High)))
            svg.Mark("polygon", ("class", "band"), ("points", Curve.Band(run, one => frame.Layers.X(one.Layer), one => frame.Y(one.High), one => frame.Y(one.Low))));
        Line(svg, frame, series, one => one.Weights, "gw");
        Line(svg, frame, series, one => one.Sum, "gs");
        Dots(svg, frame, series);
        Labels(svg, frame, series, words);
        return new(svg.Close().ToString(), Width, height);
    }

    private static bool IsOnAxis(double x) => x > 0 && double.IsFinite(x);

    private static void Axes(SvgWriter svg, GradientFlow flow, Frame frame, GradientWords words, double height)
    {
        frame.Axis.DrawPowers(svg);
        foreach (var (i, row) in frame.Rows.Index())
        {
            var y = Frame.RowY(i);
            svg.Mark("line", ("class", "zero"), ("x1", Left), ("x2", Width - Right), ("y1", y), ("y2", y));
            svg.Element("text", row.Name, ("class", "tick end"), ("x", Left - 8), ("y", y + 4));
        }
        frame.Layers.DrawNumbers(svg, "tick mid", height - Bottom);
        svg.Element("text", flow.AreSteps() ? words.StepAxis : words.LayerAxis, ("class", "tick mid"), ("x", frame.Axis.Box.Middle), ("y", height - 8));
    }

    /// <summary>The layer at fault stands on a ground of its own.</summary>
    private static void Fault(SvgWriter svg, GradientFlow flow, Frame frame)
    {
        if (flow.Verdict.Layer is not { } layer) return;
        var half = Math.Clamp(frame.Layers.Pitch / 2, 5, 14);
        svg.Mark("rect", ("class", "fault"), ("x", frame.Layers.X(layer) - half), ("y", Top), ("width", 2 * half), ("height", PlotHeight + frame.Rows.Count * RowHeight));
    }

    private static void Line(SvgWriter svg, Frame frame, IReadOnlyList<GradientPoint> series, Func<GradientPoint, double> value, string name)
    {
        foreach (var run in Curve.Runs(series, one => IsOnAxis(value(one))).Where(run => run.Count > 1))
            svg.Mark("polyline", ("class", name), ("points", Curve.Points(run.Select(one => (frame.Layers.X(one.Layer), frame.Y(value(one)))))));
    }

    private static void Dots(SvgWriter svg, Frame frame, IReadOnlyList<GradientPoint> series)
    {
        var areAll = frame.Layers.Pitch >= LeastDots;
        foreach (var one in series)
        {
            // Discs and squares: the two are told apart without their colours. Off the axis each one is a find.
            if (areAll || !IsOnAxis(one.Weights)) svg.Mark("rect", ("class", "dw"), ("x", frame.Layers.X(one.Layer) - 3), ("y", frame.Y(one.Weights) - 3), ("width", 6), ("height", 6));
            if (areAll || !IsOnAxis(one.Sum)) svg.Mark("circle", ("class", "ds"), ("cx", frame.Layers.X(one.Layer)), ("cy", frame.Y(one.Sum)), ("r", 3));
        }
    }

    /// <summary>The names stand at the ends of their lines, apart from one another.</summary>
    private static void Labels(SvgWriter svg, Frame frame, IReadOnlyList<GradientPoint> series, GradientWords words)
    {
        double s = frame.Y(series[^1].Sum), w = frame.Y(series[^1].Weights);
        var apart = Math.Max(0, LabelGap - Math.Abs(s - w)) / 2;
        (s, w) = s <= w ? (s - apart, w + apart) : (s + apart, w - apart);
        var up = Math.Max(0, Top - Math.Min(s, w)) - Math.Max(0, Math.Max(s, w) + 16 - (Top + PlotHeight + frame.Rows.Count * RowHeight));
        Label("∂C/∂s", words.Activations, words.LineAndBand, "ks", s + up);
        Label("∂C/∂W", words.Weights, words.Line, "kw", w + up);

        void Label(string name, string what, string how, string kind, double y)
        {
            const double x = Width - Right + 14;
            svg.Open("text", ("x", x), ("y", y + 2)).Element("tspan", name, ("class", kind)).Element("tspan", " " + what, ("class", "tick")).Close();
            svg.Element("text", how, ("class", "tick"), ("x", x), ("y", y + 17));
        }
    }

    /// <summary>Where numbers and layers lie.</summary>
    private sealed class Frame(Scale scale, int layers, IReadOnlyList<(string Name, Func<double, bool> Holds)> rows)
    {
        private static readonly PlotBox s_box = new(Left, Top, Width - Left - Right, PlotHeight);

        public Axis Axis { get; } = new(scale, s_box, "grid", "tick end");

        public LayerAxis Layers { get; } = new(layers, s_box);

        /// <summary>What has no place on the axis has a row of its own.</summary>
        public IReadOnlyList<(string Name, Func<double, bool> Holds)> Rows => rows;

        public double Y(double value)
        {
            for (var i = 0; i < rows.Count; i++)
                if (rows[i].Holds(value)) return RowY(i);
            return Axis.Y(value);
        }

        public static double RowY(int row) => Top + PlotHeight + (row + 0.8) * RowHeight;
    }
}
