namespace NotebookBackprop.Rendering;

/// <summary>A two-layer network learns a spiral.</summary>
internal static class Lesson07
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("7.1", Math.Log(4),
            ("Each class gets 1/4, and the loss is −ln of it.", "A cada clase le toca 1/4, y la pérdida es −ln de eso."),
            (0.25, ("That is the probability; the loss is its −ln.", "Eso es la probabilidad; la pérdida es su −ln.")),
            (2, ("That is in bits; CrossEntropy counts with ln.", "Eso está en bits; CrossEntropy usa ln."))),
        new ArrayTask("7.2",
            ("The bias is added to every row, a branch: add up. And ReLU lets only some of dh through.",
                "El sesgo se suma a cada fila, una bifurcación: suma lo que vuelve. Y ReLU solo deja pasar una parte de dh.")),
        new SolvedTask("7.3",
            ("Print Right(Small(n)) for n = 5, 10, 15 and see where it passes 0.95.", "Imprime Right(Small(n)) con n = 5, 10, 15 y mira dónde pasa de 0.95.")),
    ];
}
