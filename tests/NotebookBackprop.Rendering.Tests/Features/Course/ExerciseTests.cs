using static NotebookBackprop.CourseFunctions;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

[Collection(nameof(Session))]
public sealed class ExerciseTests
{
    private const string Hint = "Read the edge <into> q.";

    private static string Text(Exercise exercise, Language? language = null) => Renderers.Render(exercise, "text/plain", Renderers.All, new(language ?? Language.English, Theme.Auto));

    [Fact]
    public void No_answer_yet_is_the_readers_turn_and_tells_no_hint()
    {
        Exercise[] blank =
        [
            Exercise(double.NaN, 3, Hint), Exercise((double?)null, 3, Hint), Exercise((double[]?)null, [1, 2], Hint), Exercise([double.NaN, 2], [1, 2], Hint),
            Exercise((Tensor?)null, Ones(2), Hint), Exercise(Ones(2) * double.NaN, Ones(2), Hint), Exercise(" ", "q", Hint), Exercise((bool?)null, Hint),
        ];
        foreach (var exercise in blank)
        {
            Assert.Equal("○ Your turn. Put your answer into the cell and run it.", Text(exercise));
            Assert.DoesNotContain("edge", Renderers.Render(exercise, "text/html", Renderers.All, Samples.English), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-4, "✓ Right.")]
    [InlineData(-4.02, "✓ Right.")]
    [InlineData(-4.03, "✗ Not yet. " + Hint)]
    [InlineData(4, "✗ Not yet. Look at the sign. " + Hint)]
    [InlineData(double.NegativeInfinity, "✗ Not yet. " + Hint)]
    public void A_number_is_right_to_three_digits_and_a_known_mistake_is_named(double answer, string text) =>
        Assert.Equal(text, Text(Exercise(answer, -4, Hint, (4, "Look at the sign."))));

    [Fact]
    public void A_tolerance_of_its_own_counts_for_mistakes_too()
    {
        Assert.Equal("✓ Right.", Text(Exercise(0.4, 0, Hint, 0.5, (1, "One too many."))));
        Assert.Equal("✗ Not yet. One too many. " + Hint, Text(Exercise(1.4, 0, Hint, 0.5, (1, "One too many."))));
        Assert.Equal("✗ Not yet. " + Hint, Text(Exercise(1e-9, 0, Hint)));
    }

    [Fact]
    public void Arrays_are_compared_element_by_element()
    {
        Assert.Equal("✓ Right.", Text(Exercise([1, 2.001], [1, 2], Hint)));
        Assert.Equal("✗ Not yet. Swapped. " + Hint, Text(Exercise([2, 1], [1, 2], Hint, ([2, 1], "Swapped."))));
        Assert.Equal("✗ Not yet. Transposed. " + Hint, Text(Exercise(Constant(new[,] { { 1.0, 3 }, { 2, 4 } }), Constant(new[,] { { 1.0, 2 }, { 3, 4 } }), Hint, (Constant(new[,] { { 1.0, 3 }, { 2, 4 } }), "Transposed."))));
        Assert.Equal("✗ Not yet. The answer has the shape (2, 3), and (3, 2) is asked for. " + Hint, Text(Exercise(Ones(2, 3), Ones(3, 2), Hint)));
    }

    [Fact]
    public void Words_and_conditions()
    {
        Assert.Equal("✓ Right.", Text(Exercise(" Tanh", "tanh", Hint)));
        Assert.Equal("✗ Not yet. That one is fine. " + Hint, Text(Exercise("relu", "tanh", Hint, ("ReLU", "That one is fine."))));
        Assert.Equal("✓ Right.", Text(Exercise(true, Hint)));
        Assert.Equal("✗ Not yet. " + Hint, Text(Exercise(false, Hint)));
    }

    [Fact]
    public void The_outcome_is_told_by_more_than_colour_and_all_words_are_the_languages()
    {
        var right = Renderers.Render(Exercise(1, 1, Hint), "text/html", Renderers.All, new(Language.Spanish, Theme.Auto));
        var wrong = Renderers.Render(Exercise(2, 1, Hint), "text/html", Renderers.All, new(Language.Spanish, Theme.Auto));

        Assert.Contains("<b>✓ Correcto.</b>", right, StringComparison.Ordinal);
        Assert.Contains("<b>✗ Todavía no.</b> Read the edge &lt;into&gt; q.", wrong, StringComparison.Ordinal);
        Assert.Contains("dashed", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("dashed", right, StringComparison.Ordinal);
    }
}
