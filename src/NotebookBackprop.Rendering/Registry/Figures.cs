using NotebookBackprop.Rendering;

namespace NotebookBackprop;

/// <summary>Figures of plotly.js for users with their own tools.</summary>
public static class Figures
{
    /// <summary>
    /// The chart of a view as JSON, an object with <c>data</c> and <c>layout</c>: for plotly in any language, or shown by
    /// a front end of its own through the mime type <c>application/vnd.plotly.v1+json</c>.
    /// </summary>
    /// <param name="view">Gradients by layer, a Jacobian, or another view with a chart.</param>
    /// <exception cref="InvalidOperationException">There is nothing to draw, or this process has no charts.</exception>
    public static string ToPlotlyJson(this IChartSource view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var chart = view.Chart(Settings.Current.Language) ?? throw new InvalidOperationException($"ToPlotlyJson: this {view.GetType().Name} has no numbers to draw.");
        var renderer = Charts.Renderer ?? throw new InvalidOperationException($"ToPlotlyJson: there are no charts here, because {Charts.Missing}.");
        return renderer.Figure(chart);
    }

    /// <summary>The same of measured gradients.</summary>
    /// <param name="flow">Gradients by layer.</param>
    /// <exception cref="InvalidOperationException">This process has no charts.</exception>
    public static string ToPlotlyJson(this GradientFlow flow) => GradientsView.Of(flow, Notebook.Current).ToPlotlyJson();

    /// <summary>The same of a Jacobian: its singular values.</summary>
    /// <param name="jacobian">A Jacobian.</param>
    /// <exception cref="InvalidOperationException">It has no singular values, or this process has no charts.</exception>
    public static string ToPlotlyJson(this JacobianMatrix jacobian) => JacobianView.Of(jacobian).ToPlotlyJson();
}
