namespace NotebookBackprop.Rendering;

/// <summary>Checking gradients.</summary>
internal static class Lesson13
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("13.1", -7.0 / 3,
            ("The error is h² + ε / h; it is least near h = ε^⅓.", "El error es h² + ε / h; es mínimo cerca de h = ε^⅓."),
            (-7, ("That is ε itself: every digit of the difference is lost.", "Eso es el propio ε: se pierden todas las cifras de la diferencia.")),
            (-3.5, ("That is √ε, the best for a forward difference.", "Eso es √ε, lo mejor para una diferencia hacia delante."))) { Tolerance = 0.5 },
        new Question<double>("13.2", 1.5,
            ("Put h and −h into max(x, 2x), whatever h is.", "Pon h y −h en max(x, 2x), sea cual sea h."),
            (1, ("That is the slope on the left alone.", "Esa es solo la pendiente de la izquierda.")),
            (2, ("That is the slope on the right alone.", "Esa es solo la pendiente de la derecha."))),
        new Question<double>("13.3", 1000 + Math.Log(3),
            ("Take the largest out before Exp, and add it after Log.", "Saca el mayor antes de Exp y súmalo después de Log."),
            (double.PositiveInfinity, ("e^1000 is more than a number can hold.", "e^1000 es más de lo que cabe en un número.")),
            (1000, ("The logarithm of how many there are is missing.", "Falta el logaritmo de cuántos son."))) { Tolerance = 1e-9 },
    ];
}
