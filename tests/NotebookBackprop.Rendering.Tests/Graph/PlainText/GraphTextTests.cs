namespace NotebookBackprop.Rendering.Tests;

public sealed class GraphTextTests
{
    [Theory]
    [InlineData("circuit")]
    [InlineData("neuron")]
    [InlineData("arrays")]
    public void Tables_are_as_approved(string name) =>
        Approve.That(Renderers.Render(Samples.View(name), "text/plain", Renderers.All, Samples.English), name, "txt");

    [Fact]
    public void A_folded_table_says_what_is_folded_and_proves_it()
    {
        var notebook = new FakeNotebook();
        var view = GraphView.Of(Samples.Neuron(notebook), notebook, Folding.Of("sigmoid"));
        Approve.That(Renderers.Render(view, "text/plain", Renderers.All, Samples.English), "folded", "txt");
    }

    [Fact]
    public void Values_and_gradients_are_the_engines()
    {
        var view = Samples.View("circuit");
        var lines = Renderers.Render(view, "text/plain", Renderers.All, Samples.English).Split('\n');
        foreach (var node in view.Nodes)
        {
            var line = Assert.Single(lines, line => line.StartsWith(node.Name + " ", StringComparison.Ordinal));
            Assert.Matches($@" {Numbers.Short(node.Value.Elements[0])} +{Numbers.Short(node.Gradient!.Elements[0])}( |$)", line);
        }
    }
}
