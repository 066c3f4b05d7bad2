using NotebookBackprop.Rendering;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace NotebookBackprop.Plotly;

/// <summary>Colours, dashes and marks of traces.</summary>
internal static class Style
{
    private const int FewPlaces = 60;

    /// <summary>On light paper, for tools that know no theme; a page of ours puts its own in, by what the trace's <c>meta</c> says.</summary>
    public static string Colour(ChartColour colour) => colour switch
    {
        ChartColour.Gradient => "#c62828",
        ChartColour.Value => "#1a7f37",
        ChartColour.Local => "#1f5fbf",
        _ => "#5b6472",
    };

    /// <summary>The same, so light that a line on it stands out.</summary>
    public static string Shade(ChartColour colour) => Colour(colour) + "26";

    /// <summary>Colour names travel with the trace.</summary>
    public static Trace Coloured(this Trace trace, ChartColour colour) =>
        trace.With("meta", new Dictionary<string, string> { ["colour"] = colour.ToString().ToLowerInvariant() });

    public static Line Line(ChartTrace trace) =>
        new Line().With("color", Colour(trace.Colour)).With("width", 2).With("dash", trace.Mark switch { ChartMark.Dashed => "dash", ChartMark.Dotted => "dot", ChartMark.Crossed => "dashdot", _ => null });

    public static Marker Marker(ChartTrace trace, int places = 1) => new Marker()
        .With("color", Colour(trace.Colour)).With("size", places <= FewPlaces ? 7 : 3)
        .With("symbol", trace.Mark switch { ChartMark.Dashed => "square-open", ChartMark.Dotted => "diamond-open", ChartMark.Crossed => "x-thin-open", _ => null });
}
