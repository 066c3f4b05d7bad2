using System.Xml.Linq;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class ArrayMapTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private readonly FakeNotebook _notebook = new();

    private string Html(Tensor tensor, Language? language = null) =>
        Renderers.Render(TensorView.Of(tensor, _notebook), "text/html", Renderers.All, Samples.English with { Language = language ?? Language.English });

    /// <summary>Numbers around zero, the same in every run, with a gradient.</summary>
    private static Tensor Varied(params int[] shape)
    {
        var x = Variable([.. Enumerable.Range(0, Shape.Of(shape).Size).Select(i => Math.Round(Math.Sin(i * 12.9898) * 3, 3))], Shape.Of(shape));
        Sum(x * x).Backward();
        return x;
    }

    private static ArrayMap Map(params int[] shape) => ArrayView.Of(Varied(shape), "x").Map!;

    [Fact]
    public void The_last_two_axes_are_a_matrix_each_and_their_cells_know_the_whole_index()
    {
        var map = Map(2, 3, 4, 5);

        Assert.Equal((6, 3), (map.Facets.Count, map.Across));
        Assert.Equal("[1, 2]", map.Facets[5].Title);
        Assert.Equal("x[1, 2, 3, 4]", map.Facets[5].Map.Name(19));
        Assert.Equal(Varied(2, 3, 4, 5).ToArray()[^1], map.Facets[5].Map.Cells[19].Value);
        Assert.Single(map.Facets.Select(facet => facet.Map.Scale).Distinct());
    }

    [Fact]
    public void Axes_beyond_four_are_pages()
    {
        var map = Map(3, 2, 4, 6, 6);

        Assert.Equal(["x[0, …]", "x[1, …]", "x[2, …]"], map.PageTitles);
        Assert.Equal("[1, 3]", map.Facets[8 + 7].Title);
        Assert.Equal("x[1, 1, 3, 0, 5]", map.Facets[8 + 7].Map.Name(5));
    }

    [Theory]
    [InlineData(1, 40, "x[0, 39]")]
    [InlineData(40, 1, "x[39, 0]")]
    public void A_matrix_of_one_row_or_column_lies_flat(int rows, int columns, string last) => Assert.Equal(last, Map(rows, columns).Facets[0].Map.Name(39));

    [Fact]
    public void Matrices_left_out_are_counted_and_said()
    {
        var map = Map(10, 10, 40, 40);

        Assert.Equal(100, map.Facets.Count + map.LeftOut);
        Assert.Equal(0, map.Facets.Count % 10); // whole rows of the array
        Assert.Contains($"Shown are the first {map.Facets.Count} matrices of 100; the rest is left out.", Html(Varied(10, 10, 40, 40)));
    }

    [Fact]
    public void Value_and_gradient_lie_beside_each_other()
    {
        var drawing = ArrayDrawing.Draw([("valor", Map(2, 3, 4)), ("gradiente", Map(2, 3, 4))], Samples.English with { Language = Language.Spanish });

        Approve.Drawn(drawing.Svg, "facets");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_million_elements_with_gradient_and_graph_stay_under_200_kilobytes(bool isComputed)
    {
        ManualSeed(1);
        var x = Variable(Randn(1000, 1000)).Named("x");
        var y = isComputed ? Tanh(x * 2 + x) : x;
        Sum(Sin(x) * x).Backward();
        var html = Html(y);

        Assert.InRange(html.Length, 20_000, 200_000);
        Assert.Contains("Each cell is the mean of 20 × 20 elements.", Decoded(html).First());
    }

    [Theory]
    [InlineData(new[] { 10, 10, 100, 100 })]
    [InlineData(new[] { 64, 16, 3, 3 })]
    [InlineData(new[] { 1_000_000 })]
    [InlineData(new[] { 2, 2, 2, 2, 2, 2, 2, 2 })]
    [InlineData(new[] { 3, 100_000 })]
    [InlineData(new[] { 100_000, 1, 2 })]
    public void Arrays_of_any_shape_stay_under_200_kilobytes(int[] shape) => Assert.InRange(Html(Varied(shape)).Length, 1000, 200_000);

    [Fact]
    public void Equal_numbers_are_said_not_drawn()
    {
        var html = Html(_notebook.Let("z", Full([300, 300], 0.25)));

        Assert.Contains("shape (300, 300), Float64, every element is 0.25", html);
        Assert.DoesNotContain("<img", html);
    }

    [Fact]
    public void What_is_not_finite_is_counted_and_does_not_spoil_the_rest()
    {
        double[] values = [.. Enumerable.Range(0, 100).Select(i => i switch { 3 or 4 => double.NaN, 50 => double.NegativeInfinity, _ => (i % 10) - 4.5 })];

        Assert.Contains("least −4.5, greatest 4.5, mean 0.06701, std 2.875, 2 NaN, 1 ±∞", Html(Variable(values, [10, 10, 1])));
    }

    [Fact]
    public void Single_precision_shows_no_digits_that_are_not_there()
    {
        Assert.Contains("title=\"x[1] = 0.1\"", Html(Variable([1, 0.1], DType.Float32).Named("x")));
        Assert.Contains("<b title=\"0.1\">0.1</b>", Html(Variable(0.1, DType.Float32)));
    }

    [Fact]
    public void Small_arrays_are_tables_tinted_by_value()
    {
        var html = Html(Variable(new[,] { { 1.0, -1 }, { 0, 1.0 / 3 } }).Named("<W>"));

        Assert.Contains("background-color:rgba(198,40,40,0.34)\" title=\"&lt;W&gt;[0, 0] = 1\">1<", html);
        Assert.Contains("background-color:rgba(31,95,191,0.34)\" title=\"&lt;W&gt;[0, 1] = −1\">−1<", html);
        Assert.Contains("#8a94a3\" title=\"&lt;W&gt;[1, 0] = 0\">0<", html);
        Assert.Contains("= 0.3333333333333333\">0.3333<", html);
    }

    [Fact]
    public void Hostile_names_are_text_in_every_part()
    {
        foreach (var name in Hostile.Names)
        {
            var html = Html(Variable(Varied(5, 4, 6, 6, 6).ToArray(), [5, 4, 6, 6, 6]).Named(name));

            Assert.DoesNotContain("<script>alert", html);
            Assert.DoesNotContain("<img src=x", html);
            Assert.DoesNotContain("' onload", html);
            foreach (var svg in Decoded(html)) Assert.Equal(3, XDocument.Parse(svg).Descendants(s_svg + "g").Count(g => (string?)g.Attribute("class") == "page"));
        }
    }

    [Fact]
    public void The_same_array_gives_the_same_bytes() => Assert.Equal(Html(Varied(4, 7, 9)), Html(Varied(4, 7, 9)));

    private static IEnumerable<string> Decoded(string html) => System.Text.RegularExpressions.Regex.Matches(html, "src=\"data:image/svg\\+xml;base64,([^\"]*)\"")
        .Select(image => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(image.Groups[1].Value)));
}
