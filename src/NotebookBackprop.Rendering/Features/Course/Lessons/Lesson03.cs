using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>The chain rule.</summary>
internal static class Lesson03
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("3.1", Grad(x => 1 / Square(2 * x + 1), 1).Item(),
            ("Forward: 3, 9, 1/9. Back: −1/v² at v = 9, then 2u at u = 3, then 2.",
                "Hacia delante: 3, 9, 1/9. Hacia atrás: −1/v² en v = 9, luego 2u en u = 3, luego 2."),
            (0, ("In C# -12 / 81 is 0, a whole number: write -12.0 / 81.", "En C#, -12 / 81 es 0, un entero: escribe -12.0 / 81.")),
            (12.0 / 81, ("The sign: 1/v falls as v grows.", "El signo: 1/v decrece cuando v crece.")),
            (-6.0 / 81, ("The inner 2 is missing.", "Falta el 2 de dentro.")),
            (-2.0 / 81, ("The square's slope, 2u = 6, is missing.", "Falta la pendiente del cuadrado, 2u = 6.")),
            (-12, ("Each slope is taken at its own value: 1/v at v = 9, not at 1.", "Cada pendiente se toma en su propio valor: la de 1/v en v = 9, no en 1."))),
        new Question<double>("3.2", Grad(Through, 1).Item(),
            ("The last unit is given, so only the layers between leave a choice.", "La última unidad está dada: solo las capas intermedias dejan elegir."),
            (27, ("In the last layer there is no choice: the unit is given.", "En la última capa no se elige: la unidad está dada.")),
            (81, ("Both ends are given.", "Los dos extremos están dados.")),
            (6, ("Choices multiply.", "Las elecciones se multiplican."))),
        new Question<double>("3.3", Grad(v => 2 * v * 2, 2).Item(),
            ("Along that path: out of the second product comes u, out of the first again u.",
                "Por ese camino, del segundo producto sale u, y del primero otra vez u."),
            (12, ("That is the right gradient, 3u²; all three paths are in it.", "Ese es el gradiente correcto, 3u²; contiene los tres caminos.")),
            (8, ("Two paths are in it.", "Ahí hay dos caminos.")),
            (2, ("Only one of the two products is in it.", "Ahí solo está uno de los dos productos."))),
    ];

    /// <summary>With weights of 1 the gradient counts paths: one unit in, three layers of three, one unit out.</summary>
    private static Tensor Through(Tensor first)
    {
        var layer = first * Constant([1.0, 0, 0]);
        for (var i = 0; i < 3; i++) layer = MatMul(Ones(3, 3), layer);
        return layer[0];
    }
}
