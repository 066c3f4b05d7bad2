namespace NotebookBackprop.Rendering;

/// <summary>
/// Draws a comparison at one depth: a curve for each pair of activation and initialization, then the same as bands that flow
/// from the loss on the right to the input on the left.
/// </summary>
internal static class CompareSvg
{
    private const string Css =
        ".nbp .cm-h{font-size:15px;font-weight:600}.nbp .cm-a{font-size:13px;font-weight:600}.nbp .cm-t{font-size:12px;fill:var(--mute)}" +
        ".nbp .cm-mid{text-anchor:middle}.nbp .cm-end{text-anchor:end}" +
        ".nbp .cm-box{fill:none;stroke:var(--line);stroke-width:1;opacity:.6}.nbp .cm-ok{fill:var(--value);opacity:.13}.nbp .cm-rule{stroke:var(--line);stroke-width:1;opacity:.35}" +
        ".nbp .cm-c{stroke:var(--grad);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}.nbp .cm-b{fill:var(--grad);stroke:none;fill-opacity:.72}" +
        ".nbp .cm-w{font-size:12px;font-weight:600;fill:var(--grad)}" +
        ".nbp .well .cm-c{stroke:var(--value)}.nbp .well .cm-b{fill:var(--value)}.nbp .well .cm-w{fill:var(--value)}" +
        ".nbp .odd .cm-c{stroke:var(--mute)}.nbp .odd .cm-b{fill:var(--mute)}.nbp .odd .cm-w{fill:var(--mute)}";

    internal const double PlotHeight = 78, BandHeight = 24, BandWidth = 400;
    private const double Padding = 16, Left = 132, Least = 164, Most = 214, Gap = 14, Head = 76, Title = 18, RowGap = 16, AxisRoom = 22, FlowHead = 62, BandPitch = 27, BandGap = 8, NameWidth = 150, ShareWidth = 176, Inside = 640;

    /// <summary>The width of one small plot.</summary>
    public static double PlotWidth(FlowComparison comparison) => Math.Clamp((Inside + Gap) / comparison.Inits.Count, Least, Most) - Gap;

    /// <summary>The whole drawing.</summary>
    public static Drawing Draw(CompareView view, Settings settings)
    {
        var (comparison, words) = (view.Comparison, CompareWords.In[settings.Language]);
        var scale = CompareScale.Of(comparison);
        var plot = PlotWidth(comparison);
        var (columns, rows) = (comparison.Inits.Count, comparison.Activations.Count);
        var width = Math.Max(Left + columns * (plot + Gap) - Gap, Padding + NameWidth + 12 + BandWidth + 12 + ShareWidth) + Padding;
        var flowTop = Head + rows * (Title + PlotHeight + RowGap) + AxisRoom + 14;
        var height = flowTop + FlowHead + FlowHeight(comparison) + AxisRoom + 6;

        var svg = Paper.Open(settings, width, height, Css);
        svg.Element("text", words.TitleOf(view), ("class", "cm-h cm-title"), ("x", Padding), ("y", Padding + 10));
        svg.Element("text", words.Axis, ("class", "cm-t"), ("x", Padding), ("y", Padding + 28));
        foreach (var (column, init) in comparison.Inits.Index())
            svg.Element("text", words.InitName(init), ("class", "cm-a cm-mid"), ("x", Left + column * (plot + Gap) + plot / 2), ("y", Head - 6));
        foreach (var (place, network) in comparison.Networks.Index())
        {
            var (row, column) = (place / columns, place % columns);
            Cell(svg, scale, network.ByDepth[view.Shown], words, Left + column * (plot + Gap), Head + row * (Title + PlotHeight + RowGap) + Title, plot, hasLayers: row == rows - 1);
            if (column == 0) RowHead(svg, scale, words.ActivationName(network.Activation), Head + row * (Title + PlotHeight + RowGap) + Title);
        }

        svg.Element("text", words.Flow, ("class", "cm-h"), ("x", Padding), ("y", flowTop + 12));
        svg.Element("text", words.FlowNote, ("class", "cm-t"), ("x", Padding), ("y", flowTop + 30));
        svg.Element("text", words.Reaches, ("class", "cm-t"), ("x", Padding + NameWidth + 12 + BandWidth + 12), ("y", flowTop + FlowHead - 8));
        foreach (var x in new[] { 0, BandWidth })
            svg.Mark("line", ("class", "cm-box"), ("x1", Padding + NameWidth + 12 + x), ("x2", Padding + NameWidth + 12 + x), ("y1", flowTop + FlowHead), ("y2", flowTop + FlowHead + FlowHeight(comparison)));
        foreach (var (place, network) in comparison.Networks.Index())
            Band(svg, scale, network, view.Shown, words, flowTop + FlowHead + (place + 0.5) * BandPitch + place / columns * BandGap);
        Layers(svg, scale, Padding + NameWidth + 12, BandWidth, flowTop + FlowHead + FlowHeight(comparison) + 14);
        return new(svg.Close().ToString(), width, height);
    }

