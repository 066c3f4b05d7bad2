using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The error of finite differences against their step, both axes logarithmic: of a right rule a V, of a wrong one a level line.</summary>
internal static class StepPlot
{
    private const double Left = 66, Top = 40, Across = 360, Down = 170, Width = 460, Height = 260, LeastError = 1e-17;

    private const string Css = ".nbp .axis{stroke:var(--line);fill:none}.nbp .curve{stroke:var(--local);stroke-width:2}.nbp .dot{fill:var(--local)}.nbp .tick{font-size:11px;fill:var(--mute)}.nbp .mid{text-anchor:middle}.nbp .end{text-anchor:end}.nbp .head{font-weight:600}";

    public static Drawing Draw(CheckedNode node, CheckWords words, Settings settings)
    {
        var errors = Errors(node);
        var (x, y) = (LogAxis.Of([.. errors.Select(one => one.Step)]), LogAxis.Of([.. errors.Select(one => one.Error), 1]));
        double AtX(double step) => Left + Across * x.Place(step);
        double AtY(double error) => Top + Down * (1 - y.Place(error));

        var svg = Paper.Open(settings, Width, Height, Css);
        svg.Element("text", Title(node, words), ("class", "head"), ("x", 16), ("y", 24));
        svg.Mark("path", ("class", "axis"), ("d", $"M{Length(Left)} {Length(Top)}V{Length(Top + Down)}H{Length(Left + Across)}"));
        foreach (var power in x.Ticks) Power(svg, power, "tick mid", AtX(Math.Pow(10, power)), Top + Down + 16);
        foreach (var power in y.Ticks) Power(svg, power, "tick end", Left - 8, AtY(Math.Pow(10, power)) + 4);
        svg.Element("text", words.StepAxis, ("class", "tick mid"), ("x", Left + Across / 2), ("y", Top + Down + 36));
        svg.Element("text", words.Error, ("class", "tick"), ("x", Left + 8), ("y", Top + 4));
        svg.Open("g").Mark("path", ("class", "curve"), ("d", "M" + string.Join("L", errors.Select(one => $"{Length(AtX(one.Step))} {Length(AtY(one.Error))}")))).Close();
        foreach (var one in errors) svg.Mark("circle", ("class", "dot"), ("cx", AtX(one.Step)), ("cy", AtY(one.Error)), ("r", 2.5));
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

    private static void Power(SvgWriter svg, int power, string style, double x, double y) =>
        svg.Element("text", power == 0 ? "1" : $"1e{LogAxis.Exponent(power)}", ("class", style), ("x", x), ("y", y));

    private static string Length(double x) => x.ToString("0.#", CultureInfo.InvariantCulture);
}
