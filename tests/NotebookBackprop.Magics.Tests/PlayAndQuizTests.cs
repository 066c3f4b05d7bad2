using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class PlayAndQuizTests
{
    private readonly FakeNotebook _notebook = new();

    public PlayAndQuizTests()
    {
        var (x, w) = (_notebook.Let("x", Variable(-2)), _notebook.Let("W", Variable([1.0, 2, 3, 4, 5])));
        _notebook.Let("f", x * x);
        _notebook.Let("n", Sum(w));
    }

    [Fact]
    public void A_graph_of_numbers_can_be_played_with_and_asked()
    {
        Magic.Run("#!backprop play f", _notebook);
        Magic.Run("#!backprop quiz f", _notebook);

        Assert.Equal([typeof(PlayView), typeof(QuizView)], _notebook.Shown.Select(view => view.GetType()));
    }

    [Theory]
    [InlineData("#!backprop play n", "play: W is an array of shape (5,), and a page computes with single numbers; choose a graph of numbers.")]
    [InlineData("#!backprop quiz n", "quiz: no gradient in the graph is finite and of at most 4 numbers, so there is nothing to ask; choose a graph of numbers or small arrays.")]
    public void What_cannot_be_done_is_said_in_one_sentence_and_nothing_is_shown(string line, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run(line, _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }
}
