using NotebookBackprop.Rendering;

namespace NotebookBackprop.Host.Tests;

/// <summary>Plots and tables of other packages, as published: the first run restores them from the user's sources.</summary>
public sealed class GuestTests : IDisposable
{
    private const string Line = "var chart = Plotly.NET.CSharp.Chart.Line<double, double, string>(new[] { 1.0, 2.0, 3.0 }, new[] { 1.0, 4.0, 9.0 });";

    private readonly Cells _cells = new();

    public GuestTests() => Charts.Install(Path.Combine(AppContext.BaseDirectory, "charts"));

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"")]
    [InlineData("#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"")]
    public void Chart_of_Plotly_is_a_figure_for_the_engine_that_the_page_gets_once(string packages)
    {
        _cells.Session.Page = "a page";
        Assert.Contains("Plotly.NET.CSharp, 0.14.0", Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs(packages))).Data.Text("text/plain"), StringComparison.Ordinal);

        var first = Assert.IsType<DisplayData>(Assert.Single(_cells.Outputs($"{Line}\nchart"))).Data;
        var second = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs("chart"))).Data;

        // What is stored has no engine: it was replaced at once.
        Assert.Equal(second.Text("text/html"), first.Text("text/html"));
        Assert.Contains("nbpChart", second.Text("text/html"), StringComparison.Ordinal);
        Assert.Contains("[1.0,4.0,9.0]", second.Text("text/html"), StringComparison.Ordinal);
        Assert.DoesNotContain("cdn", second.Text("text/html"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("a chart by Plotly.NET", second.Text("text/plain"));
    }

    [Fact]
    public void Plot_of_ScottPlot_is_a_picture()
    {
        _cells.Outputs("#r \"nuget: ScottPlot, 5.1.59\"");
        var data = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs(
            "var plot = new ScottPlot.Plot();\nplot.Add.Scatter(new[] { 1.0, 2.0, 3.0 }, new[] { 1.0, 4.0, 9.0 });\nplot"))).Data;
        Assert.StartsWith("<img alt=\"a plot by ScottPlot\" src=\"data:image/png;base64,", data.Text("text/html"), StringComparison.Ordinal);
        Assert.Equal("a plot by ScottPlot", data.Text("text/plain"));
    }

    [Theory]
    [InlineData("MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(new double[,] { { 3, 0.5 }, { 0, 4 } })", "0.5")]
    [InlineData("MathNet.Numerics.LinearAlgebra.Vector<float>.Build.Dense(new[] { 1f, 2.5f })", "2.5")]
    public void Matrix_of_MathNet_is_shown_as_a_tensor_is(string expression, string entry)
    {
        var data = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs(expression))).Data;
        var tensor = Assert.IsType<ExecuteResult>(Assert.Single(_cells.Outputs($"Constant({expression})"))).Data;
        Assert.Equal(tensor.Text("text/html"), data.Text("text/html"));
        Assert.Contains(entry, data.Text("text/plain"), StringComparison.Ordinal);
    }
}
