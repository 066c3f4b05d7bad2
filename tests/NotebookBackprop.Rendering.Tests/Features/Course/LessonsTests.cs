using static NotebookBackprop.CourseFunctions;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The course's own exercises, whose hints stand in no cell.</summary>
[Collection(nameof(Session))]
public sealed class LessonsTests : IDisposable
{
    private readonly Settings _before = Settings.Current;

    public void Dispose() => Settings.Current = _before;

    [Fact]
    public void Each_of_thirteen_lessons_has_three_in_order() =>
        Assert.Equal(from lesson in Enumerable.Range(1, 13) from number in Enumerable.Range(1, 3) select $"{lesson}.{number}", CourseExercises.All.Select(one => one.Name));

    [Fact]
    public void Every_sentence_is_there_in_both_languages() => Assert.All(CourseExercises.All.SelectMany(Phrases), phrase =>
    {
        Assert.Matches(@"\p{L}[\s\S]*[.?]$|=", phrase.English);
        Assert.Matches(@"\p{L}[\s\S]*[.?]$|=", phrase.Spanish);
        Assert.True(phrase.English != phrase.Spanish || !phrase.English.Any(char.IsLetter) || phrase.English.Contains('='), $"'{phrase.English}' is not translated.");
    });

    [Fact]
    public void The_right_answer_is_right_and_every_mistake_is_told_by_its_name()
    {
        foreach (var question in CourseExercises.All.OfType<Question<double>>())
        {
            Assert.Equal(ExerciseOutcome.Right, Exercise(question.Name, question.Answer).Outcome);
            Assert.Equal(ExerciseOutcome.Unanswered, Exercise(question.Name, double.NaN).Outcome);
            Assert.All(question.Mistakes, one => Assert.Equal(new(ExerciseOutcome.Wrong, one.Mistake.English, question.Hint.English), Exercise(question.Name, one.Wrong)));
        }
        foreach (var question in CourseExercises.All.OfType<Question<double[]>>())
        {
            Assert.Equal(ExerciseOutcome.Right, Exercise(question.Name, question.Answer).Outcome);
            Assert.All(question.Mistakes, one => Assert.Equal(one.Mistake.English, Exercise(question.Name, one.Wrong).Mistake));
        }
        Assert.Equal(ExerciseOutcome.Right, Exercise("12.1", "log").Outcome);
        Assert.Equal("Its numbers are finite: a probability underflows to 0.", Exercise("12.1", "Softmax").Mistake);
        Assert.Equal(ExerciseOutcome.Right, Exercise("6.1", Ones(2), Ones(2)).Outcome);
        Assert.Equal("The sign: the product has none of its own.", Exercise("6.1", -Ones(2), Ones(2)).Mistake);
        Assert.Equal(new(ExerciseOutcome.Wrong, null, "Look for a green pair in the grid."), Exercise("8.3", false));
    }

    [Fact]
    public void The_reader_is_answered_in_the_language_of_the_session()
    {
        Settings.Current = new(Language.Spanish, Theme.Auto);
        Assert.Equal("Ese es solo el camino por a + b.", Exercise("1.3", 4).Mistake);
    }

    [Fact]
    public void An_exercise_that_is_not_there_or_asks_for_something_else_is_said_so()
    {
        Assert.Equal("Exercise: the course has no exercise 1.4; its exercises are 1.1 to 13.3, and one of your own is checked with a solution and a hint.",
            Assert.Throws<ArgumentException>(() => Exercise("1.4", 1)).Message);
        Assert.Equal("Exercise: 12.1 asks for a word; look at the cell of its lesson.", Assert.Throws<ArgumentException>(() => Exercise("12.1", 1)).Message);
        Assert.Equal("Exercise: 8.3 asks for whether it is solved, true or false; look at the cell of its lesson.", Assert.Throws<ArgumentException>(() => Exercise("8.3", 1)).Message);
    }

    private static IEnumerable<Phrase> Phrases(CourseExercise exercise) =>
    [
        exercise.Hint,
        .. exercise switch
        {
            Question<double> question => question.Mistakes.Select(one => one.Mistake),
            Question<double[]> question => question.Mistakes.Select(one => one.Mistake),
            Question<string> question => question.Mistakes.Select(one => one.Mistake),
            ArrayTask task => task.Mistakes.Select(one => one.Mistake),
            _ => [],
        },
    ];
}
