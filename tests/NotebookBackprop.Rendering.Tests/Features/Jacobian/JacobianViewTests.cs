using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class JacobianViewTests
{
    private readonly FakeNotebook _notebook = new();

    private string Text(Tensor y, Tensor x, Settings? settings = null) => Show(JacobianView.Of(y, x, _notebook), "text/plain", settings);

    private static string Show(JacobianView view, string mimeType, Settings? settings = null) => Renderers.Render(view, mimeType, Renderers.All, settings ?? Samples.English);

    private Tensor Layer()
    {
        var (w, x) = (_notebook.Let("W", Variable(new[,] { { 0.1, 0.5, -1 }, { -0.3, 0.8, 2 } })), _notebook.Let("x", Variable(new[] { 0.2, 0.4, -0.1 })));
        return _notebook.Let("y", Tanh(MatMul(w, x)));
    }

    [Fact]
    public void Its_text_says_all_that_was_found()
    {
        var y = Layer();
        Approve.That(Text(y, (Tensor)_notebook.Variables[1].Value!), "layer", "txt");
        Approve.That(Text(y, (Tensor)_notebook.Variables[0].Value!, new(Language.Spanish, Theme.Auto)), "layer-weights-es", "txt");
    }

    [Fact]
    public void Its_drawing_is_as_it_was_looked_at()
    {
        var y = Layer();
        Approve.That(Frame.Of(JacobianHtml.Figure(JacobianView.Of(y, (Tensor)_notebook.Variables[0].Value!, _notebook), JacobianWords.In[Language.English]).Draw(Samples.English)), "layer-weights", "svg");
    }

    [Fact]
    public void A_row_is_the_backward_sweep_it_is_said_to_be_and_a_column_the_forward_one()
    {
        ManualSeed(2);
        var (x, w) = (_notebook.Let("X", Variable(Randn(3, 4))), Randn(4, 5));
        var view = JacobianView.Of(Softmax(MatMul(x, w), 1), x, _notebook);
        Tensor F(Tensor t) => Softmax(MatMul(t, w), 1);

        for (var row = 0; row < 15; row++)
            Near(Vjp(F, x, Unit(row, 3, 5)).Product.ToArray(), [.. view.Entries.Skip(row * 12).Take(12)]);
        for (var column = 0; column < 12; column++)
            Near(Jvp(F, x, Unit(column, 3, 4)).Product.ToArray(), [.. Enumerable.Range(0, 15).Select(row => view.Entries[row * 12 + column])]);

        static Tensor Unit(int place, int rows, int columns) => Constant([.. Enumerable.Range(0, rows * columns).Select(i => i == place ? 1.0 : 0)], [rows, columns]);
        static void Near(double[] expected, double[] actual) => Assert.Equal(expected, actual, (a, b) => Math.Abs(a - b) < 1e-13);
    }

    [Fact]
    public void What_is_drawn_changes_no_gradient()
    {
        var y = Layer();
        var x = (Tensor)_notebook.Variables[1].Value!;
        Text(y, x);
        Assert.Null(x.Grad);
        Assert.True(y.RequiresGrad);
    }

    [Fact]
    public void Axes_of_arrays_are_grouped_and_take_letters_of_their_own()
    {
        var x = _notebook.Let("X", Variable(Ones(2, 3)));
        var view = JacobianView.Of(_notebook.Let("Y", MatMul(x, Ones(3, 4))), x, _notebook);

        Assert.Equal(("Y[i, j]", "X[k, l]"), (view.Map.Rows.Title, view.Map.Columns.Title));
        Assert.Equal("∂Y[1, 2]/∂X[0, 1]", view.Map.Name(6 * 6 + 1));
        Assert.Equal([new(4, 3), new(4, 3)], view.Structure!.Blocks);
    }

    [Theory]
    [InlineData("scalar", "Jacobian ∂s/∂t = 6\nOne number by one number: the Jacobian is the derivative.")]
    [InlineData("independent", "Jacobian ∂d/∂x: 2 × 2, zero, rank 0\n      x[0]  x[1]\nd[0]     0     0\nd[1]     0     0\nSingular values: [0, 0]\nd does not depend on x: nothing recorded leads from one to the other, so every derivative is 0.\n")]
    [InlineData("dead", "Jacobian ∂r/∂x: 2 × 2, zero, rank 0\n      x[0]  x[1]\nr[0]     0     0\nr[1]     0     0\nSingular values: [0, 0]\nx leads to r, but the derivatives are 0 at this point: a small change of x does not move r.\n")]
    [InlineData("empty", "Jacobian ∂e/∂x\nThere is nothing to differentiate: e has 0 elements and x has 2.")]
    [InlineData("kink", "Not differentiable at this point, which is exactly at a kink of k (relu). What is shown is the one derivative that the engine chooses there.\n")]
    [InlineData("nan", "NaN or infinite in 4 of the entries: there are no singular values, and no rank.\n")]
    [InlineData("large", "Jacobian ∂l/∂b\nThe Jacobian of l by b would have 2001 × 2000 = 4002000 entries, more than 4000000, so it is not computed. Ask for one row with Vjp, for one column with Jvp, or for the Jacobian of a part: l[0], or one example of a batch.")]
    public void What_there_is_to_say_is_said_in_words(string name, string words)
    {
        var x = _notebook.Let("x", Variable(new[] { 1.0, 2.0 }));
        var t = _notebook.Let("t", Variable(3));
        var b = _notebook.Let("b", Variable(Zeros(2000)));
        var y = name switch
        {
            "scalar" => _notebook.Let("s", t * t),
            "independent" => _notebook.Let("d", x.Detach() * t),
            "dead" => _notebook.Let("r", Relu(x - 5)),
            "empty" => _notebook.Let("e", x[0..0]),
            "kink" => _notebook.Let("k", Relu(x - 1)),
            "nan" => _notebook.Let("n", (x - 1) / (x - 1) * Sum(x)),
            _ => _notebook.Let("l", Concat([b, b[0..1]], 0)),
        };
        var text = Text(y, name == "scalar" ? t : name == "large" ? b : x);

        Assert.Contains(words, text, StringComparison.Ordinal);
        var html = Show(JacobianView.Of(y, name == "scalar" ? t : name == "large" ? b : x, _notebook), "text/html");
        Assert.Contains(words.TrimEnd('\n').Split('\n')[^1], html, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_Jacobian_is_a_view_too()
    {
        using var session = new Session(_notebook);
        var formatter = (ViewFormatter)new JacobianFormatterSource().CreateTypeFormatters().Last();
        var writer = new StringWriter();

        Assert.True(formatter.Format(Functions.Jacobian(t => t * 3, Constant(new[] { 1.0, 2.0 })), writer));
        Assert.StartsWith("Jacobian ∂y/∂x: 2 × 2, 3 · identity, zeros 50 %, rank 2, condition 1\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_names_are_encoded_and_shortened()
    {
        foreach (var name in Hostile.Names)
        {
            var x = Variable(new[] { 1.0, 2.0 }).Named(name);
            var view = JacobianView.Of((x * 2).Named(name), x, _notebook);
            var html = Show(view, "text/html");
            var picture = System.Xml.Linq.XDocument.Parse(JacobianHtml.Figure(view, JacobianWords.In[Language.English]).Draw(Samples.English).Svg);

            Assert.NotNull(picture.Root);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain(new string('x', 30), html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_large_one_stays_small_on_the_page()
    {
        var x = Variable(Randn(1500));
        var html = Show(JacobianView.Of(Cumsum(Sin(x), 0), x, _notebook), "text/html");

        Assert.InRange(html.Length, 1, 200_000);
        Assert.Contains("would take longer than a second", html, StringComparison.Ordinal);
        Assert.Contains("lower triangular", html, StringComparison.Ordinal);
    }
}
