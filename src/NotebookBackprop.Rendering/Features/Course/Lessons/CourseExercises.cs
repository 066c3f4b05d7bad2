namespace NotebookBackprop.Rendering;

/// <summary>The exercises of the course, by name.</summary>
internal static class CourseExercises
{
    /// <summary>Each lesson's, made when one of them is asked for.</summary>
    private static readonly Func<IReadOnlyList<CourseExercise>>[] s_lessons =
    [
        () => Lesson01.Exercises, () => Lesson02.Exercises, () => Lesson03.Exercises, () => Lesson04.Exercises, () => Lesson05.Exercises,
        () => Lesson06.Exercises, () => Lesson07.Exercises, () => Lesson08.Exercises, () => Lesson09.Exercises, () => Lesson10.Exercises,
        () => Lesson11.Exercises, () => Lesson12.Exercises, () => Lesson13.Exercises,
    ];

    /// <summary>All of them, in the order of the lessons.</summary>
    public static IEnumerable<CourseExercise> All => s_lessons.SelectMany(lesson => lesson());

    /// <summary>One of a kind.</summary>
    /// <exception cref="ArgumentException">The course has none of that name, or it asks for another kind of answer.</exception>
    public static T Named<T>(string name) where T : CourseExercise
    {
        var found = All.FirstOrDefault(one => one.Name == name)
            ?? throw new ArgumentException($"Exercise: the course has no exercise {name}; its exercises are 1.1 to {All.Last().Name}, and one of your own is checked with a solution and a hint.");
        return found as T ?? throw new ArgumentException($"Exercise: {name} asks for {found.Asks}; look at the cell of its lesson.");
    }
}
