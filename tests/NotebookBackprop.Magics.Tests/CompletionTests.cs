using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class CompletionTests
{
    private readonly FakeNotebook _notebook = new();

    public CompletionTests()
    {
        var x = _notebook.Let("x", Variable(1));
        _notebook.Let("loss", x * x);
        _notebook.Let("logits", Exp(x));
        _notebook.Let("text", "no tensor");
    }

    [Theory]
    [InlineData("#!back|", "#!backprop")]
    [InlineData("#!backprop |", "{all}")]
    [InlineData("#!backprop gra|", "graph gradients")]
    [InlineData("#!backprop graph |", "logits loss --fold")]
    [InlineData("#!backprop graph los|", "loss")]
    [InlineData("#!backprop graph lo| // note", "logits loss")]
    [InlineData("#!backprop graph loss |", "--fold")]
    [InlineData("#!backprop graph loss --fold s|", "sigmoid softmax")]
    [InlineData("#!backprop config |", "--language --theme")]
    [InlineData("#!backprop config --theme |", "auto light dark")]
    [InlineData("#!backprop config --theme d|", "dark")]
    [InlineData("#!backprop config --theme dark |", "--language")]
    [InlineData("#!backprop help con|", "config")]
    [InlineData("#!backprop nonsense |", "")]
    [InlineData("#!other |", "")]
    public void Every_place_offers_what_can_stand_there(string line, string candidates) => Assert.Equal(
        candidates.Replace("{all}", string.Join(' ', Magic.All.Select(command => command.Name)), StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Magic.Complete(line.Replace("|", "", StringComparison.Ordinal), line.IndexOf('|', StringComparison.Ordinal), _notebook).Select(item => item.Text));

    [Theory]
    [InlineData("#!back|", MagicItemKind.Command, "lists the commands")]
    [InlineData("#!backprop gra|", MagicItemKind.Command, "Draws the computational graph")]
    [InlineData("#!backprop help con|", MagicItemKind.Command, "a command to explain")]
    [InlineData("#!backprop graph lo|", MagicItemKind.Variable, "a variable that holds a computed tensor")]
    [InlineData("#!backprop gradients lo|", MagicItemKind.Variable, "loss")]
    [InlineData("#!backprop graph loss --f|", MagicItemKind.Option, "becomes one node")]
    [InlineData("#!backprop config --theme d|", MagicItemKind.Value, "colours")]
    public void What_is_offered_says_what_it_is(string line, MagicItemKind kind, string help)
    {
        var items = Magic.Complete(line.Replace("|", "", StringComparison.Ordinal), line.IndexOf('|', StringComparison.Ordinal), _notebook);
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal(kind, item.Kind));
        Assert.Contains(help, items[0].Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop", "#!backprop help lists the commands")]
    [InlineData("#!backprop nonsense f", "#!backprop help lists the commands")]
    [InlineData("#!backprop config --theme dark", "#!backprop config [--language en|es] [--theme auto|light|dark]")]
    [InlineData("  #!backprop graph f // note", "a variable that holds a computed tensor")]
    public void A_line_is_described_by_its_command(string line, string told) => Assert.Contains(told, Magic.Describe(line), StringComparison.Ordinal);
}
