using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookBackprop.Rendering.Tests;

public sealed partial class ContoursTests
{
    [Theory]
    [InlineData("all", 1)]
    [InlineData("none", 0)]
    [InlineData("left half", 0.5)]
    [InlineData("disc", Math.PI * 0.09)]
    [InlineData("ring", Math.PI * (0.16 - 0.04))]
    [InlineData("two corners", 0.0625)]
    public void The_outline_encloses_as_much_as_is_positive(string shape, double area)
    {
        Func<double, double, double> field = shape switch
        {
            "all" => (_, _) => 1,
            "none" => (_, _) => -1,
            "left half" => (x, _) => 0.5 - x,
            "disc" => (x, y) => 0.3 - Math.Sqrt((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)),
            "ring" => (x, y) => 0.1 - Math.Abs(0.3 - Math.Sqrt((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5))),
            _ => (x, y) => Math.Max(0.25 - Math.Max(x, y) + 1e-9, double.NegativeInfinity),
        };

        Assert.Equal(area, Area(Contours.Path(Grid(field, 61), 61)) / (600.0 * 600), 0.004);
    }

    [Fact]
    public void Up_is_up_and_right_is_right()
    {
        // Positive in the upper right quarter only: on paper that is x from 300, y up to 300.
        var path = Contours.Path(Grid((x, y) => Math.Min(x - 0.5, y - 0.5), 61), 61);

        Assert.All(Loops(path).SelectMany(loop => loop), point => Assert.True(point.X >= 300 && point.Y <= 300));
    }

    [Fact]
    public void Neighbours_share_their_border_and_every_place_is_in_one_part()
    {
        // Three parts that meet, as three classes do.
        double[][] scores = [.. Enumerable.Range(0, 3).Select(k => Grid((x, y) => Math.Cos(2 * Math.PI * k / 3) * (x - 0.5) + Math.Sin(2 * Math.PI * k / 3) * (y - 0.5), 41))];
        var areas = Enumerable.Range(0, 3).Select(k => Area(Contours.Path([.. scores[k].Select((s, i) => s - scores.Where((_, other) => other != k).Max(other => other[i]))], 41))).ToList();

        Assert.Equal(400.0 * 400, areas.Sum(), 400.0 * 400 * 0.002);
    }

    [Fact]
    public void Noise_and_saddles_make_closed_loops_too()
    {
        var random = new Random(5);
        for (var n = 0; n < 40; n++)
        {
            var field = Enumerable.Range(0, 12 * 12).Select(_ => random.Next(4) switch { 0 => 1.0, 1 => -1, 2 => double.PositiveInfinity, _ => random.NextDouble() - 0.5 }).ToArray();
            var loops = Loops(Contours.Path(field, 12));
            Assert.All(loops.SelectMany(loop => loop), point => Assert.True(point.X is >= 0 and <= 110 && point.Y is >= 0 and <= 110));
            Assert.InRange(Area(Contours.Path(field, 12)), 1, 110 * 110);
        }
    }

    private static double[] Grid(Func<double, double, double> field, int size) =>
        [.. Enumerable.Range(0, size * size).Select(i => field((double)(i % size) / (size - 1), (double)(i / size) / (size - 1)))];

    /// <summary>The area that loops enclose; holes run the other way round and count against it.</summary>
    private static double Area(string path) => Math.Abs(Loops(path).Sum(loop => loop.Select((a, i) => (a, b: loop[(i + 1) % loop.Count])).Sum(edge => (double)edge.a.X * edge.b.Y - (double)edge.b.X * edge.a.Y)) / 2);

    private static List<List<(int X, int Y)>> Loops(string path)
    {
        List<List<(int, int)>> loops = [];
        foreach (var loop in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(loop).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = (0, 0);
            List<(int, int)> points = [];
            for (var i = 0; i < numbers.Length; i += 2) points.Add((x += numbers[i], y += numbers[i + 1]));
            loops.Add(points);
        }
        return loops;
    }

    [GeneratedRegex("-?\\d+")]
    private static partial Regex Number();
}
