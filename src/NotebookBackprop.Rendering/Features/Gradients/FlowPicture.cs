namespace NotebookBackprop.Rendering;

/// <summary>
/// Draws how the gradient parts and joins on its way from the loss back: layers as bars in the order of their depth, and between them
/// bands as broad as their shares. It lies, with the input at the left, or stands, with the input below, by the room there is.
/// </summary>
internal static class FlowPicture
{
    private const string Css =
        ".nbp .ribbon{fill:var(--grad);opacity:.3}.nbp .against{fill:none;stroke:var(--grad);stroke-width:1.25;stroke-dasharray:5 3}" +
        ".nbp .bar{fill:var(--grad)}.nbp .none{fill:var(--paper);stroke:var(--mute);stroke-width:1.25;stroke-dasharray:3 3}.nbp .loss{fill:var(--local)}" +
        ".nbp .fault{fill:var(--line);opacity:.35}.nbp .name{font-size:12.5px;font-weight:600}.nbp .tick{font-size:12px;fill:var(--mute)}.nbp .share{font-size:11px;fill:var(--ink)}" +
        ".nbp .mid{text-anchor:middle}.nbp .name,.nbp .tick{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}";

    private const double Width = 780, Side = 20, Top = 44, Bottom = 34, Thick = 9;

    // Lying, a name stands below its bar; standing, beside it.
    private const double LeastPitch = 92, MostPitch = 150, RoomBelow = 40, Row = 62, RoomBeside = 118;
    private const int MostName = 13;

    /// <summary>More depths than these would not fit on a page; the chart by layer shows them.</summary>
    private const int MostDepths = 20;

    /// <summary>Whether there are branches to show, and few enough.</summary>
    public static bool CanShow(GradientFlow flow) => flow.Bands.Count > 0 && flow.Verdict.Health != FlowHealth.NotFinite && flow.Layers[^1].Depth <= MostDepths
        && flow.Layers.Max(layer => layer.OfSum.Norm) > 0 && (Lies(flow) || Standing(flow).Breadth <= Width - 2 * Side);

    /// <summary>The whole drawing, on a paper of its own.</summary>
    public static Drawing Draw(GradientsView view, Settings settings)
    {
        var (flow, words) = (view.Flow, GradientWords.In[settings.Language]);
        var lies = Lies(flow);
        var layout = lies ? new FlowLayout(flow, RoomBelow) : Standing(flow);
        var columns = layout.Columns.Count;
        var pitch = lies ? Math.Min(MostPitch, (Width - 2 * Side) / columns) : Row;
        var height = Top + Bottom + (lies ? layout.Breadth : columns * Row);
        var left = lies ? (Width - columns * pitch) / 2 : (Width - layout.Breadth) / 2;
        // Along the flow, from the loss on: to the left, or down.
        (double X, double Y) At(double along, double across) => lies ? (left + (columns - along) * pitch - pitch / 2, Top + across) : (left + across, Top + along * pitch + 14);

        var svg = Paper.Open(settings, Width, height, Css);
        svg.Element("text", words.Title, ("x", 16), ("y", 22), ("font-weight", "600"));
        foreach (var ribbon in layout.Ribbons) Ribbon(svg, ribbon, At, pitch);
        foreach (var bar in layout.Bars.Prepend(layout.Loss)) Bar(svg, bar, view, words, At, lies);
        foreach (var ribbon in layout.Ribbons) Share(svg, ribbon, At, pitch, lies);
        svg.Element("text", words.BandsNote, ("class", "tick"), ("x", 16), ("y", height - 12));
        return new(svg.Close().ToString(), Width, height);
    }

    private static bool Lies(GradientFlow flow) => (flow.Layers[^1].Depth + 1) * LeastPitch <= Width - 2 * Side;

    private static FlowLayout Standing(GradientFlow flow) => new(flow, RoomBeside);

