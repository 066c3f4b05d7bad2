using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The panels of a training run share their axis of steps, and a column of numbers at its right end.</summary>
/// <param name="Run">What is drawn.</param>
/// <param name="Room">The steps that the axis has room for.</param>
/// <param name="IsLive">Whether it is drawn several times a second, and so in half the detail: the training waits for it.</param>
internal sealed record StepFrame(TrainingRun Run, int Room, bool IsLive = false)
{
    public const double Width = 760, Left = 88, PlotWidth = 566, Read = Left + PlotWidth + 8;

    /// <summary>The most columns of a heat map, and places of the slider; and of these while it runs.</summary>
    private const int MostColumns = 120, MostLiveColumns = 60;

    private const double LeastTick = 56;

    /// <summary>The style of what panels share.</summary>
    public const string Css =
        ".nbp .tr-t{font-size:12px;fill:var(--mute)}.nbp .tr-h{font-size:13px;font-weight:600}.nbp .tr-end{text-anchor:end}.nbp .tr-mid{text-anchor:middle}" +
        ".nbp .tr-r{font-size:12px;fill:var(--ink);font-variant-numeric:tabular-nums}.nbp .tr-grid{stroke:var(--line);stroke-width:1;opacity:.35}" +
        ".nbp .tr-box{fill:none;stroke:var(--line);stroke-width:1}.nbp .tr-now{stroke:var(--ink);stroke-width:1.5;visibility:hidden}";

    /// <summary>Which of the sampled steps are drawn: all, or every second, fifth ..., as places in the run's lists.</summary>
    public IReadOnlyList<int> Columns { get; } = Every(Run.SampledSteps.Count, IsLive ? MostLiveColumns : MostColumns);

    private static IReadOnlyList<int> Every(int count, int most) => [.. Enumerable.Range(0, count).Where(i => i % ((count + most - 1) / most) == 0)];

    /// <summary>How many steps a column stands for.</summary>
    public int StepsOfColumn => Columns.Count > 1 ? Run.SampledSteps[Columns[1]] - Run.SampledSteps[Columns[0]] : 1;

    /// <summary>The last step on the axis: columns are whole.</summary>
    public int Last => Math.Max(1, Math.Max(Room, Columns.Count * StepsOfColumn));

    /// <summary>A panel's plot.</summary>
    public static PlotBox Plot(double y, double height) => new(Left, y, PlotWidth, height);

    /// <summary>Where so many steps are done.</summary>
    public double X(double steps) => Left + PlotWidth * steps / Last;

    /// <summary>Where a column's middle is.</summary>
    public double Middle(int column) => X((column + 0.5) * StepsOfColumn);

    /// <summary>Some of many layers, evenly, the first and the last among them.</summary>
    public IReadOnlyList<int> Layers(int most)
    {
        var count = Run.Layers.Count;
        return count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round((double)i * (count - 1) / (most - 1)))];
    }

    /// <summary>What a layer is called.</summary>
    public string NameOf(int layer, TrainingWords words) => Run.Layers[layer] switch
    {
        { Name.Length: 0 } => words.WholeNet,
        { Kind.Length: 0 } trace => Label.Shorten(trace.Name),
        var trace => Label.Shorten($"{trace.Name} {trace.Kind}"),
    };

    /// <summary>The head of a panel.</summary>
    public static void Head(SvgWriter svg, string text, double y) => svg.Element("text", text, ("class", "tr-h"), ("x", 16), ("y", y));

    /// <summary>A name at the left edge: somewhat narrower letters where it is long, and cut where that is not enough.</summary>
    public static void Name(SvgWriter svg, string name, double y)
    {
        const double room = Left - 16, narrowest = 1.25;
        name = Cut(name, room * narrowest);
        var isNarrow = TextMeasure.Width(name, 12) > room;
        svg.Element("text", name, ("class", "tr-t tr-end"), ("x", Left - 8), ("y", y + 4), ("textLength", isNarrow ? room : null), ("lengthAdjust", isNarrow ? "spacingAndGlyphs" : null));
    }

    /// <summary>As much of a name as there is room for.</summary>
    public static string Cut(string name, double room)
    {
        for (var letters = new StringInfo(name); TextMeasure.Width(name, 12) > room && letters.LengthInTextElements > 1;)
        {
            letters = new(letters.SubstringByTextElements(0, letters.LengthInTextElements - 1));
            name = letters.String + "…";
        }
        return name;
    }

    /// <summary>A number at the right edge; a script writes another when the slider moves.</summary>
    public static void Number(SvgWriter svg, string text, double y, double x = Read) => svg.Element("text", text, ("class", "tr-r tr-read"), ("x", x), ("y", y + 4));

    /// <summary>The box of a panel, and the line that a script moves to the step shown.</summary>
    public static void Box(SvgWriter svg, double y, double height)
    {
        svg.Mark("rect", ("class", "tr-box"), ("x", Left - 0.5), ("y", y - 0.5), ("width", PlotWidth + 1), ("height", height + 1));
        svg.Mark("line", ("class", "tr-now"), ("x1", Left), ("x2", Left), ("y1", y), ("y2", y + height));
    }

    /// <summary>Round numbers of steps below a panel, and what they count.</summary>
    public void Axis(SvgWriter svg, double y, TrainingWords words)
    {
        var every = Math.Max(1, Ticks.Nice(Last * LeastTick / PlotWidth));
        for (double step = 0; step <= Last; step += every)
            svg.Element("text", step.ToString(CultureInfo.InvariantCulture), ("class", "tr-t tr-mid"), ("x", X(step)), ("y", y + 16));
        svg.Element("text", words.Step, ("class", "tr-t tr-end"), ("x", Left - 14), ("y", y + 16));
    }
}
