namespace NotebookBackprop.Rendering;

/// <summary>Initialization.</summary>
internal static class Lesson09
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("9.1", Math.Sqrt(3.0 / 100),
            ("r²/3 = 1/100.", "r²/3 = 1/100."),
            (0.1, ("That is the standard start: variance 1/(3n).", "Esa es la inicialización estándar: varianza 1/(3n).")),
            (0.03, ("That is r².", "Eso es r²."))) { Tolerance = 1e-3 },
        new Question<double>("9.2", 2 / (1 + 0.2 * 0.2) / 100,
            ("Variance times what is kept times n should be 1.", "La varianza, por la parte que se conserva, por n, debe dar 1."),
            (0.02, ("That is for the plain ReLU.", "Eso es para la ReLU normal.")),
            (0.0104, ("That is what is kept, 1.04/2, times 2/n: divide by it.", "Eso es la parte que se conserva, 1.04/2, por 2/n: hay que dividir."))) { Tolerance = 1e-5 },
        new SolvedTask("9.3",
            ("Slope · deviation · √100 should be near 1; saturation asks for more.", "Pendiente · desviación · √100 debe rondar 1; como la saturación baja la pendiente, hace falta algo más.")),
    ];
}
