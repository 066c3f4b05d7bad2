namespace NotebookBackprop.Rendering;

/// <summary>The error of finite differences against their step, both axes logarithmic: of a right rule a V, of a wrong one a level line.</summary>
internal static class StepPlot
{
    private const double Left = 66, Top = 40, Across = 360, Down = 170, Width = 460, Height = 260, LeastError = 1e-17;

    private const string Css = ".nbp .rule{stroke:var(--line);opacity:.35}.nbp .axis{stroke:var(--line);fill:none}.nbp .curve{stroke:var(--local);stroke-width:2}.nbp .dot{fill:var(--local)}.nbp .tick{font-size:11px;fill:var(--mute)}.nbp .mid{text-anchor:middle}.nbp .end{text-anchor:end}.nbp .head{font-weight:600}";

    public static Drawing Draw(CheckedNode node, CheckWords words, Settings settings)
    {
        var errors = Errors(node);
        var box = new PlotBox(Left, Top, Across, Down);
        var steps = Scale.Decades(errors.Select(one => one.Step));
        var error = new Axis(Scale.Decades([.. errors.Select(one => one.Error), 1]), box, "rule", "tick end");
        double X(double step) => box.X + box.Width * steps.Part(step);

        var svg = Paper.Open(settings, Width, Height, Css);
        svg.Element("text", Title(node, words), ("class", "head"), ("x", 16), ("y", 24));
        svg.Mark("path", ("class", "axis"), ("d", $"M{Numbers.Length(box.X)} {Numbers.Length(box.Y)}V{Numbers.Length(box.Bottom)}H{Numbers.Length(box.Right)}"));
        foreach (var power in Ticks.Decades(steps)) Axis.WritePower(svg, power, "tick mid", box.X + box.Width * steps.PartOf(power), box.Bottom + 16);
        error.DrawPowers(svg);
        svg.Element("text", words.StepAxis, ("class", "tick mid"), ("x", box.Middle), ("y", box.Bottom + 36));
        svg.Element("text", words.Error, ("class", "tick"), ("x", Left + 8), ("y", Top + 4));
        svg.Open("g").Mark("path", ("class", "curve"), ("d", Curve.Path(errors.Select(one => (X(one.Step), (double?)error.Y(one.Error)))))).Close();
        foreach (var one in errors) svg.Mark("circle", ("class", "dot"), ("cx", X(one.Step)), ("cy", error.Y(one.Error)), ("r", 2.5));
        return new(svg.Close().ToString(), Width, Height);
    }

    /// <summary>The plot in words: where it starts, its least, where it ends.</summary>
    public static string Alt(CheckedNode node, CheckWords words)
    {
        var errors = Errors(node);
        return $"{Title(node, words)}. {string.Join("; ", new[] { errors[0], errors.MinBy(one => one.Error), errors[^1] }.Select(one => $"{words.StepAxis} {Numbers.Short(one.Step)}: {words.Error} {Numbers.Short(one.Error)}"))}.";
    }

    private static string Title(CheckedNode node, CheckWords words) => CheckTable.Format(words.Plot, Label.Shorten(node.Name));

    /// <summary>No error at all is shown at the foot.</summary>
    private static StepError[] Errors(CheckedNode node) => [.. node.Check.Steps.Select(one => one with { Error = Math.Max(one.Error, LeastError) })];
}
