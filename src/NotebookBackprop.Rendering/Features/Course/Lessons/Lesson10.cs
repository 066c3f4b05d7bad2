namespace NotebookBackprop.Rendering;

/// <summary>Normalization, residual paths, clipping.</summary>
internal static class Lesson10
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("10.1", 0.01,
            ("The step is 1/10 as long (third identity), the weights 10 times as large.", "El paso mide 1/10 (tercera identidad); los pesos, 10 veces más."),
            (0.1, ("That is the step itself; now divide by the size of the weights.", "Eso es el paso; divide ahora por el tamaño de los pesos.")),
            (1, ("The output stays the same, the gradient does not.", "La salida no cambia; el gradiente, sí."))),
        new Question<double>("10.2", 3,
            ("The norm of (6, 8) is 10. Which factor makes it 5?", "La norma de (6, 8) es 10. ¿Qué factor la deja en 5?"),
            (5, ("That is clipping by value.", "Eso es recortar por valor."))),
        new SolvedTask("10.3",
            ("The branch grows with x. What makes its size independent of that of x?", "La rama crece con x. ¿Qué hace que su tamaño no dependa del de x?")),
    ];
}
