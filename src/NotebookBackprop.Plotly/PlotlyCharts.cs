using Microsoft.FSharp.Collections;
using NotebookBackprop.Rendering;
using Plotly.NET;

namespace NotebookBackprop.Plotly;

/// <summary>Charts by Plotly.NET. <see cref="Charts"/> finds it by its name.</summary>
internal sealed class PlotlyCharts : IChartRenderer
{
    /// <inheritdoc/>
    public string Engine
    {
        get
        {
            var library = typeof(GenericChart).Assembly;
            var name = library.GetManifestResourceNames().Single(name => name.Contains(".plotly-", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal));
            using var reader = new StreamReader(library.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }

    /// <inheritdoc/>
    public string Figure(ChartView chart)
    {
        var traces = GenericChart.ofTraceObjects(useDefaults: false, ListModule.OfSeq(Traces.Of(chart)));
        return GenericChart.toFigureJson(GenericChart.setLayout(Frame.Of(chart), traces));
    }
}
