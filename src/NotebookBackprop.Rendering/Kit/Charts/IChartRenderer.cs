namespace NotebookBackprop.Rendering;

/// <summary>
/// Makes charts that can be pointed at, zoomed and filtered. It lives in a folder and a load context of its own
/// (<see cref="Charts"/>), so nothing but plain data goes in and nothing but text comes out.
/// </summary>
public interface IChartRenderer
{
    /// <summary>A chart as a figure of plotly.js: JSON of an object with <c>data</c> and <c>layout</c>.</summary>
    /// <param name="chart">What to draw.</param>
    string Figure(ChartView chart);

    /// <summary>The source of plotly.js, which draws figures in a page.</summary>
    string Engine { get; }
}
