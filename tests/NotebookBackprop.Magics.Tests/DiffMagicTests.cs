using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class DiffMagicTests
{
    private readonly FakeNotebook _notebook = new();

    public DiffMagicTests()
    {
        ManualSeed(1);
        _notebook.Let("slow", new TrainingRun(null, [3, 2, 1], [0], [new("0", [0.5], [])]));
        _notebook.Let("fast", new TrainingRun("quick", [3, 0.1], [0], [new("0", [0.25], [])]));
        var net = _notebook.Let("net", new Sequential(new Linear(3, 3), new Tanh(), new Linear(3, 1)));
        _notebook.Let("loss", Mean(Square(net.Forward(Ones(2, 3)))));
        _notebook.Let("old", Mean(Square(net.Forward(Ones(2, 3) * 2))));
        _notebook.Let("n", 3);
    }

    [Fact]
    public void Runs_have_their_own_names_or_those_of_their_variables()
    {
        Magic.Run("#!backprop diff slow fast", _notebook);
        var shown = Assert.IsType<DiffView>(Assert.Single(_notebook.Shown));
        Assert.Equal(("slow", "quick"), (shown.First.Name, shown.Second.Name));
        Assert.Equal([new DiffLayer("0", 0.5, 0.25)], shown.Layers);
    }

    [Fact]
    public void Losses_and_networks_can_be_compared_too()
    {
        Magic.Run("#!backprop diff loss net", _notebook);
        var shown = Assert.IsType<DiffView>(Assert.Single(_notebook.Shown));
        Assert.Equal(("loss", "net", 2), (shown.First.Name, shown.Second.Name, shown.Layers.Count));
        // Of a network its newest loss is meant.
        Assert.Equal(("loss", "old"), (NameOf(shown.First), NameOf(shown.Second)));
    }

    [Theory]
    [InlineData("slow", "diff: B is missing, what to compare it with, of the same kind; there are fast, slow, old, loss, net.")]
    [InlineData("slow loss", "diff: 'slow', a training run, and 'loss', a loss, have no numbers in common; give two training runs, or two losses.")]
    [InlineData("slo loss", "diff: there is no variable 'slo'; did you mean 'slow'? (runs and losses here are fast, slow, old, loss, net).")]
    [InlineData("n slow", "diff: 'n' is of type Int32, not a Tensor; computed tensors here are old, loss.")]
    public void What_is_wrong_is_said_in_one_sentence(string rest, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run($"#!backprop diff {rest}", _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }

    private string NameOf(DiffSide side) => _notebook.Variables.Single(variable => ReferenceEquals(variable.Value, side.Flow!.Loss)).Key;
}
