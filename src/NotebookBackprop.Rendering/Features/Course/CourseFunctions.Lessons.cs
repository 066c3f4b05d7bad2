using NotebookBackprop.Rendering;

namespace NotebookBackprop;

public static partial class CourseFunctions
{
    /// <summary>
    /// Checks the answer to an exercise of the course. Its solution, its hint and its usual mistakes are known by its name, in English
    /// and Spanish, so that no cell shows them. NaN or null is no answer yet.
    /// </summary>
    /// <param name="name">Lesson and number, such as "1.2".</param>
    /// <param name="answer">The reader's.</param>
    /// <exception cref="ArgumentException">The course has no exercise of that name, or it asks for another kind of answer.</exception>
    public static Exercise Exercise(string name, double? answer)
    {
        var asked = CourseExercises.Named<Question<double>>(name);
        var mistakes = asked.Mistakes.Select(one => (one.Wrong, Said(one.Mistake))).ToList();
        return asked.Tolerance is { } tolerance
            ? Exercise(answer, asked.Answer, Said(asked.Hint), tolerance, mistakes)
            : Exercise(answer, asked.Answer, Said(asked.Hint), mistakes);
    }

    /// <inheritdoc cref="Exercise(string, double?)"/>
    public static Exercise Exercise(string name, double[]? answer)
    {
        var asked = CourseExercises.Named<Question<double[]>>(name);
        return Exercise(answer, asked.Answer, Said(asked.Hint), [.. asked.Mistakes.Select(one => (one.Wrong, Said(one.Mistake)))]);
    }

    /// <inheritdoc cref="Exercise(string, double?)"/>
    public static Exercise Exercise(string name, string? answer)
    {
        var asked = CourseExercises.Named<Question<string>>(name);
        return Exercise(answer, asked.Answer, Said(asked.Hint), [.. asked.Mistakes.Select(one => (one.Wrong, Said(one.Mistake)))]);
    }

    /// <inheritdoc cref="Exercise(string, double?)"/>
    /// <param name="name">Lesson and number, such as "6.1".</param>
    /// <param name="answer">The reader's.</param>
    /// <param name="expected">The right one, which the lesson's own numbers give.</param>
    public static Exercise Exercise(string name, Tensor? answer, Tensor expected)
    {
        var asked = CourseExercises.Named<ArrayTask>(name);
        return Exercise(answer, expected, Said(asked.Hint), [.. asked.Mistakes.Select(one => (one.Wrong(expected), Said(one.Mistake)))]);
    }

    /// <inheritdoc cref="Exercise(string, double?)"/>
    /// <param name="name">Lesson and number, such as "7.3".</param>
    /// <param name="solved">Whether it is solved, as the lesson has looked itself; null for no answer yet.</param>
    public static Exercise Exercise(string name, bool? solved) => Exercise(solved, Said(CourseExercises.Named<SolvedTask>(name).Hint));

    private static string Said(Phrase phrase) => phrase.In(Settings.Current.Language);
}