    private static double FlowHeight(FlowComparison comparison) => comparison.Networks.Count * BandPitch + (comparison.Activations.Count - 1) * BandGap;

    private static void RowHead(SvgWriter svg, CompareScale scale, string name, double y)
    {
        svg.Element("text", name, ("class", "cm-a"), ("x", Padding), ("y", y + PlotHeight / 2 + 4));
        foreach (var power in scale.Marked)
            Axis.WritePower(svg, power, "cm-t cm-end", Left - 7, y + PlotHeight * scale.Down(power) + 4);
    }

    private static void Cell(SvgWriter svg, CompareScale scale, ComparedDepth network, CompareWords words, double x, double y, double plot, bool hasLayers)
    {
        svg.Open("g", ("class", $"cm-cell {Mood(network.Verdict.Health)}"), ("transform", $"translate({Numbers.Length(x)} {Numbers.Length(y)})"));
        var (top, bottom) = (Math.Log10(FlowVerdict.MostGrowth), -Math.Log10(FlowVerdict.MostLoss));
        svg.Mark("rect", ("class", "cm-ok"), ("width", plot), ("y", PlotHeight * scale.Down(top)), ("height", PlotHeight * (scale.Down(bottom) - scale.Down(top))));
        foreach (var power in scale.Marked)
            svg.Mark("line", ("class", "cm-rule"), ("x2", plot), ("y1", PlotHeight * scale.Down(power)), ("y2", PlotHeight * scale.Down(power)));
        svg.Mark("rect", ("class", "cm-box"), ("width", plot), ("height", PlotHeight));
        svg.Mark("path", ("class", "cm-c"), ("d", Curve(scale, network, plot)));
        svg.Element("text", words.Finding(network.Verdict), ("class", "cm-w"), ("x", 0), ("y", -5));
        svg.Close();
        if (hasLayers) Layers(svg, scale, x, plot, y + PlotHeight + 15);
    }

    /// <summary>A single point is drawn as a dash.</summary>
    private static string Curve(CompareScale scale, ComparedDepth network, double plot)
    {
        var path = ComparePaths.Outline(scale, network, plot, PlotHeight);
        return path.Contains('L', StringComparison.Ordinal) || path.Length == 0 ? path : path + "m-4 0h8";
    }

    private static void Band(SvgWriter svg, CompareScale scale, ComparedNetwork network, int shown, CompareWords words, double y)
    {
        var at = network.ByDepth[shown];
        svg.Element("text", $"{words.ActivationName(network.Activation)} · {words.InitName(network.Init)}", ("class", "cm-t cm-end"), ("x", Padding + NameWidth), ("y", y + 4));
        svg.Open("g", ("class", $"cm-row {Mood(at.Verdict.Health)}"), ("transform", $"translate({Numbers.Length(Padding + NameWidth + 12)} {Numbers.Length(y)})"));
        svg.Mark("path", ("class", "cm-b"), ("d", ComparePaths.Band(scale, at, BandWidth, BandHeight)));
        svg.Element("text", words.Arrival(at.Verdict), ("class", "cm-w"), ("x", BandWidth + 12), ("y", 4));
        svg.Close();
    }

    /// <summary>The first layer, the last, and the middle.</summary>
    private static void Layers(SvgWriter svg, CompareScale scale, double x, double width, double y)
    {
        foreach (var (layer, anchor) in new[] { (0, ""), ((scale.Layers - 1) / 2, " cm-mid"), (scale.Layers - 1, " cm-end") }.DistinctBy(tick => tick.Item1))
            svg.Element("text", $"{layer + 1}", ("class", $"cm-t{(scale.Layers == 1 ? " cm-mid" : anchor)}"), ("x", x + width * scale.Across(layer)), ("y", y));
    }

    /// <summary>The class that colours a finding; its word says the same.</summary>
    internal static string Mood(FlowHealth health) => health switch { FlowHealth.Healthy => "well", FlowHealth.OneLayer or FlowHealth.Hindered => "odd", _ => "ill" };
}
