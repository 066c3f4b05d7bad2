using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>Recurrent nets.</summary>
internal static class Lesson11
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("11.1", 1 / Grad(Functions.Sigmoid, 0).Item(),
            ("The bound is 1/γ.", "La cota es 1/γ."),
            (1, ("That is the bound for tanh.", "Esa es la cota para tanh.")),
            (0.25, ("That is γ itself.", "Eso es la propia γ."))),
        new Question<double>("11.2", 3 * Grad(Functions.Sigmoid, 0).Item(),
            ("w·σ'(0), and σ'(0) is 1/4.", "w·σ'(0), y σ'(0) vale 1/4."),
            (3, ("That is w; the slope of σ is missing.", "Eso es w; falta la pendiente de σ.")),
            (1.5, ("σ'(0) is 1/4; 1/2 is σ(0).", "σ'(0) es 1/4; 1/2 es σ(0)."))),
        new SolvedTask("11.3",
            ("The table has a bias that is enough. How far below it can you go?", "En la tabla hay un sesgo que basta. ¿Hasta dónde puedes bajar?")),
    ];
}
