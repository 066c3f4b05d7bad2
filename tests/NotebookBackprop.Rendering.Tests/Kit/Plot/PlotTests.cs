using System.Xml.Linq;

namespace NotebookBackprop.Rendering.Tests;

public class PlotTests
{
    [Theory]
    [InlineData(new double[0], "-1 0 1")]
    [InlineData(new[] { 1.0 }, "-1 0 1")]
    [InlineData(new[] { 0.0, double.NaN, double.PositiveInfinity, 1.0 }, "-1 0 1")]
    [InlineData(new[] { 3.0, 5.0 }, "0 1 2")]
    [InlineData(new[] { 0.02, 1e-5 }, "-5 -4 -3 -2 -1")]
    [InlineData(new[] { 1e-13, 0.02 }, "-10 -5")]
    [InlineData(new[] { 1e-300, 1e10 }, "-300 -200 -100 0")]
    public void Decades_hold_the_positive_numbers_with_few_ticks(double[] values, string ticks)
    {
        var scale = Scale.Decades(values);
        Assert.Equal(ticks, string.Join(" ", Ticks.Decades(scale)));
        Assert.All(values.Where(value => value > 0 && double.IsFinite(value)), value => Assert.InRange(scale.Part(value), 0, 1));
    }

    [Theory]
    [InlineData(false, 0.0, 1.0, 2.0, 3.0)]
    [InlineData(false, -5.0, 1000.0)]
    [InlineData(false, 0.0, 1e-9, 1.0)]
    [InlineData(true, 0.001, 0.01, 0.1)]
    [InlineData(true, 1e-300, 1e300)]
    [InlineData(false, 1e300, 1.5e300)]
    [InlineData(false, 7.0)]
    [InlineData(false)]
    [InlineData(false, double.NaN, double.PositiveInfinity)]
    [InlineData(false, -1e308, 1e308)]
    public void A_scale_suits_its_numbers(bool isLogarithmic, params double[] values)
    {
        var scale = Scale.Fit(values);
        var ticks = Ticks.Round(scale);

        Assert.Equal(isLogarithmic, scale.IsLogarithmic);
        Assert.InRange(ticks.Count, 1, 11);
        Assert.All(ticks.Concat(values.Where(double.IsFinite)), value => Assert.InRange(scale.Part(value), -1e-9, 1 + 1e-9));
        Assert.Equal(ticks.Order(), ticks);
    }

    [Theory]
    [InlineData(new[] { -1e308, 1e308 }, 1e308, 0.95, 1)]
    [InlineData(new[] { 0.3, 0.9 }, 0.0, 0, 0)]
    [InlineData(new[] { 5.0, 5.0 }, 5.0, 0.45, 0.55)]
    [InlineData(new[] { 1e-4, 2.0, double.NaN }, 0.0141, 0.49, 0.51)]
    public void Numbers_have_their_place(double[] values, double number, double from, double to) => Assert.InRange(Scale.Fit(values).Part(number), from, to);

    [Theory]
    [InlineData(new[] { 3.0, 1.0, 0.0 }, 0.0, "0 3")]
    [InlineData(new[] { 3.0, -1.0 }, 0.0, "-1 0 3")]
    [InlineData(new double[0], 0.0, "0 1")]
    [InlineData(new[] { 5.0, 1e-4, 1e-20 }, 1e-12, "0.0001 0.01 1")]
    [InlineData(new[] { 1.0, 1e-100 }, 0.0, "1E-20 1E-15 1E-10 1E-05 1")]
    public void Bars_stand_on_zero_or_on_a_power_of_ten_below_the_least(double[] values, double tolerance, string ticks)
    {
        var scale = Scale.FromZero(values, tolerance);
        var written = string.Join(" ", Ticks.OfBars(scale).Select(tick => tick.ToString("G2", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(ticks, written);
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(3, "0 1 2")]
    [InlineData(20, "0 9 14 19")]
    [InlineData(1000, "0 99 199 299 399 499 599 699 799 899 999")]
    public void Layers_are_numbered_as_room_allows(int count, string marked) =>
        Assert.Equal(marked, string.Join(" ", new LayerAxis(count, new(50, 0, count == 20 ? 180 : 500, 100)).Marked()));

    [Fact]
    public void Powers_of_ten_are_written_as_on_paper()
    {
        var svg = new SvgWriter().Open("g");
        new Axis(new(-2, 1, true), new(10, 0, 100, 30), "rule", "label").DrawPowers(svg);
        var drawn = XElement.Parse(svg.Close().ToString());
        Assert.Equal(["10−2", "10−1", "1", "10"], drawn.Elements("text").Select(text => text.Value));
        Assert.Equal(["30", "20", "10", "0"], drawn.Elements("line").Select(line => (string?)line.Attribute("y1")));
    }

    [Fact]
    public void A_curve_breaks_where_a_number_has_no_place()
    {
        double[] values = [1, 2, double.NaN, 3, double.PositiveInfinity];
        Assert.Equal(["1 2", "3"], Curve.Runs(values, double.IsFinite).Select(run => string.Join(" ", run)));
        Assert.Equal("M0 1L1 2M3 3", Curve.Path(values.Select((value, i) => ((double)i, double.IsFinite(value) ? value : (double?)null))));
        Assert.Equal("M0 1m-4 0h8", Curve.PathOrDash([(0, 1)]));
        Assert.Equal("", Curve.PathOrDash([(0, null)]));
    }
}
