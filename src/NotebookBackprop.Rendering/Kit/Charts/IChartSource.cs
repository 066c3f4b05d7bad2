namespace NotebookBackprop.Rendering;

/// <summary>A view whose numbers make a chart.</summary>
public interface IChartSource
{
    /// <summary>The chart; null where there is nothing to draw.</summary>
    /// <param name="language">Of its words.</param>
    ChartView? Chart(Language language);
}
