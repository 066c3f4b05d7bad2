using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>Build your own tape.</summary>
internal static class Lesson05
{
    private static readonly double[] s_at = [-1.2, 0, 0.4, 2];
    private static readonly double[] s_tanh = [.. s_at.Select(Math.Tanh)];

    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double[]>("5.1", Grad(t => Sum(Tanh(t)), Constant(s_at)).ToArray(),
            ("At 0 the slope is 1, far out it is 0: build that from y.", "En 0 la pendiente es 1 y lejos de 0 se anula: constrúyela con y."),
            ([.. s_tanh.Select(y => 1 - y)], ("Square it: left and right of 0 it is the same.", "Falta el cuadrado: a ambos lados de 0 es igual.")),
            ([.. s_tanh.Select(y => y * (1 - y))], ("That is the sigmoid's.", "Esa es la de la sigmoide."))),
        new Question<double>("5.2", 3,
            ("The last edge walked wins: which one is it, and what does it bring?", "Gana la última arista recorrida: ¿cuál es y qué trae?"),
            (7, ("That is the right gradient, 2x + 1.", "Ese es el gradiente correcto, 2x + 1.")),
            (1, ("That edge is walked first, and overwritten.", "Esa arista se recorre la primera, y se sobrescribe.")),
            (6, ("The two edges of the product overwrite each other too.", "Las dos aristas del producto también se pisan."))),
        new Question<double>("5.3", Grad(h => Enumerable.Range(0, 10).Aggregate(h, (h, _) => h + h), 1).Item(),
            ("Once for each path.", "Una vez por cada camino."),
            (20, ("That is the number of edges, which the sorted sweep walks.", "Ese es el número de aristas, las que recorre el barrido ordenado.")),
            (10, ("Each diamond doubles the visits.", "Cada rombo duplica las visitas.")),
            (2047, ("That counts the visits to all nodes.", "Eso cuenta las visitas a todos los nodos."))) { Tolerance = 0 },
    ];
}
