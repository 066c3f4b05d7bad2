using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The renderers that docs/extending.md works out.</summary>
public sealed class SignsTests
{
    private static SignsView View(string name)
    {
        var notebook = new FakeNotebook();
        var (w, x) = (notebook.Let(name, Variable(new[] { 1.0, 2, 3 })), Constant(new[] { 0.5, -1, 0 }));
        return SignsView.Of(notebook.Let("f", Sum(w * x)), notebook);
    }

    private static string Render(SignsView view, string mimeType) =>
        Renderers.Render(view, mimeType, [new SignsHtml(), new SignsText()], new(Language.English, Theme.Auto));

    [Fact]
    public void Its_text_counts_the_signs() => Assert.Equal("∂f  > 0  < 0  = 0\nw     1    1    1\n", Render(View("w"), "text/plain"));

    [Fact]
    public void Its_page_keeps_a_hostile_name_text()
    {
        var html = Render(View("<script>"), "text/html");
        Assert.Contains("<th scope=\"row\">&lt;script&gt;</th><td>1</td><td>1</td><td>1</td>", html, StringComparison.Ordinal);
    }
}
