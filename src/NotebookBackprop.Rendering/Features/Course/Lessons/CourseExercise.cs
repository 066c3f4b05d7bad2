namespace NotebookBackprop.Rendering;

/// <summary>What the course knows of one of its exercises, so that no cell shows it.</summary>
/// <param name="Name">Lesson and number, such as 1.2.</param>
/// <param name="Hint">What helps on, one sentence.</param>
internal abstract record CourseExercise(string Name, Phrase Hint)
{
    /// <summary>What kind of answer it asks for.</summary>
    public abstract string Asks { get; }
}

/// <summary>An exercise with one answer.</summary>
/// <param name="Name">Lesson and number.</param>
/// <param name="Answer">The right one.</param>
/// <param name="Hint">What helps on.</param>
/// <param name="Mistakes">Wrong answers that are usual, and what each of those mistakes is.</param>
internal sealed record Question<T>(string Name, T Answer, Phrase Hint, params IReadOnlyList<(T Wrong, Phrase Mistake)> Mistakes) : CourseExercise(Name, Hint)
{
    public override string Asks => Answer is string ? "a word" : Answer is double ? "a number" : "an array of numbers";

    /// <summary>How far from it a number may be; null for three digits.</summary>
    public double? Tolerance { get; init; }
}

/// <summary>An exercise whose right array the lesson's own numbers give.</summary>
/// <param name="Name">Lesson and number.</param>
/// <param name="Hint">What helps on.</param>
/// <param name="Mistakes">What the usual mistakes make of the right array.</param>
internal sealed record ArrayTask(string Name, Phrase Hint, params IReadOnlyList<(Func<Tensor, Tensor> Wrong, Phrase Mistake)> Mistakes) : CourseExercise(Name, Hint)
{
    public override string Asks => "a tensor and the right one";
}

/// <summary>An exercise whose cell looks itself whether it is solved.</summary>
/// <param name="Name">Lesson and number.</param>
/// <param name="Hint">What helps on.</param>
internal sealed record SolvedTask(string Name, Phrase Hint) : CourseExercise(Name, Hint)
{
    public override string Asks => "whether it is solved, true or false";
}

/// <summary>A sentence in the languages of the course.</summary>
internal readonly record struct Phrase(string English, string Spanish)
{
    public static implicit operator Phrase((string English, string Spanish) both) => new(both.English, both.Spanish);

    /// <summary>In the language that drawings have.</summary>
    public string In(Language language) => language.Code == Language.Spanish.Code ? Spanish : English;
}
