namespace NotebookBackprop.Rendering;

/// <summary>Draws a decision boundary: the last frame large, with the points, and beside it what led there as small pictures.</summary>
internal static class BoundarySvg
{
    private const string Css = StepFrame.Css + ClassMark.Css +
        ".nbp .db-l{font-size:17px;font-weight:700;text-anchor:middle;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}" +
        ".nbp .db-box{fill:none;stroke:var(--line);stroke-width:1}.nbp .db-small .db-r{stroke-opacity:.4}.nbp .db-small.on .db-box{stroke:var(--ink);stroke-width:2.5}";

    private const double Left = 56, Top = 40, Side = 340, Small = 70, Gap = 10, Caption = 18, Right = 436, Key = 20;
    private const int SmallAcross = 4, MostSmall = 16, MostPoints = 1200;

    /// <summary>The whole drawing, on a paper of its own.</summary>
    public static Drawing Draw(DecisionBoundary boundary, Settings settings)
    {
        var words = TrainingWords.In[settings.Language];
        var (frames, hasSmall) = (Chosen(boundary), boundary.Frames.Count > 1);
        var width = hasSmall ? StepFrame.Width : Left + Side + 24;
        var keys = KeyLines(boundary, words);
        var height = Math.Max(Top + Side + 26 + keys.Count * Key + 8, hasSmall ? Top + (frames.Count + SmallAcross - 1) / SmallAcross * (Small + Caption + 8) + 8 : 0);

        var svg = Paper.Open(settings, width, height, Css);
        var last = boundary.Frames[^1];
        svg.Element("text", words.Boundary, ("x", 16), ("y", 21), ("font-weight", "600"));
        svg.Element("text", BoundaryText.Caption(boundary, last, words), ("class", "tr-t db-say"), ("x", 16 + TextMeasure.Width(words.Boundary, 15, isBold: true) + 12), ("y", 21));
        Plane(svg, boundary.Window);
        svg.Open("g", ("class", "db-large"), ("transform", Transform(boundary, Left, Top, Side)));
        Areas(svg, boundary, last);
        svg.Close();
        Points(svg, boundary);
        Letters(svg, boundary, last);
        svg.Mark("rect", ("class", "db-box"), ("x", Left), ("y", Top), ("width", Side), ("height", Side));
        for (var i = 0; i < keys.Count; i++) KeyLine(svg, keys[i], Top + Side + 34 + i * Key, words);
        if (hasSmall)
        {
            svg.Element("text", words.Frames, ("class", "tr-t tr-end"), ("x", Right + SmallAcross * (Small + Gap) - Gap), ("y", Top - 8));
            foreach (var (i, frame) in frames.Index())
                SmallFrame(svg, boundary, frame, Right + i % SmallAcross * (Small + Gap), Top + i / SmallAcross * (Small + Caption + 8), words);
        }
        return new(svg.Close().ToString(), width, height);
    }

    /// <summary>The frames that are drawn small: the first, the last, and some between.</summary>
    public static IReadOnlyList<BoundaryFrame> Chosen(DecisionBoundary boundary)
    {
        var count = boundary.Frames.Count;
        return count <= MostSmall ? boundary.Frames : [.. Enumerable.Range(0, MostSmall).Select(i => boundary.Frames[(int)Math.Round((double)i * (count - 1) / (MostSmall - 1))])];
    }

    private static string Transform(DecisionBoundary boundary, double x, double y, double side) => FormattableString.Invariant(
        $"translate({Numbers.Length(x)} {Numbers.Length(y)}) scale({side / ((boundary.Size - 1) * Contours.Unit):0.####})");

    private static void Areas(SvgWriter svg, DecisionBoundary boundary, BoundaryFrame frame)
    {
        for (var label = 0; label < boundary.Classes; label++)
            if (Contours.Path(Regions.Field(boundary, frame, label), boundary.Size) is { Length: > 0 } path)
                svg.Mark("path", ("class", $"db-r {ClassMark.Style(label)}"), ("d", path));
    }

