using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

/// <summary>The command that docs/extending.md works out.</summary>
public sealed class SignsMagicTests
{
    [Fact]
    public void It_shows_the_signs_of_a_variable_of_the_notebook()
    {
        var notebook = new FakeNotebook();
        var x = notebook.Let("x", Variable(-2));
        var f = notebook.Let("f", Square(x));

        SignsMagic.Command.Run(new(new Dictionary<string, object> { ["NAME"] = f }), notebook);

        Assert.Equal([new("x", 0, 1, 0)], Assert.IsType<SignsView>(Assert.Single(notebook.Shown)).Rows);
        Assert.Equal("#!backprop signs NAME", SignsMagic.Command.Usage);
    }
}
