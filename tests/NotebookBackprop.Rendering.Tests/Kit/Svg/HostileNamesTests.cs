namespace NotebookBackprop.Rendering.Tests;

public sealed class HostileNamesTests
{
    public static TheoryData<string> Names => [.. Hostile.Names.Where(name => name != "\uD800")];

    [Fact]
    public void A_drawing_stays_well_formed_and_holds_nothing_that_runs()
    {
        var drawn = new DrawnGraph(Samples.View("hostile"));
        string[] known = ["svg", "style", "rect", "g", "title", "ellipse", "text", "tspan", "path", "circle"];

        Assert.All(drawn.Root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.All(drawn.Root.DescendantsAndSelf().SelectMany(element => element.Attributes()), attribute => Assert.DoesNotMatch("^on", attribute.Name.LocalName));
    }

    [Fact]
    public void A_name_of_500_letters_is_short_on_the_node_and_whole_in_the_tooltip()
    {
        var drawn = new DrawnGraph(Samples.View("hostile"));
        var node = drawn.Nodes.First(n => ((string?)n.Attribute("data-name"))?.Length == 500);

        Assert.Contains(node.Descendants(), element => element.Value == new string('x', 23) + "…");
        Assert.StartsWith(new string('x', 500), DrawnGraph.Title(node));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("שלום", "\u2068שלום\u2069")]
    [InlineData("\u202Eevil", "�evil")]
    [InlineData("a\nb", "a�b")]
    [InlineData("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦")]
    public void Labels_cannot_turn_a_line_around(string name, string label) => Assert.Equal(label, Label.Shorten(name));

    [Fact]
    public void Marks_do_not_pile_up_over_the_drawing() => Assert.InRange(Label.Shorten("z" + new string('\u0301', 300)).Length, 1, 8);
}
