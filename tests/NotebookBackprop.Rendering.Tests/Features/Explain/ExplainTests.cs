using AngleSharp.Html.Parser;
using Microsoft.DotNet.Interactive.Formatting;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class ExplainTests
{
    private readonly FakeNotebook _notebook = new();

    private ExplainView Explain(Tensor output, Tensor wrt) => ExplainView.Of(output, wrt, _notebook)!;

    private static string Text(ExplainView view) => Renderers.Render(view, "text/plain", Renderers.All, Samples.English);

    [Fact]
    public void One_path_is_told_in_symbols_rules_and_numbers()
    {
        var f = Samples.Circuit(_notebook);
        var x = (Tensor)_notebook.Variables[0].Value!;

        Assert.Equal(
            """
            Worked solution: ∂f/∂x

            Forward
              q = x + y = −2 + 5 = 3
              f = q · z = 3 · (−4) = −12

            The chain rule: a product for each path, and their sum
              ∂f/∂q · ∂q/∂x = z · 1 = −4 · 1 = −4
            Paths: 1. Multiplications along them: 1; in one backward sweep: 1.

            The same by one backward sweep
              ∂f/∂f = 1
              ∂f/∂q = z = −4
              ∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4
            """, Text(Explain(f, x)));
    }

    [Fact]
    public void Several_paths_are_added_and_the_sweep_comes_to_the_same()
    {
        var x = _notebook.Let("x", Variable(3));
        var a = _notebook.Let("a", x * 2);
        var view = Explain(_notebook.Let("f", a * x + a), x);

        Assert.Equal(["∂f/∂v₁ · ∂v₁/∂a · ∂a/∂x = 1 · x · 2 = 1 · 3 · 2 = 6", "∂f/∂a · ∂a/∂x = 1 · 2 = 2", "∂f/∂v₁ · ∂v₁/∂x = 1 · a = 1 · 6 = 6"],
            view.Paths!.Listed.Select(path => path.Text));
        Assert.Equal("∂f/∂x = 6 + 2 + 6 = 14", view.Paths.Total.Text);
        Assert.Equal(14, view.Wrt.Gradient!.Elements[0]);
        Assert.EndsWith("= 14", view.Sweep[^1].Text);
        Assert.Equal((3, 4, 3), ((int)view.Paths.Count, (int)view.Paths.Multiplications, view.Paths.SweepMultiplications));
    }

    [Fact]
    public void Paths_that_double_at_every_layer_are_counted_not_walked()
    {
        var h = _notebook.Let("x", Variable(0.5));
        var x = h;
        for (var i = 0; i < 100; i++) h += h;
        var paths = Explain(h, x).Paths!;

        Assert.Equal(System.Numerics.BigInteger.Pow(2, 100), paths.Count);
        Assert.Equal(paths.Count * 99, paths.Multiplications);
        Assert.Equal((198, 12), (paths.SweepMultiplications, paths.Listed.Count));
        Assert.Contains("1267650600228229401496703205364 further paths are not listed.", Text(Explain(h, x)));
    }

    [Fact]
    public void Arrays_are_told_in_Jacobians_and_the_sweep_in_what_they_make_of_the_gradient()
    {
        var (w, v) = (_notebook.Let("W", Variable(new double[,] { { 1, 2 }, { 3, 4 } })), _notebook.Let("v", Constant([1.0, 1.0])));
        var view = Explain(_notebook.Let("n", Sum(_notebook.Let("u", MatMul(w, v)))), w);

        Assert.Equal("∂n/∂u · ∂u/∂W", view.Paths!.Listed.Single().Text);
        Assert.Contains("Paths: 1. Each factor is a Jacobian", Text(view));
        Assert.Equal("∂n/∂W = g vᵀ = [[1, 1], [1, 1]], g = ∂n/∂u", view.Sweep[^1].Text);
    }

    [Fact]
    public void What_takes_no_gradient_is_not_explained()
    {
        var c = Constant(2);

        Assert.Null(ExplainView.Of(Variable(1) * c, c, _notebook));
        Assert.Null(ExplainView.Of(Variable(1) * c, Variable(1), _notebook));
    }

    [Fact]
    public void It_comes_out_as_a_page_as_Markdown_and_as_text()
    {
        var f = Samples.Circuit(_notebook);
        var view = Explain(f, (Tensor)_notebook.Variables[0].Value!);

        Assert.Equal(["text/html", "text/markdown", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(ExplainView)));
        Assert.Contains(@"1. $\frac{\partial f}{\partial q} \cdot \frac{\partial q}{\partial x} = z \cdot 1 = -4 \cdot 1 = -4$", view.ToDisplayString("text/markdown"));
        var page = new HtmlParser().ParseDocument(view.ToDisplayString("text/html"));
        Assert.Contains(page.QuerySelectorAll("ol > li"), item => item.TextContent == "∂f/∂q · ∂q/∂x = z · 1 = −4 · 1 = −4");
    }

    [Fact]
    public void It_speaks_the_readers_language() =>
        Assert.Contains("**Solución paso a paso:** $", Renderers.Render(Explain(Samples.Circuit(_notebook), (Tensor)_notebook.Variables[0].Value!), "text/markdown", Renderers.All, new(Language.Spanish, Theme.Auto)));

    [Fact]
    public void A_browser_sets_every_equation_as_mathematics_and_hostile_names_stay_text()
    {
        var a = Variable(2).Named("<script>alert(1)</script>");
        var b = (a * a).Named("\"><img src=x onerror=alert(1)>");
        var html = Renderers.Render(Explain((b + a).Named("']]>"), a), "text/html", Renderers.All, Samples.English);
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{html}",
            "{ math: document.querySelectorAll('[data-math] > math').length, left: document.querySelectorAll('[data-math]:not(:has(math))').length, images: document.images.length, scripts: document.querySelectorAll('.nbp-view script').length, trouble }");

        Assert.True(seen.GetProperty("math").GetInt32() > 6);
        Assert.Equal((0, 0, 1, 0), (seen.GetProperty("left").GetInt32(), seen.GetProperty("images").GetInt32(), seen.GetProperty("scripts").GetInt32(), seen.GetProperty("trouble").GetArrayLength()));
    }
}
