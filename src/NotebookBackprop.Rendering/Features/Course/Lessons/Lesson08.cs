namespace NotebookBackprop.Rendering;

/// <summary>The vanishing gradient.</summary>
internal static class Lesson08
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("8.1", Math.Ceiling(Math.Log(1e6) / Math.Log(4)),
            ("Each layer multiplies by 1/4 at most: 4 to which power passes a million?", "Cada capa multiplica por 1/4 como mucho: ¿qué potencia de 4 pasa del millón?"),
            (6, ("That would be a factor of 1/10 a layer.", "Eso sería con un factor de 1/10 por capa.")),
            (20, ("That would be a factor of 1/2 a layer.", "Eso sería con un factor de 1/2 por capa.")),
            (9, ("4⁹ is 262 144: not yet.", "4⁹ es 262 144: todavía no."))),
        new Question<double>("8.2", -4,
            ("σ' is greatest where its argument is 0: 8 · 0.5 + b = 0.", "σ' es máxima donde su argumento es 0: 8 · 0.5 + b = 0."),
            (4, ("Look at the sign: 8 · 0.5 + 4 is 8, far out on the flat side.", "Mira el signo: 8 · 0.5 + 4 es 8, en plena zona plana.")),
            (0, ("There s = 4, and the slope is 0.018.", "Ahí s = 4 y la pendiente es 0.018."))),
        new SolvedTask("8.3", ("Look for a green pair in the grid.", "Busca en la cuadrícula una pareja en verde.")),
    ];
}
