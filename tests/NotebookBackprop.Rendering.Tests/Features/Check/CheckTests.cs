using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

public sealed class CheckTests
{
    private readonly FakeNotebook _notebook = new();

    private static string Text(CheckView view, Language? language = null) => Renderers.Render(view, "text/plain", Renderers.All, Samples.English with { Language = language ?? Language.English });

    [Fact]
    public void A_right_graph_is_said_to_be_right()
    {
        var view = CheckView.Of(Samples.Circuit(_notebook), _notebook);

        Assert.Contains("Every rule compared agrees with finite differences of its own operation (2).", Text(view));
        Assert.DoesNotContain("✗", Text(view));
    }

    [Fact]
    public void The_broken_rule_is_named_with_both_numbers()
    {
        Samples.Circuit(_notebook);
        var f = (Tensor)_notebook.Variables.Last(variable => variable.Key == "f").Value!;
        var view = CheckView.Of(BreakRule(f, RuleBug.Sign, 1, tensor => _notebook.Variables.FirstOrDefault(variable => variable.Value == tensor).Key), _notebook);

        Assert.Contains("wrong in all: 1.", Text(view));
        Assert.Single(Text(view).Split('\n'), line => line.Contains("✗ wrong", StringComparison.Ordinal));
        Assert.Equal(NodeVerdict.Wrong, view.First!.Check.Verdict);
        Assert.Contains("<img", Renderers.Render(view, "text/html", Renderers.All, Samples.English));
    }

    [Fact]
    public void A_kink_is_marked_and_is_no_error()
    {
        var x = _notebook.Let("x", Variable([0, 1.0]));
        var text = Text(CheckView.Of(_notebook.Let("y", Sum(Relu(x))), _notebook));

        Assert.Contains("∧ kink", text);
        Assert.Contains("At a kink: 1.", text);
        Assert.DoesNotContain("✗", text);
    }

    [Fact]
    public void Spanish_has_its_own_words() =>
        Assert.StartsWith("Comprobación de gradientes de f\nCada regla", Text(CheckView.Of(Samples.Circuit(_notebook), _notebook), Language.Spanish));
}
