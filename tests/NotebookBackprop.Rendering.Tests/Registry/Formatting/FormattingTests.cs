using Microsoft.DotNet.Interactive.Formatting;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The formatters as .NET Interactive finds and runs them.</summary>
[Collection(nameof(Session))]
public sealed class FormattingTests
{
    [Fact]
    public void A_tensor_comes_out_as_a_page_and_as_text()
    {
        var notebook = new FakeNotebook();
        using var session = new Session(notebook);
        var f = Samples.Circuit(notebook);

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Tensor)));
        Assert.Contains("alt=\"Computational graph of f.", f.ToDisplayString("text/html"));
        Assert.StartsWith("f = −12\n", f.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_view_comes_out_as_a_page_and_as_text()
    {
        var view = Samples.View("circuit");

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(GraphView)));
        Assert.Contains("<img src=\"data:image/svg+xml;base64,", view.ToDisplayString("text/html"));
        Assert.StartsWith("Computational graph of f\n", view.ToDisplayString("text/plain"));
    }

    [Fact]
    public void Text_keeps_its_lines_and_is_encoded()
    {
        Assert.Equal("<pre>a &lt; b\nc</pre>", new TextView("a < b\nc").ToDisplayString("text/html"));
        Assert.Equal("a < b\nc", new TextView("a < b\nc").ToDisplayString("text/plain"));
    }

    [Fact]
    public void The_settings_of_the_session_decide_how_it_comes_out()
    {
        using var session = new Session(new FakeNotebook());
        Settings.Current = new(Language.Spanish, Theme.Dark);

        Assert.Contains("Grafo computacional de", (Variable(1) + 1).ToDisplayString("text/html"));
    }

    [Fact]
    public void A_value_that_cannot_be_read_shows_its_own_text()
    {
        var writer = new StringWriter();

        Assert.True(new ViewFormatter("text/html", _ => throw new InvalidOperationException("broken")).Format("<x>", writer));
        Assert.Equal("<pre>&lt;x&gt;</pre>", writer.ToString());
    }

    [Fact]
    public void A_network_shows_what_it_is_made_of_and_measured_gradients_their_chart()
    {
        var net = new Sequential(new Linear(3, 2), new Tanh());

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(Sequential)));
        Assert.StartsWith("<pre>path  module  parameters\n0     Linear           8\n", net.ToDisplayString("text/html"));
        Assert.Contains("(1, 2)", net.Summary(Ones(1, 3)).ToDisplayString("text/plain"));
        Assert.Equal("4 examples, inputs (4, 2), 2 classes", Datasets.Xor().ToDisplayString("text/plain"));
        Assert.StartsWith("One layer.", GradientFlow.Of(Sum(net.Forward(Ones(1, 3)))).ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_shape_shows_itself_as_it_is_written()
    {
        Assert.Equal("<pre>(2, 3)</pre>", Ones(2, 3).Shape.ToDisplayString("text/html"));
        Assert.Equal("()", Ones().Shape.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_tensor_and_what_holds_one_is_shared_as_its_numbers()
    {
        Assert.Equal("[[1,2],[3,4]]", Variable(new double[,] { { 1, 2 }, { 3, 4 } }).ToDisplayString("application/json"));
        Assert.Equal("""{"name":"x","x":-2.5}""", new { name = "x", x = Variable(-2.5) }.ToDisplayString("application/json"));
        Assert.Contains("[[0,0]]", new Linear(2, 1, init: Init.Zeros).ToDisplayString("application/json"));
    }

    [Fact]
    public void A_list_of_variables_asks_for_no_network_as_a_whole()
    {
        var net = new Sequential(new Linear(100, 100));

        Assert.InRange(net.ToDisplayString("application/json").Length, 10, 200);
        Assert.InRange(new Sgd(net.Parameters.Values, 0.1).ToDisplayString("application/json").Length, 10, 200);
    }
}