    private static void SmallFrame(SvgWriter svg, DecisionBoundary boundary, BoundaryFrame frame, double x, double y, TrainingWords words)
    {
        svg.Open("g", ("class", "db-small"), ("data-step", frame.Step is { } step ? $"{step}" : null), ("data-say", BoundaryText.Caption(boundary, frame, words)));
        svg.Open("g", ("transform", Transform(boundary, x, y, Small)));
        Areas(svg, boundary, frame);
        svg.Close();
        svg.Mark("rect", ("class", "db-box"), ("x", x), ("y", y), ("width", Small), ("height", Small));
        svg.Element("text", frame.Step is > 0 ? $"{frame.Step}" : words.Start, ("class", "tr-t"), ("x", x), ("y", y + Small + 14));
        svg.Element("text", Numbers.Percent(Math.Round(frame.Accuracy, 2)), ("class", "tr-t tr-end"), ("x", x + Small), ("y", y + Small + 14));
        svg.Close();
    }

    /// <summary>Round coordinates at the left and the lower edge.</summary>
    private static void Plane(SvgWriter svg, PlaneWindow window)
    {
        foreach (var tick in Ticks.Even(window.X, window.X + window.Side, 4))
            svg.Element("text", Numbers.Short(tick), ("class", "tr-t tr-mid"), ("x", Left + (tick - window.X) / window.Side * Side), ("y", Top + Side + 16));
        foreach (var tick in Ticks.Even(window.Y, window.Y + window.Side, 4))
            svg.Element("text", Numbers.Short(tick), ("class", "tr-t tr-end"), ("x", Left - 7), ("y", Top + Side - (tick - window.Y) / window.Side * Side + 4));
    }

    private static void Points(SvgWriter svg, DecisionBoundary boundary)
    {
        var (places, labels, window) = (boundary.Data.Inputs.ToArray(), boundary.Data.Labels.ToArray(), boundary.Window);
        var every = (labels.Length + MostPoints - 1) / MostPoints;
        var shown = Enumerable.Range(0, labels.Length).Where(i => i % every == 0 && double.IsFinite(places[2 * i]) && double.IsFinite(places[2 * i + 1]));
        foreach (var group in shown.GroupBy(i => (int)labels[i]).OrderBy(group => group.Key).Where(group => group.Key >= 0))
            svg.Mark("path", ("class", $"db-p {ClassMark.Style(group.Key)}"), ("d", ClassMark.Path(group.Key, group.Select(i =>
                (Left + (places[2 * i] - window.X) / window.Side * Side, Top + Side - (places[2 * i + 1] - window.Y) / window.Side * Side)))));
    }

    /// <summary>The number of each class where its part is deepest; the script hides them when it shows another frame.</summary>
    private static void Letters(SvgWriter svg, DecisionBoundary boundary, BoundaryFrame frame)
    {
        svg.Open("g", ("class", "db-letters"));
        for (var label = 0; label < boundary.Classes; label++)
            if (Regions.Middle(boundary, frame, label) is var (x, y))
                svg.Element("text", $"{label}", ("class", "db-l"), ("x", Left + Side * x / (boundary.Size - 1)), ("y", Top + Side - Side * y / (boundary.Size - 1) + 6));
        svg.Close();
    }

    private static List<List<int>> KeyLines(DecisionBoundary boundary, TrainingWords words)
    {
        List<List<int>> lines = [];
        var used = double.PositiveInfinity;
        for (var label = 0; label < boundary.Classes; label++)
        {
            if (used + KeyWidth(label, words) > Side)
            {
                lines.Add([]);
                used = 0;
            }
            lines[^1].Add(label);
            used += KeyWidth(label, words);
        }
        return lines;
    }

    private static double KeyWidth(int label, TrainingWords words) => 30 + TextMeasure.Width(BoundaryText.Class(label, words), 12);

    private static void KeyLine(SvgWriter svg, List<int> labels, double y, TrainingWords words)
    {
        var x = Left + 4;
        foreach (var label in labels)
        {
            svg.Mark("path", ("class", $"db-p {ClassMark.Style(label)}"), ("d", ClassMark.Path(label, [(x, y)])));
            svg.Element("text", BoundaryText.Class(label, words), ("class", "tr-t"), ("x", x + 9), ("y", y + 4));
            x += KeyWidth(label, words);
        }
    }
}
