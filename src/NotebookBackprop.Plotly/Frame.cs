using NotebookBackprop.Rendering;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Rectangle = Plotly.NET.LayoutObjects.Shape;

namespace NotebookBackprop.Plotly;

/// <summary>The layout of a figure: axes, legend, margins.</summary>
internal static class Frame
{
    private const double PlotHeight = 250, RowHeight = 26, RowGap = 10, Top = 70, Bottom = 52, EntryWidth = 118, EntryHeight = 20;

    /// <summary>Room before the first place, which is 1 where places are counted: less, so that nothing is named 0.</summary>
    private const double Before = 0.5;

    private const int FewPlaces = 15, EntriesInRow = 4;

    public static Layout Of(ChartView chart)
    {
        var rows = OffAxis.Rows(chart);
        var rowsHeight = rows.Count * RowHeight;
        var plot = PlotHeight + rowsHeight;
        var onDemand = chart.Traces.Count(trace => trace.IsOnDemand);
        var below = onDemand == 0 ? Bottom : Bottom + 8 + (onDemand + EntriesInRow - 1) / EntriesInRow * EntryHeight;
        var layout = new Layout()
            .With("title", new Title().With("text", PlotlyText.Encode(chart.Title)).With("x", 0.02).With("xanchor", "left").With("y", 1).With("yanchor", "top").With("pad", Sides(("t", 14)))
                .With("font", new Font().With("size", 15)))
            .With("height", plot + Top + below)
            .With("margin", new Margin().With("l", 64).With("r", 20).With("t", Top).With("b", below))
            .With("legend", chart.Traces.Count > 1 ? new Legend().With("orientation", "h").With("x", 0).With("y", 1).With("yanchor", "bottom").With("font", new Font().With("size", 12)) : null)
            .With("legend2", onDemand == 0 ? null : new Legend().With("orientation", "h").With("x", 0).With("y", -Bottom / plot).With("yanchor", "top").With("entrywidth", EntryWidth).With("font", new Font().With("size", 12)))
            .With("showlegend", chart.Traces.Count > 1)
            .With("bargap", chart.Traces.Any(trace => trace.Mark == ChartMark.Bars) ? 0.4 : null)
            .With("hovermode", chart.Notes.Count > 0 ? "x" : "x unified")
            .With("hoverlabel", new Hoverlabel().With("align", "left").With("namelength", -1))
            .With("xaxis", Across(chart, rows.Count > 0))
            .With("yaxis", Values(chart, rows.Count > 0 ? (rowsHeight + RowGap) / plot : 0));
        if (rows.Count > 0) layout.With("yaxis2", Below(rows, rowsHeight / plot));
        if (chart.Traces.Any(trace => trace.IsShare)) layout.With("yaxis3", Shares());
        if (chart.Marked is { } marked) layout.With("shapes", new[] { Ground(marked) });
        return layout;
    }

    private static LinearAxis Across(ChartView chart, bool hasRows)
    {
        var (first, last) = chart.Places.Count == 0 ? (0, 1) : (chart.Places[0], chart.Places[^1]);
        var margin = Math.Max(0.5, 0.03 * (last - first));
        return new LinearAxis().With("title", new Title().With("text", PlotlyText.Encode(chart.XTitle)).With("font", new Font().With("size", 12)))
            .With("range", new[] { first - Math.Min(margin, Before), last + margin }).With("dtick", chart.Places.Count <= FewPlaces ? 1 : null)
            .With("anchor", hasRows ? Traces.RowAxis : "y").With("showgrid", false).With("zeroline", false)
            .With("showspikes", true).With("spikemode", "across").With("spikethickness", 1).With("spikedash", "dot").With("spikesnap", "data");
    }

    private static LinearAxis Values(ChartView chart, double from)
    {
        var axis = new LinearAxis().With("domain", new[] { from, 1 }).With("zeroline", false).With("nticks", 6);
        if (!chart.IsLog) return axis;
        axis.With("type", "log").With("exponentformat", "power");
        var hasAny = Traces.AtFirst(chart).Any(trace => trace.Values.Any(value => OffAxis.Holds(value, isLog: true)));
        // Below 1e-300, ten to the power of a place on the axis is soon no number any more.
        return hasAny ? axis.With("autorangeoptions", new Dictionary<string, double> { ["clipmin"] = 1e-300 }) : axis.With("range", new[] { -1, 1 });
    }

    /// <summary>Parts of a whole, at the right; a page of ours shows it while one of them is shown.</summary>
    private static LinearAxis Shares() => new LinearAxis().With("overlaying", "y").With("side", "right").With("range", new[] { 0, 1.03 }).With("tickformat", ".0%")
        .With("showgrid", false).With("zeroline", false).With("automargin", true);

    private static LinearAxis Below(IReadOnlyList<string> rows, double part) => new LinearAxis()
        .With("domain", new[] { 0, part }).With("type", "category").With("categoryorder", "array").With("categoryarray", rows.Reverse().ToArray())
        .With("range", new[] { -0.5, rows.Count - 0.5 }).With("fixedrange", true).With("griddash", "dot").With("zeroline", false);

    /// <summary>The place that stands out.</summary>
    private static Rectangle Ground(double place) => new Rectangle().With("type", "rect").With("layer", "below").With("line", new Line().With("width", 0))
        .With("fillcolor", "#8a94a338").With("xref", "x").With("x0", place - 0.5).With("x1", place + 0.5).With("yref", "paper").With("y0", 0).With("y1", 1);

    private static Dictionary<string, double> Sides(params (string Side, double Room)[] sides) => sides.ToDictionary(side => side.Side, side => side.Room);
}
