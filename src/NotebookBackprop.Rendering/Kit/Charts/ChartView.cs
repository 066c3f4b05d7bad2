namespace NotebookBackprop.Rendering;

/// <summary>A chart as plain data: quantities over common places, such as the layers of a network. It knows no drawing library.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="XTitle">What the places are.</param>
/// <param name="Places">Where there is a value, in ascending order.</param>
/// <param name="Traces">The quantities; the first is the one that matters most.</param>
public sealed record ChartView(string Title, string XTitle, IReadOnlyList<double> Places, IReadOnlyList<ChartTrace> Traces)
{
    /// <summary>Whether values are drawn on a logarithmic axis. What has no place on it, or on any axis, gets a row of its own.</summary>
    public bool IsLog { get; init; }

    /// <summary>What is said of each place when it is pointed at, line by line, its head first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Notes { get; init; } = [];

    /// <summary>A place that stands on a ground of its own; none where null.</summary>
    public double? Marked { get; init; }
}

/// <summary>One quantity of a chart.</summary>
/// <param name="Name">As the legend says it.</param>
/// <param name="Colour">Its colour in the page's theme.</param>
/// <param name="Values">One for each place of the chart; any number, null where there is none.</param>
public sealed record ChartTrace(string Name, ChartColour Colour, IReadOnlyList<double?> Values)
{
    /// <summary>Its form, so that nothing is told by colour alone.</summary>
    public ChartMark Mark { get; init; }

    /// <summary>Where most of what a value sums up lies, from the first number to the second, for each place; none where empty.</summary>
    public IReadOnlyList<(double Low, double High)> Band { get; init; } = [];

    /// <summary>Whether its values are parts of a whole, from 0 to 1: they have a linear axis of their own, at the right.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether it waits in a legend below until it is asked for.</summary>
    public bool IsOnDemand { get; init; }
}

/// <summary>The colours of drawings by what they mean.</summary>
public enum ChartColour
{
    /// <summary>That of text.</summary>
    Ink,

    /// <summary>That of gradients.</summary>
    Gradient,

    /// <summary>That of values.</summary>
    Value,

    /// <summary>That of local derivatives.</summary>
    Local,
}

/// <summary>How a quantity is drawn.</summary>
public enum ChartMark
{
    /// <summary>A line with discs.</summary>
    Line,

    /// <summary>A dashed line with squares.</summary>
    Dashed,

    /// <summary>A dotted line with diamonds.</summary>
    Dotted,

    /// <summary>A line of dashes and dots with crosses.</summary>
    Crossed,

    /// <summary>Bars.</summary>
    Bars,
}
