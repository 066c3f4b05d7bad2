using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class HessianViewTests
{
    private readonly FakeNotebook _notebook = new();

    private HessianView View(Func<Tensor, Tensor> f, params double[] at)
    {
        var w = _notebook.Let("w", Variable(at));
        return HessianView.Of(_notebook.Let("loss", f(w)), w, _notebook);
    }

    private static string Text(HessianView view, Language? language = null) => Renderers.Render(view, "text/plain", Renderers.All, new(language ?? Language.English, Theme.Auto));

    private static Tensor Rosenbrock(Tensor w) => Square(1 - w[0]) + 100 * Square(w[1] - Square(w[0]));

    [Fact]
    public void Its_numbers_are_those_of_the_textbook()
    {
        // At (1, 1): [[802, −400], [−400, 200]], whose eigenvalues are 501 ± √250601.
        var view = View(Rosenbrock, 1, 1);

        Assert.Equal([802, -400, -400, 200], view.Entries, (a, b) => Math.Abs(a - b) < 1e-10);
        Assert.Equal([501 - Math.Sqrt(250601), 501 + Math.Sqrt(250601)], view.Eigenvalues!.Values, (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.True(view.IsStationary);
        Approve.That(Text(view), "rosenbrock", "txt");
        Approve.That(Text(View(Rosenbrock, -1, 0.5), Language.Spanish), "rosenbrock-es", "txt");
    }

    [Fact]
    public void Its_drawing_is_as_it_was_looked_at()
    {
        var figure = HessianHtml.Figure(View(w => w[0] * w[1] + Sum(Square(w)) / 4, 1, -1), Language.English);
        Approve.That(Frame.Of(figure.Draw(Samples.English)), "saddle", "svg");
    }

    [Theory]
    [InlineData("minimum", "A minimum: the gradient is 0 and the loss curves up in every direction.")]
    [InlineData("maximum", "A maximum: the gradient is 0 and the loss curves down in every direction.")]
    [InlineData("saddle", "A saddle: the gradient is 0. Directions in which the loss curves up: 1, down: 1.")]
    [InlineData("valley", "The gradient is 0 and the second derivatives do not decide. Directions in which the loss curves up: 1, down: 0, flat: 1.")]
    [InlineData("slope", "Not a stationary point: the gradient has length 2. Directions in which the loss curves up: 2, down: 0, flat: 0.\nAlong the gradient the curvature is 2: a step of 0.5 times the gradient against it would reach the lowest point of the parabola there.")]
    [InlineData("crest", "Along the gradient the curvature is −2: the loss does not curve up there, so no step length is best.")]
    [InlineData("plane", "Every second derivative is 0: around this point the loss is a plane.")]
    [InlineData("kink", "This point is exactly at a kink of relu: second derivatives there say nothing of the kink.")]
    [InlineData("nan", "Some second derivatives are NaN or infinite: there are no eigenvalues.")]
    [InlineData("apart", "loss does not depend on w: nothing recorded leads from one to the other, so every second derivative is 0.")]
    public void The_point_is_named_in_words(string name, string words)
    {
        var view = name switch
        {
            "minimum" => View(w => Sum(Square(w)), 0, 0),
            "maximum" => View(w => -Sum(Square(w)), 0, 0),
            "saddle" => View(w => w[0] * w[1], 0, 0),
            "valley" => View(w => Square(w[0]), 0, 3),
            "slope" => View(w => Sum(Square(w)), 1, 0),
            "crest" => View(w => -Sum(Square(w)), 1, 0),
            "plane" => View(w => Sum(w * 3), 1, 0),
            "kink" => View(w => Sum(Square(Relu(w)) + w), 0, 1),
            "nan" => View(w => Sum(Sqrt(w)), 0, 1),
            _ => View(w => Variable(3.0) * w.Detach()[0], 0, 1),
        };

        Assert.Contains(words, Text(view), StringComparison.Ordinal);
        var html = Renderers.Render(view, "text/html", Renderers.All, Samples.English);
        Assert.Contains(words.Split('\n')[^1], html, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_number_it_is_the_second_derivative() =>
        Assert.StartsWith("Hessian ∂²loss/∂w² = 12\nNot a stationary point", Text(View(w => Pow(w[0], 3), 2)), StringComparison.Ordinal);

    [Fact]
    public void Too_large_a_matrix_is_known_by_its_products()
    {
        // Eigenvalues 2·i/n for i = 0 … n−1.
        const int n = 600;
        var scale = Constant([.. Enumerable.Range(0, n).Select(i => (double)i / n)]);
        var view = View(w => Sum(Square(w) * scale), [.. Enumerable.Repeat(1.0, n)]);

        Assert.Empty(view.Entries);
        Assert.InRange(view.Outermost!.Greatest, 2.0 * (n - 1) / n - 0.01, 2.0);
        Assert.InRange(view.Outermost.Least, -1e-9, 0.05);
        // gᵀHg / gᵀg with g = H·1: Σ(2i/n)³ / Σ(2i/n)².
        Assert.Equal(1.5, view.AlongGradient, 2);
        Assert.StartsWith("Hessian ∂²loss/∂w²\n600 numbers would make a matrix of 360000 entries, so only its products with vectors were computed; each costs a few gradients.\nBy Lanczos's method with ", Text(view), StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_that_is_no_single_number_is_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => View(w => w * w, 1, 2));
        Assert.Equal("loss has shape (2,), not a single number; sum it, or ask for the Jacobian.", error.Message);
    }
}
