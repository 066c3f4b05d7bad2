namespace NotebookBackprop.Rendering;

/// <summary>
/// Draws gradients by layer on a logarithmic axis: ∂C/∂s as a line in its band, ∂C/∂W as a dashed one. What has no place on
/// such an axis, zero and what is not finite, has a row of its own below.
/// </summary>
internal static class GradientsSvg
{
    private const string Css =
        ".nbp .grid{stroke:var(--line);stroke-width:1;opacity:.45}.nbp .tick{font-size:12px;fill:var(--mute)}.nbp .up{font-size:9px}" +
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
        var words = settings.Language.Gradients;
        var series = GradientSeries.Of(view.Flow, MostPoints);
        var axis = LogAxis.Of([.. series.SelectMany(one => new[] { one.Sum, one.Low, one.High, one.Weights }).Where(IsOnAxis)]);
        List<(string Name, Func<double, bool> Holds)> rows = [.. new (string Name, Func<double, bool> Holds)[] { ("0", x => x == 0), ("NaN, ∞", x => !double.IsFinite(x)) }
            .Where(row => series.Any(one => row.Holds(one.Sum) || row.Holds(one.Weights)))];
        var height = Top + PlotHeight + rows.Count * RowHeight + Bottom;
        var frame = new Frame(axis, view.Flow.Layers.Count, rows);

        var svg = Paper.Open(settings, Width, height, Css);
        svg.Element("text", words.Title, ("x", 16), ("y", 20), ("font-weight", "600"));
        Fault(svg, view.Flow, frame);
        Axes(svg, view.Flow, frame, words, height);
        foreach (var run in Runs(series, one => IsOnAxis(one.Low) && IsOnAxis(one.High)))
            svg.Mark("polygon", ("class", "band"), ("points", Points([.. run.Select(one => (frame.X(one.Layer), frame.Y(one.High))), .. run.Reverse().Select(one => (frame.X(one.Layer), frame.Y(one.Low)))])));
        Line(svg, frame, series, one => one.Weights, "gw");
        Line(svg, frame, series, one => one.Sum, "gs");
        Dots(svg, frame, series);
        Labels(svg, frame, series, words);
        return new(svg.Close().ToString(), Width, height);
    }

    private static bool IsOnAxis(double x) => x > 0 && double.IsFinite(x);

    private static void Axes(SvgWriter svg, GradientFlow flow, Frame frame, GradientWords words, double height)
    {
        foreach (var power in frame.Axis.Ticks)
        {
            var y = frame.Y(Math.Pow(10, power));
            svg.Mark("line", ("class", "grid"), ("x1", Left), ("x2", Width - Right), ("y1", y), ("y2", y));
            svg.Open("text", ("class", "tick end"), ("x", Left - 8), ("y", y + 4)).Text("10").Element("tspan", LogAxis.Exponent(power), ("class", "up"), ("dy", -5)).Close();
        }
        foreach (var (i, row) in frame.Rows.Index())
        {
            var y = Frame.RowY(i);
            svg.Mark("line", ("class", "zero"), ("x1", Left), ("x2", Width - Right), ("y1", y), ("y2", y));
            svg.Element("text", row.Name, ("class", "tick end"), ("x", Left - 8), ("y", y + 4));
        }
        foreach (var layer in frame.Ticks()) svg.Element("text", $"{layer + 1}", ("class", "tick mid"), ("x", frame.X(layer)), ("y", height - Bottom + 18));
        svg.Element("text", flow.IsRecurrent ? words.StepAxis : words.LayerAxis, ("class", "tick mid"), ("x", (Left + Width - Right) / 2), ("y", height - 8));
    }

    /// <summary>The layer at fault stands on a ground of its own.</summary>
    private static void Fault(SvgWriter svg, GradientFlow flow, Frame frame)
    {
        if (flow.Verdict.Layer is not { } layer) return;
        var half = Math.Clamp(frame.Pitch / 2, 5, 14);
        svg.Mark("rect", ("class", "fault"), ("x", frame.X(layer) - half), ("y", Top), ("width", 2 * half), ("height", PlotHeight + frame.Rows.Count * RowHeight));
    }

    private static void Line(SvgWriter svg, Frame frame, IReadOnlyList<GradientPoint> series, Func<GradientPoint, double> value, string name)
    {
        foreach (var run in Runs(series, one => IsOnAxis(value(one))).Where(run => run.Count > 1))
            svg.Mark("polyline", ("class", name), ("points", Points([.. run.Select(one => (frame.X(one.Layer), frame.Y(value(one))))])));
    }

    private static void Dots(SvgWriter svg, Frame frame, IReadOnlyList<GradientPoint> series)
    {
        var areAll = frame.Pitch >= LeastDots;
        foreach (var one in series)
        {
            // Discs and squares: the two are told apart without their colours. Off the axis each one is a find.
            if (areAll || !IsOnAxis(one.Weights)) svg.Mark("rect", ("class", "dw"), ("x", frame.X(one.Layer) - 3), ("y", frame.Y(one.Weights) - 3), ("width", 6), ("height", 6));
            if (areAll || !IsOnAxis(one.Sum)) svg.Mark("circle", ("class", "ds"), ("cx", frame.X(one.Layer)), ("cy", frame.Y(one.Sum)), ("r", 3));
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

    private static IEnumerable<IReadOnlyList<GradientPoint>> Runs(IReadOnlyList<GradientPoint> series, Func<GradientPoint, bool> isIn)
    {
        var run = new List<GradientPoint>();
        foreach (var one in series)
        {
            if (isIn(one))
            {
                run.Add(one);
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    private static string Points(IReadOnlyList<(double X, double Y)> places) => string.Join(" ", places.Select(place => $"{Numbers.Length(place.X)},{Numbers.Length(place.Y)}"));

    /// <summary>Where numbers and layers lie.</summary>
    private sealed record Frame(LogAxis Axis, int Layers, IReadOnlyList<(string Name, Func<double, bool> Holds)> Rows)
    {
        private const double Inset = 16, LeastTick = 34;

        /// <summary>From one layer to the next.</summary>
        public double Pitch => (Width - Left - Right - 2 * Inset) / Math.Max(1, Layers - 1);

        public double X(int layer) => Layers == 1 ? (Left + Width - Right) / 2 : Left + Inset + layer * Pitch;

        public double Y(double value)
        {
            for (var i = 0; i < Rows.Count; i++)
                if (Rows[i].Holds(value)) return RowY(i);
            return Top + PlotHeight * (1 - Axis.Place(value));
        }

        public static double RowY(int row) => Top + PlotHeight + (row + 0.8) * RowHeight;

        /// <summary>The first, the last, and round numbers between as room allows.</summary>
        public IEnumerable<int> Ticks()
        {
            var every = 1;
            for (var i = 0; every * Pitch < LeastTick; i++) every = (int)Math.Pow(10, i / 3) * (i % 3) switch { 0 => 2, 1 => 5, _ => 10 };
            return [.. Enumerable.Range(0, Layers).Where(layer => layer == 0 || layer == Layers - 1
                || ((layer + 1) % every == 0 && X(layer) - X(0) >= LeastTick && X(Layers - 1) - X(layer) >= LeastTick))];
        }
    }
}
