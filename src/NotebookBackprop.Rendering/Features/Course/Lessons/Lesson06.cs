namespace NotebookBackprop.Rendering;

/// <summary>Vectors and Jacobians.</summary>
internal static class Lesson06
{
    private const int Rows = 5;

    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new ArrayTask("6.1",
            ("dX is 5 × 3, dY is 5 × 4, W is 3 × 4: what must stand right of dY?", "dX es 5 × 3, dY es 5 × 4 y W es 3 × 4: ¿qué va a la derecha de dY?"),
            (right => -right, ("The sign: the product has none of its own.", "El signo: el producto no añade ninguno."))),
        new ArrayTask("6.2",
            ("A wire that branches adds up what comes back. How many rows use b?", "Un cable que se bifurca suma lo que vuelve. ¿Cuántas filas usan b?"),
            (right => right / Rows, ("A branch adds up; it does not average.", "Una bifurcación suma; no promedia."))),
        new Question<double>("6.3", Math.Pow(64 * 4096.0, 2) * 8 / 1e9,
            ("Rows and columns are both 64 · 4096.", "Tanto las filas como las columnas son 64 · 4096."),
            (0.134, ("That is one example; the batch counts on both sides.", "Eso es un solo ejemplo; el lote cuenta en los dos lados.")),
            (8.59, ("The batch counts on both sides, so it is squared too.", "El lote cuenta en los dos lados: también va al cuadrado.")),
            (68.7, ("A number takes 8 bytes.", "Cada número ocupa 8 bytes."))) { Tolerance = 1 },
    ];
}
