namespace NotebookBackprop.Rendering.Tests;

public sealed class RenderersTests
{
    private sealed record Broken(string Mime) : Renderer(Mime)
    {
        public override string? Render(object view, Settings settings) => throw new InvalidOperationException("broken");
    }

    [Fact]
    public void A_broken_drawing_gives_way_to_the_text_form()
    {
        var html = Renderers.Render(Samples.View("circuit"), "text/html", [new Broken("text/html"), new GraphText()], Samples.English);

        Assert.StartsWith("<pre>Computational graph of f\n", html);
        Assert.Contains("−12", html);
    }

    [Fact]
    public void The_next_renderer_of_the_same_form_goes_first() =>
        Assert.Contains("<img", Renderers.Render(Samples.View("circuit"), "text/html", [new Broken("text/html"), new GraphHtml(), new GraphText()], Samples.English));

    [Fact]
    public void Where_everything_is_broken_a_sentence_is_left() =>
        Assert.Equal("This GraphView could not be drawn.", Renderers.Render(Samples.View("circuit"), "text/plain", [new Broken("text/plain")], Samples.English));
}
