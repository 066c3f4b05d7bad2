using System.Text.Json;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Plotly.Tests;

public sealed class FigureTests
{
    [Fact]
    public async Task Plotly_itself_finds_nothing_wrong_with_any_figure()
    {
        var figures = GradientSamples.All.Select(sample => (Name: sample.Key, Json: sample.Value().ToPlotlyJson()))
            .Append(("spectrum", Matrix(1, 1e-3, 0).ToPlotlyJson())).Append(("spectrum of one", Matrix(2).ToPlotlyJson())).Append(("curves", Charts.Renderer!.Figure(Curves))).ToList();
        await using var page = await ChartPage.OpenAsync(1, ChartPage.Html("healthy"));
        foreach (var (name, json) in figures)
            Assert.Equal($"{name}: ok", $"{name}: " + await page.Page.EvaluateAsync<string>("""
                json => { var f = JSON.parse(json), found = notebookBackprop.plotly.validate(f.data, f.layout); return found ? found.map(one => one.msg).join('; ') : 'ok'; }
                """, json));
        Assert.Empty(page.Trouble);
    }

    [Fact]
    public void A_figure_holds_the_numbers_that_were_measured()
    {
        var flow = GradientSamples.All["vanishing"]().Flow;

        using var figure = JsonDocument.Parse(flow.ToPlotlyJson());

        Assert.Equal(["data", "frames", "layout"], figure.RootElement.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal));
        var sum = Trace(figure, 1);
        Assert.StartsWith("∂C/∂s", sum.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(flow.Layers.Select(layer => layer.OfSum.Norm / Math.Sqrt(layer.OfSum.Count)), Numbers(sum, "y"));
        var band = Trace(figure, 0);
        Assert.Equal("toself", band.GetProperty("fill").GetString());
        Assert.Equal(flow.Layers.Select(layer => layer.OfSum.P95).Concat(flow.Layers.Reverse().Select(layer => layer.OfSum.P5)), Numbers(band, "y").SkipLast(1));
        Assert.Equal(flow.Layers.Select(layer => layer.UpdateRatio!.Value), Numbers(Trace(figure, 4), "y"));
        Assert.Equal("legendonly", Trace(figure, 4).GetProperty("visible").GetString());
        Assert.Equal("log", figure.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("type").GetString());
    }

    [Fact]
    public void Each_quantity_is_a_trace_and_all_but_two_wait_in_a_legend_below()
    {
        var flow = GradientSamples.All["saturated"]().Flow;

        using var figure = JsonDocument.Parse(flow.ToPlotlyJson());

        List<JsonElement> named = [.. figure.RootElement.GetProperty("data").EnumerateArray().Where(trace => trace.TryGetProperty("name", out _) && trace.GetProperty("showlegend").GetBoolean())];
        JsonElement Of(string name) => named.Single(trace => trace.GetProperty("name").GetString() == name);
        Assert.Equal(["∂C/∂s activations (rms, band 5–95 %)", "∂C/∂W weights (rms)", "‖W‖ weights", "‖ΔW‖/‖W‖", "‖∂C/∂s‖", "‖∂C/∂W‖", "mean |∂C/∂s|", "mean |∂C/∂W|", "∂C/∂W 5–95 %", "zeros ∂C/∂s", "zeros ∂C/∂W", "saturated"],
            named.Select(trace => trace.GetProperty("name").GetString()));
        Assert.All(named.Skip(2), trace => Assert.Equal(("legendonly", "legend2"), (trace.GetProperty("visible").GetString(), trace.GetProperty("legend").GetString())));
        Assert.Equal(flow.Layers.Select(layer => layer.OfWeights.Norm), Numbers(Of("‖∂C/∂W‖"), "y"));
        Assert.Equal(flow.Layers.SkipLast(1).Select(layer => layer.Activation!.Saturated!.Value), Numbers(Of("saturated"), "y").SkipLast(1));
        Assert.Equal("y3", Of("saturated").GetProperty("yaxis").GetString());
    }

    [Fact]
    public void What_a_logarithmic_axis_cannot_hold_is_told_in_rows_below()
    {
        var chart = new ChartView("t", "x", [1, 2, 3, 4, 5, 6], [new("q", ChartColour.Gradient, [1.5, 0, double.NaN, -2, null, double.PositiveInfinity])]) { IsLog = true };

        using var figure = JsonDocument.Parse(Charts.Renderer!.Figure(chart));

        Assert.Equal([1.5, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], Numbers(Trace(figure, 0), "y"));
        Assert.Equal([2, 3, 4, 6], Numbers(Trace(figure, 1), "x"));
        Assert.Equal(["0", "NaN, ∞", "&lt; 0", "NaN, ∞"], Trace(figure, 1).GetProperty("y").EnumerateArray().Select(row => row.GetString()!));
        Assert.Equal(["0", "NaN", "−2", "∞"], Trace(figure, 1).GetProperty("text").EnumerateArray().Select(row => row.GetString()!));
        Assert.Equal(["NaN, ∞", "&lt; 0", "0"], figure.RootElement.GetProperty("layout").GetProperty("yaxis2").GetProperty("categoryarray").EnumerateArray().Select(row => row.GetString()!));
    }

    [Fact]
    public void On_a_linear_axis_zero_and_negative_numbers_have_their_place()
    {
        using var figure = JsonDocument.Parse(Charts.Renderer!.Figure(Curves));

        Assert.Equal([0, -2, 1], Numbers(Trace(figure, 0), "y"));
        Assert.False(figure.RootElement.GetProperty("layout").TryGetProperty("yaxis2", out _));
        Assert.False(figure.RootElement.GetProperty("layout").GetProperty("yaxis").TryGetProperty("type", out _));
    }

    [Fact]
    public void Singular_values_that_count_as_zero_are_zeros()
    {
        using var figure = JsonDocument.Parse(Matrix(1, 1e-3, 0).ToPlotlyJson());

        Assert.Equal(1, Numbers(Trace(figure, 0), "y").First(), 1e-12);
        Assert.Equal([3], Numbers(Trace(figure, 1), "x"));
        Assert.Equal("bar", Trace(figure, 0).GetProperty("type").GetString());
    }

    [Fact]
    public void What_has_nothing_to_draw_says_so()
    {
        var empty = JacobianView.Of(Variable(new[] { double.NaN }) is var x ? x * 2 : x, x, new FakeNotebook());

        Assert.Equal("ToPlotlyJson: this JacobianView has no numbers to draw.", Assert.Throws<InvalidOperationException>(() => (empty with { Spectrum = null }).ToPlotlyJson()).Message);
    }

    [Fact]
    public void A_thousand_layers_make_a_page_of_bearable_size_and_their_engine_is_packed()
    {
        Assert.InRange(ChartPage.Html("a thousand layers").Length, 50_000, 300_000);
        Assert.InRange(ChartEngine.Html.Length, 1_000_000, 1_600_000);
        Assert.Equal(ChartPage.Html("a thousand layers"), ChartPage.Html("a thousand layers"));
    }

    private static ChartView Curves => new("t", "x", [1, 2, 3], [new("a", ChartColour.Ink, [0, -2, 1]), new("b", ChartColour.Value, [1, 1, 1])]);

    private static JacobianMatrix Matrix(params double[] diagonal) => Jacobian(x => x * Constant(diagonal), Variable(diagonal));

    private static JsonElement Trace(JsonDocument figure, int place) => figure.RootElement.GetProperty("data")[place];

    private static IEnumerable<double> Numbers(JsonElement trace, string name) =>
        trace.GetProperty(name).EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null ? double.NaN : one.GetDouble());
}