    private static void Ribbon(SvgWriter svg, FlowRibbon ribbon, Func<double, double, (double X, double Y)> at, double pitch)
    {
        var half = Thick / 2 / pitch;
        List<(double Along, double From, double To)> stops = [];
        foreach (var (i, bar) in ribbon.Stops.Index())
        {
            var (from, length) = i == 0 ? (bar.Start + ribbon.Out, ribbon.OutLength) : i == ribbon.Stops.Count - 1 ? (bar.Start + ribbon.In, ribbon.InLength) : (bar.Start, bar.Length);
            if (i > 0) stops.Add((bar.Column - half, from, from + length));
            if (i < ribbon.Stops.Count - 1) stops.Add((bar.Column + half, from, from + length));
        }
        var path = Edge(stops.Select(stop => (stop.Along, stop.From)), at, "M") + Edge(stops.AsEnumerable().Reverse().Select(stop => (stop.Along, stop.To)), at, "L") + "Z";
        svg.Mark("path", ("class", ribbon.Band.Share < 0 ? "against" : "ribbon"), ("d", path));
    }

    /// <summary>One edge of a band: straight past a bar, bent between two.</summary>
    private static string Edge(IEnumerable<(double Along, double Across)> stops, Func<double, double, (double X, double Y)> at, string begin)
    {
        var text = new System.Text.StringBuilder();
        (double Along, double Across)? before = null;
        foreach (var stop in stops)
        {
            if (before is { } last)
            {
                var middle = (last.Along + stop.Along) / 2;
                text.Append('C').Append(Place(at(middle, last.Across))).Append(' ').Append(Place(at(middle, stop.Across))).Append(' ').Append(Place(at(stop.Along, stop.Across)));
            }
            else text.Append(begin).Append(Place(at(stop.Along, stop.Across)));
            before = stop;
        }
        return text.ToString();
    }

    private static string Place((double X, double Y) point) => $"{Numbers.Length(point.X)},{Numbers.Length(point.Y)}";

    private static void Bar(SvgWriter svg, FlowBar bar, GradientsView view, GradientWords words, Func<double, double, (double X, double Y)> at, bool lies)
    {
        var (x, y) = at(bar.Column, bar.Start);
        var (w, h) = lies ? (Thick, bar.Length) : (bar.Length, Thick);
        (x, y) = lies ? (x - Thick / 2, y) : (x, y - Thick / 2);
        if (bar.Layer is { } place && place == view.Flow.Verdict.Layer) svg.Mark("rect", ("class", "fault"), ("x", x - 5), ("y", y - 5), ("width", w + 10), ("height", h + 10), ("rx", 3));
        var isNone = bar.Layer is { } of && !(view.Flow.Layers[of].OfSum.Norm > 0);
        svg.Mark("rect", ("class", bar.Layer is null ? "loss" : isNone ? "none" : "bar"), ("x", x), ("y", y), ("width", w), ("height", h), ("rx", 2));
        var name = bar.Layer is { } layer ? view.LayerNames[layer] is { Length: > 0 } known ? $"{layer + 1} · {Shorten(known)}" : $"{layer + 1}" : words.Loss;
        var norm = bar.Layer is { } measured ? Digits.Three(view.Flow.Layers[measured].OfSum.Norm) : "";
        if (lies)
        {
            svg.Element("text", name, ("class", "name mid"), ("x", x + Thick / 2), ("y", y + h + 14));
            svg.Element("text", norm, ("class", "tick mid"), ("x", x + Thick / 2), ("y", y + h + 28));
        }
        else
        {
            svg.Element("text", name, ("class", "name"), ("x", x + w + 8), ("y", y + 3));
            svg.Element("text", norm, ("class", "tick"), ("x", x + w + 8), ("y", y + 17));
        }
    }

    private static string Shorten(string name) => name.Length <= MostName ? name : "…" + name[^(MostName - 1)..];

    /// <summary>The share stands on its band just before the layer that it comes to, where several come and there is room.</summary>
    private static void Share(SvgWriter svg, FlowRibbon ribbon, Func<double, double, (double X, double Y)> at, double pitch, bool lies)
    {
        if (Math.Abs(ribbon.Band.Share - 1) < 0.005 || ribbon.InLength < (lies ? 11 : 30)) return;
        var bar = ribbon.Stops[^1];
        var (x, y) = at(bar.Column - (lies ? 20 : 14) / pitch, bar.Start + ribbon.In + ribbon.InLength / 2);
        svg.Element("text", Numbers.Percent(ribbon.Band.Share).Replace('-', '−'), ("class", "share mid"), ("x", x), ("y", y + 4));
    }
}
