using NotebookBackprop.Rendering;
using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace NotebookBackprop.Plotly;

/// <summary>The traces of a figure.</summary>
internal static class Traces
{
    /// <summary>The axis of the rows below.</summary>
    public const string RowAxis = "y2";

    /// <summary>The axis of shares.</summary>
    public const string ShareAxis = "y3";

    public static IEnumerable<Trace> Of(ChartView chart)
    {
        var rows = OffAxis.Rows(chart);
        foreach (var (i, trace) in chart.Traces.Index())
        {
            if (Band(chart, trace) is { } band) yield return band.InGroup(i, trace, isHead: false);
            yield return Main(chart, trace).InGroup(i, trace, isHead: true);
            if (!trace.IsShare && trace.Values.Any(value => OffAxis.Row(value, chart.IsLog) is { } row && rows.Contains(row))) yield return Rows(chart, trace, rows).InGroup(i, trace, isHead: false);
        }
        if (chart.IsLog && Room(chart) is { } room) yield return room;
        if (chart.Notes.Count > 0 && chart.Places.Count > 0) yield return Notes(chart);
    }

    /// <summary>What the axis of values shows before anything is asked for.</summary>
    public static IEnumerable<ChartTrace> AtFirst(ChartView chart) => chart.Traces.Where(trace => trace is { IsOnDemand: false, IsShare: false });

    private static Trace Main(ChartView chart, ChartTrace trace)
    {
        var places = chart.Places;
        var main = new Trace(trace.Mark == ChartMark.Bars ? "bar" : "scatter").With("x", places)
            .With("y", trace.Values.Select(value => OffAxis.Holds(value, chart.IsLog && !trace.IsShare) ? value : null).ToArray()).With("yaxis", trace.IsShare ? ShareAxis : null).Coloured(trace.Colour);
        if (trace.Mark == ChartMark.Bars) main.With("marker", new Marker().With("color", Style.Colour(trace.Colour)));
        else main.With("mode", "lines+markers").With("line", Style.Line(trace)).With("marker", Style.Marker(trace, places.Count));
        return chart.Notes.Count > 0 ? main.With("hoverinfo", "skip") : main.With("hovertemplate", trace.IsShare ? "%{y:.3~p}" : "%{y:.4~g}");
    }

    /// <summary>A polygon around each run of places at which both ends are on the axis; null where there is none.</summary>
    private static Trace? Band(ChartView chart, ChartTrace trace)
    {
        List<double?> x = [], y = [];
        foreach (var run in Runs(trace.Band.Count, i => OffAxis.Holds(trace.Band[i].Low, chart.IsLog) && OffAxis.Holds(trace.Band[i].High, chart.IsLog)))
        {
            foreach (var i in run) (x, y) = ([.. x, chart.Places[i]], [.. y, trace.Band[i].High]);
            foreach (var i in run.Reverse()) (x, y) = ([.. x, chart.Places[i]], [.. y, trace.Band[i].Low]);
            (x, y) = ([.. x, null], [.. y, null]);
        }
        return x.Count == 0 ? null : new Trace("scatter").With("x", x).With("y", y).With("mode", "lines").With("line", new Line().With("width", 0))
            .With("fill", "toself").With("fillcolor", Style.Shade(trace.Colour)).With("hoverinfo", "skip").Coloured(trace.Colour);
    }

    /// <summary>What is not on the axis, in the rows below.</summary>
    private static Trace Rows(ChartView chart, ChartTrace trace, IReadOnlyList<string> rows)
    {
        List<int> off = [.. Enumerable.Range(0, chart.Places.Count).Where(i => OffAxis.Row(trace.Values[i], chart.IsLog) is { } row && rows.Contains(row))];
        return new Trace("scatter").With("x", off.Select(i => chart.Places[i]).ToArray()).With("y", off.Select(i => OffAxis.Row(trace.Values[i], chart.IsLog)).ToArray())
            .With("yaxis", RowAxis).With("mode", "markers").With("marker", Style.Marker(trace)).Coloured(trace.Colour)
            .With("text", off.Select(i => chart.Notes.Count > 0 ? PlotlyText.Note(chart.Notes[i]) : Numbers.Full(trace.Values[i]!.Value)).ToArray())
            .With("hovertemplate", "%{text}<extra></extra>");
    }

    /// <summary>What is said of each place, whichever quantities are shown: points that are not seen.</summary>
    private static Trace Notes(ChartView chart)
    {
        double? On(int place) => AtFirst(chart).Select(trace => trace.Values[place]).FirstOrDefault(value => OffAxis.Holds(value, chart.IsLog));
        List<double?> on = [.. Enumerable.Range(0, chart.Places.Count).Select(On)];
        var least = on.Min() ?? 1;
        return new Trace("scatter").With("x", chart.Places).With("y", on.Select(value => value ?? least).ToArray()).With("mode", "markers")
            .With("marker", new Marker().With("opacity", 0)).With("showlegend", false)
            .With("text", chart.Notes.Select(PlotlyText.Note).ToArray()).With("hovertemplate", "%{text}<extra></extra>");
    }

    /// <summary>Points that are not seen, so that the axis shows two decades at least: less would make much of little. Its own option for that fails on logarithmic axes.</summary>
    private static Trace? Room(ChartView chart)
    {
        List<double> on = [.. AtFirst(chart).SelectMany(trace => trace.Values).Where(value => OffAxis.Holds(value, isLog: true)).Select(value => value!.Value)];
        var spare = on.Count == 0 ? 0 : Math.Max(0, 1 - Math.Log10(on.Max() / on.Min()) / 2);
        return spare == 0 ? null : new Trace("scatter").With("x", new[] { chart.Places[0], chart.Places[^1] }).With("y", new[] { on.Min() * Math.Pow(10, -spare), on.Max() * Math.Pow(10, spare) })
            .With("mode", "markers").With("marker", new Marker().With("opacity", 0)).With("hoverinfo", "skip").With("showlegend", false);
    }

    /// <summary>All that belongs to one quantity is shown and hidden together.</summary>
    private static Trace InGroup(this Trace part, int group, ChartTrace trace, bool isHead) => part
        .With("name", PlotlyText.Encode(trace.Name)).With("legendgroup", $"{group}").With("showlegend", isHead).With("legend", trace.IsOnDemand ? "legend2" : null)
        .With("visible", trace.IsOnDemand ? "legendonly" : null);

    private static IEnumerable<IReadOnlyList<int>> Runs(int count, Func<int, bool> isIn)
    {
        for (var i = 0; i < count; i++)
        {
            var start = i;
            while (i < count && isIn(i)) i++;
            if (i > start) yield return [.. Enumerable.Range(start, i - start)];
        }
    }
}
