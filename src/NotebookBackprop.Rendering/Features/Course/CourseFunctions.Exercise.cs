using NotebookBackprop.Rendering;

namespace NotebookBackprop;

public static partial class CourseFunctions
{
    /// <summary>How far from what is expected a number may be, as a part of it: three digits are an answer.</summary>
    private const double UsualTolerance = 0.005;

    /// <summary>Checks a number. NaN or null is no answer yet; a wrong one brings the hint, and the mistake's name where it is a known one.</summary>
    /// <param name="answer">The reader's.</param>
    /// <param name="expected">The right one. Three digits of it are enough.</param>
    /// <param name="hint">What helps on, one sentence.</param>
    /// <param name="mistakes">Wrong answers that are usual, and what each of those mistakes is.</param>
    public static Exercise Exercise(double? answer, double expected, string hint, params IReadOnlyList<(double Wrong, string Mistake)> mistakes) =>
        Exercise(answer, expected, hint, UsualTolerance * Math.Abs(expected), mistakes);

    /// <inheritdoc cref="Exercise(double?, double, string, IReadOnlyList{ValueTuple{double, string}})"/>
    /// <param name="answer">The reader's.</param>
    /// <param name="expected">The right one.</param>
    /// <param name="hint">What helps on, one sentence.</param>
    /// <param name="tolerance">How far from it the answer may be.</param>
    /// <param name="mistakes">Wrong answers that are usual, and what each of those mistakes is.</param>
    public static Exercise Exercise(double? answer, double expected, string hint, double tolerance, params IReadOnlyList<(double Wrong, string Mistake)> mistakes) =>
        Judge(answer is { } given && !double.IsNaN(given) ? answer : null, expected, hint, mistakes, (one, other) => one == other || Math.Abs(one!.Value - other!.Value) <= tolerance, wrong => wrong);

    /// <summary>Checks a vector, element by element. None or one with a NaN is no answer yet.</summary>
    /// <inheritdoc cref="Exercise(double?, double, string, IReadOnlyList{ValueTuple{double, string}})"/>
    public static Exercise Exercise(double[]? answer, double[] expected, string hint, params IReadOnlyList<(double[] Wrong, string Mistake)> mistakes) =>
        Exercise(answer is null ? null : Functions.Constant(answer), Functions.Constant(expected), hint, [.. mistakes.Select(one => (Functions.Constant(one.Wrong), one.Mistake))]);

    /// <summary>Checks an array: the same shape, and element by element. None or one with a NaN is no answer yet.</summary>
    /// <inheritdoc cref="Exercise(double?, double, string, IReadOnlyList{ValueTuple{double, string}})"/>
    public static Exercise Exercise(Tensor? answer, Tensor expected, string hint, params IReadOnlyList<(Tensor Wrong, string Mistake)> mistakes) =>
        Exercise(answer, expected, hint, UsualTolerance * Largest(expected), mistakes);

    /// <inheritdoc cref="Exercise(Tensor, Tensor, string, IReadOnlyList{ValueTuple{Tensor, string}})"/>
    /// <param name="answer">The reader's.</param>
    /// <param name="expected">The right one.</param>
    /// <param name="hint">What helps on, one sentence.</param>
    /// <param name="tolerance">How far from it each element may be.</param>
    /// <param name="mistakes">Wrong answers that are usual, and what each of those mistakes is.</param>
    public static Exercise Exercise(Tensor? answer, Tensor expected, string hint, double tolerance, params IReadOnlyList<(Tensor Wrong, string Mistake)> mistakes)
    {
        var given = answer?.ToArray() is { Length: > 0 } numbers && !numbers.Any(double.IsNaN) ? answer : null;
        if (given is null || given.Shape == expected.Shape) return Judge(given, expected, hint, mistakes, Near, wrong => wrong);
        var sizes = string.Format(System.Globalization.CultureInfo.InvariantCulture, CourseWords.In[Settings.Current.Language].Shapes, given.Shape, expected.Shape);
        return new(ExerciseOutcome.Wrong, sizes, hint);

        bool Near(Tensor one, Tensor other) => one.Shape == other.Shape && one.ToArray().Zip(other.ToArray()).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);
    }

    /// <summary>Checks a word, such as a name; capitals and blanks around it do not matter. Null or an empty one is no answer yet.</summary>
    /// <inheritdoc cref="Exercise(double?, double, string, IReadOnlyList{ValueTuple{double, string}})"/>
    public static Exercise Exercise(string? answer, string expected, string hint, params IReadOnlyList<(string Wrong, string Mistake)> mistakes) =>
        Judge(string.IsNullOrWhiteSpace(answer) ? null : answer, expected, hint, mistakes, (one, other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase), wrong => wrong);

    /// <summary>Tells whether something is solved that the lesson has looked at itself.</summary>
    /// <param name="solved">Whether it is; null for no answer yet.</param>
    /// <param name="hint">What helps on, one sentence.</param>
    public static Exercise Exercise(bool? solved, string hint) =>
        new(solved switch { null => ExerciseOutcome.Unanswered, true => ExerciseOutcome.Right, false => ExerciseOutcome.Wrong }, null, hint);

    private static Exercise Judge<T, TWrong>(T? answer, T expected, string hint, IReadOnlyList<(TWrong Wrong, string Mistake)> mistakes, Func<T, T, bool> isSame, Func<TWrong, T> read) =>
        answer is null ? new(ExerciseOutcome.Unanswered, null, hint)
        : isSame(answer, expected) ? new(ExerciseOutcome.Right, null, hint)
        : new(ExerciseOutcome.Wrong, mistakes.FirstOrDefault(one => isSame(answer, read(one.Wrong))).Mistake, hint);

    private static double Largest(Tensor x) => x.ToArray().Select(Math.Abs).DefaultIfEmpty().Max();
}
