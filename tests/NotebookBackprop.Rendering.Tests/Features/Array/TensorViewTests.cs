using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class TensorViewTests
{
    private readonly FakeNotebook _notebook = new();

    private string Show(Tensor tensor, string mimeType) => Renderers.Render(TensorView.Of(tensor, _notebook), mimeType, Renderers.All, Samples.English);

    [Fact]
    public void A_leaf_shows_its_value_and_once_there_is_one_its_gradient()
    {
        var x = _notebook.Let("x", Variable(3));
        Assert.Equal("x = 3", Show(x, "text/plain"));

        (x * x).Backward();
        Assert.Equal("x = 3\ngradient = 6", Show(x, "text/plain"));
        Assert.Contains("<div><i>x</i> = <b title=\"3\">3</b></div><div><i>gradient</i> = <b title=\"6\">6</b></div>", Show(x, "text/html"));
    }

    [Fact]
    public void A_computed_tensor_shows_its_value_and_its_graph()
    {
        var f = Samples.Circuit(_notebook);

        Assert.StartsWith("f = −12\n\nComputational graph of f\n", Show(f, "text/plain"));
        Assert.Contains("<b title=\"−12\">−12</b>", Show(f, "text/html"));
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", Show(f, "text/html"));
    }

    [Fact]
    public void A_small_matrix_is_a_table() => Assert.Equal(
        "shape (2, 2), Float64\n 0.1  0.5\n−0.3    8",
        Show(Constant(new[,] { { 0.1, 0.5 }, { -0.3, 8 } }), "text/plain"));

    [Fact]
    public void A_large_array_is_summarized() => Assert.Equal(
        "v = [0, 1, 2, 3, 4, 5, 6, …]  shape (1000,), Float64, least 0, greatest 999, mean 499.5, std 288.7",
        Show(_notebook.Let("v", Constant([.. Enumerable.Range(0, 1000).Select(i => (double)i)])), "text/plain"));

    [Fact]
    public void An_empty_array_is_no_error() => Assert.Equal("[]  shape (0,), Float64", Show(Constant(System.Array.Empty<double>()), "text/plain"));

    [Fact]
    public void Names_are_encoded() =>
        Assert.Contains("&lt;b&gt;", Show(Variable(1).Named("<b>"), "text/html"));

    [Theory]
    [InlineData(new[] { 0.2, 0.4 }, "[0.2, 0.4]")]
    [InlineData(new[] { 0.25, 0.125, 0.5, 0.75, 1 }, "[0.25, 0.125, 0.5, …]")]
    public void On_a_wire_an_array_takes_a_few_characters(double[] values, string text) => Assert.Equal(text, Quantity.Of(Constant(values)).Short());

    [Fact]
    public void An_array_cut_short_says_where()
    {
        Assert.Equal("[[0, 1, 2, 3, 4, 5, …], …]", Quantity.Of(Matrix(10, 10)).Short());
        Assert.Equal("[[0, 1], [2, 3], [4, …], …]", Quantity.Of(Matrix(5, 2)).Short());
    }

    private static Tensor Matrix(int rows, int columns) =>
        Constant([.. Enumerable.Range(0, rows * columns).Select(i => (double)i)], [rows, columns]);

    [Fact]
    public void Brackets_close_where_rows_end() => Assert.Equal("[[1, 2], [3, 4]]", Quantity.Of(Constant(new double[,] { { 1, 2 }, { 3, 4 } })).Full());
}
