using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The Jacobian as a real browser shows it.</summary>
public sealed class JacobianInBrowserTests
{
    private static string Html(Tensor y, Tensor x) => Renderers.Render(JacobianView.Of(y, x, new FakeNotebook()), "text/html", Renderers.All, Samples.English);

    private static string Layer()
    {
        var x = Variable(new[] { 0.5, -0.25, 2.0 }).Named("x");
        return Html(MatMul(Constant(new double[,] { { 1, 2, 3 }, { 4, -5, 6 } }), x).Named("y"), x);
    }

    [Theory]
    [InlineData("key('ArrowDown'); key('ArrowRight'); key('Enter');")]
    [InlineData("click(1, 1);")]
    public void A_chosen_cell_shows_its_row_and_its_column(string act)
    {
        const string helpers = """
            <script>
            var map = () => document.querySelector('svg.live .map');
            function key(name) { map().focus(); map().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })); }
            function click(row, column) {
              var at = new DOMPoint(column + 0.5, row + 0.5).matrixTransform(map().getScreenCTM());
              map().dispatchEvent(new MouseEvent('click', { clientX: at.x, clientY: at.y, bubbles: true }));
            }
            </script>
            """;
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{Layer()}{helpers}", $$"""(() => { var before = document.querySelector('details').innerText; {{act}} return { before, after: document.querySelector('details').innerText, trouble }; })()""");

        Assert.Contains("∂y[0]/∂x = [1, 2, 3]", seen.GetProperty("before").GetString(), StringComparison.Ordinal);
        var after = seen.GetProperty("after").GetString()!;
        Assert.Contains("begun with 1 at y[1] and 0 at the other outputs:\n∂y[1]/∂x = [4, −5, 6]", after, StringComparison.Ordinal);
        Assert.Contains("begun with 1 at x[1] and 0 at the other inputs:\n∂y/∂x[1] = [2, −5]", after, StringComparison.Ordinal);
        Assert.Equal(0, seen.GetProperty("trouble").GetArrayLength());
    }

    [Fact]
    public void Without_scripts_the_picture_and_the_sweeps_are_there()
    {
        var seen = PageProbe.Measure($"<body>{Layer().Replace("<script>", "<template>", StringComparison.Ordinal).Replace("</script>", "</template>", StringComparison.Ordinal)}",
            "{ width: document.querySelector('img').naturalWidth, alt: document.querySelector('img').alt, text: document.body.innerText }");

        Assert.True(seen.GetProperty("width").GetInt32() > 300);
        Assert.StartsWith("Jacobian ∂y/∂x: 2 × 3, dense, zeros 0 %, rank 2, condition", seen.GetProperty("alt").GetString(), StringComparison.Ordinal);
        Assert.Contains("∂y[0]/∂x = [1, 2, 3]", seen.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layer")]
    [InlineData("hostile")]
    [InlineData("arrays")]
    public void No_text_lies_on_another_nor_beyond_the_paper(string name)
    {
        const string overlaps = """
            (() => { const t = [...document.querySelectorAll('svg.live text')].map(e => [e.textContent, e.getBoundingClientRect()]), found = [];
            t.forEach(([a, p], i) => t.slice(i + 1).forEach(([b, q]) => { if (p.left < q.right - 0.5 && q.left < p.right - 0.5 && p.top + 4 < q.bottom - 4 && q.top + 4 < p.bottom - 4) found.push(a + ' | ' + b); }));
            const v = document.querySelector('svg.live .paper').getBoundingClientRect(); t.forEach(([a, p]) => { if (p.left < v.left || p.right > v.right || p.bottom > v.bottom + 1) found.push('outside: ' + a); });
            return { texts: t.length, found }; })()
            """;
        var html = name switch
        {
            "layer" => Layer(),
            "hostile" => Html((Variable(Randn(6)).Named(new string('W', 500)) is var x ? Tanh(x) : x).Named("שלום"), x),
            _ => Html(MatMul(Variable(Randn(3, 20)) is var w ? w : w, Randn(20, 4)), w),
        };
        var seen = PageProbe.Measure($"<body data-jp-theme-light='true'>{html}", overlaps);

        Assert.True(seen.GetProperty("texts").GetInt32() > 10);
        Assert.Equal([], seen.GetProperty("found").EnumerateArray().Select(pair => pair.GetString()));
    }
}
