using System.Xml.Linq;

namespace NotebookBackprop.Rendering.Tests;

public sealed class HeatMapTests
{
    private static readonly HeatLabel s_w = HeatLabel.Of("W");

    public static HeatMap Map(int rows, int columns, Func<int, int, double> value) => HeatMap.Of(
        [.. from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select value(row, column)], new("", rows), new("", columns), s_w);

    /// <summary>Numbers around zero that repeat in every run.</summary>
    public static Func<int, int, double> Noise(int seed = 1)
    {
        var random = new Random(seed);
        return (_, _) => Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
    }

    [Fact]
    public void Zero_is_no_colour_and_signs_part_at_it()
    {
        var scale = HeatScale.Of([-2, -1, 0, 1, 2]);

        Assert.Equal(2, scale.Limit);
        Assert.Equal([-15, -8, 0, 8, 15], new[] { -2.0, -1, 0, 1, 2 }.Select(scale.Step));
        Assert.Equal((1, -1), (scale.Step(1e-9), scale.Step(-1e-9))); // what is not zero is never the paper's colour
    }

    [Fact]
    public void The_scale_ends_at_three_deviations_and_what_lies_beyond_is_counted_and_marked()
    {
        var noise = Noise();
        var map = Map(40, 40, (row, column) => (row, column) == (3, 4) ? -500 : noise(row, column));
        double[] values = [.. map.Cells.Select(cell => cell.Value)];
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));

        Assert.Equal(Math.Abs(mean) + 3 * deviation, map.Scale.Limit, 1e-9);
        Assert.Equal((1, 1600), (map.Scale.Clipped, map.Scale.Count));
        Assert.Equal([3 * 40 + 4], Enumerable.Range(0, 1600).Where(cell => map.Mark(map.Cells[cell]) == HeatMark.Clipped));
    }

    [Fact]
    public void Numbers_far_from_zero_keep_their_colour() => Assert.Equal(0, HeatScale.Of([5.1, 4.9, 5, 5.05]).Clipped);

    [Fact]
    public void What_a_sparse_matrix_holds_is_no_outlier()
    {
        var identity = Map(30, 30, (row, column) => row == column ? 1 : 0);

        Assert.Equal((1, 0), (identity.Scale.Limit, identity.Scale.Clipped));
    }

    [Fact]
    public void A_matrix_too_large_to_see_is_the_mean_of_blocks()
    {
        var map = Map(1000, 1009, (row, column) => row / 20 - column / 16);

        Assert.Equal((20, 16, 50, 64), (map.BlockRows, map.BlockColumns, map.GridRows, map.GridColumns)); // 20 divides 1000, nothing near 16 divides 1009
        Assert.Equal(7 - 20, map.Cells[7 * 64 + 20].Value);
        Assert.Equal("W[140–159, 320–335]", map.Name(7 * 64 + 20));
        Assert.Equal("W[980–999, 1008]", map.Name(50 * 64 - 1));
    }

    [Fact]
    public void How_a_map_was_reduced_is_said()
    {
        Assert.Contains(">Each cell is the mean of 20 × 20 elements.<", HeatDrawing.Draw(Map(1000, 1000, Noise()), Samples.English).Svg);
        Assert.Contains(">Each cell is the mean of 20 × 16 elements, of fewer at the right and lower edge.<", HeatDrawing.Draw(Map(1000, 1009, Noise()), Samples.English).Svg);
        Assert.DoesNotContain("Each cell", HeatDrawing.Draw(Map(64, 64, Noise()), Samples.English).Svg);
    }

    [Fact]
    public void Marks_are_told_apart_by_shape_and_explained()
    {
        var noise = Noise();
        var map = Map(12, 9, (row, column) => (row, column) switch
        {
            (0, 0) => double.NaN,
            (0, 3) => double.PositiveInfinity,
            (0, 4) => double.NegativeInfinity,
            (2, 2) => 60,
            (2, 3) => -60,
            (5, _) => double.NaN,
            _ => noise(row, column),
        });
        Approve.Drawn(HeatDrawing.Draw(map, Samples.English).Svg, "marks");
    }

    [Theory]
    [InlineData(double.NaN, HeatMark.NaN)]
    [InlineData(double.NegativeInfinity, HeatMark.Infinite)]
    [InlineData(9000, HeatMark.Clipped)]
    public void What_a_mean_hides_is_marked(double hidden, HeatMark mark)
    {
        var noise = Noise();
        var map = Map(300, 300, (row, column) => (row, column) == (150, 151) ? hidden : noise(row, column));
        var marked = Enumerable.Range(0, map.Cells.Count).Where(cell => map.Mark(map.Cells[cell]) == mark).ToList();

        Assert.Equal(5, map.BlockRows);
        Assert.Contains(150 / 5 * map.GridColumns + 151 / 5, marked);
        Assert.True(marked.Count < map.Cells.Count / 50, $"{marked.Count} marks"); // what is ordinary is not marked
        Assert.Equal(hidden, map.Cells[150 / 5 * map.GridColumns + 151 / 5].Extreme);
        Assert.True(double.IsFinite(map.Cells[150 / 5 * map.GridColumns + 151 / 5].Value));
    }

    [Fact]
    public void A_long_vector_goes_on_in_the_next_row()
    {
        var map = HeatMap.OfVector([.. Enumerable.Range(0, 1000).Select(i => i - 500.0)], "", HeatLabel.OfVector("v"));

        Assert.Equal((64, 16, false, true), (map.GridColumns, map.GridRows, map.IsReduced, map.IsWrapped));
        Assert.Equal("v[999]", map.Name(999));
        Assert.Equal(["0", "128", "256"], HeatPicture.Of(map).RowTicks.Take(3).Select(tick => tick.Text));
    }

    [Fact]
    public void Axes_counted_as_one_keep_their_indices()
    {
        var map = HeatMap.Of(new double[24], new("y[i, j]", 2, 2), new("x[k, l]", 3, 2), new("∂y[", "]/∂x[", "]"));

        Assert.Equal("∂y[1, 0]/∂x[2, 1]", map.Name(2 * 6 + 5));
    }

    [Theory]
    [InlineData(1e308)]
    [InlineData(1e-320)]
    public void Numbers_at_the_edge_of_the_range_have_a_scale(double size)
    {
        var map = Map(60, 60, (row, column) => row % 2 == 0 ? size : -size);

        Assert.Equal(size, map.Scale.Limit);
        Assert.All(map.Cells, cell => Assert.True(double.IsFinite(cell.Value)));
    }

    [Fact]
    public void A_picture_of_4096_cells_is_small()
    {
        var svg = HeatDrawing.Draw(Map(64, 64, Noise()), Samples.English).Svg;

        Assert.InRange(svg.Length, 4096, 40_000);
        Assert.DoesNotContain("id=", XDocument.Parse(svg).Root!.Attributes().Select(attribute => attribute.Name.LocalName + "="));
        Assert.DoesNotContain("url(", svg);
    }

    [Fact]
    public void Every_drawn_cell_is_in_one_stroke()
    {
        var map = Map(20, 30, Noise());
        XNamespace ns = "http://www.w3.org/2000/svg";
        var paths = XDocument.Parse(HeatDrawing.Draw(map, Samples.English).Svg).Descendants(ns + "g").First(g => (string?)g.Attribute("class") == "hm")
            .Elements(ns + "path").Where(path => (string?)path.Attribute("class") is "p" or "m");

        Assert.Equal(600, paths.Sum(path => System.Text.RegularExpressions.Regex.Matches((string)path.Attribute("d")!, "h(\\d+)").Sum(run => int.Parse(run.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))));
    }
}
