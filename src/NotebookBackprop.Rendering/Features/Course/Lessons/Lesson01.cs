using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>Computational graphs.</summary>
internal static class Lesson01
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("1.1", 0,
            ("Read the local derivative on the edge from q into f: it is what q gets.",
                "Lee la derivada local de la arista que va de q a f: es lo que recibe q."),
            (3, ("That is the gradient of z; ask what the edge from q into f says.",
                "Ese es el gradiente de z; mira qué pone en la arista que va de q a f."))),
        new Question<double>("1.2", Ratio(),
            ("Both products get the same gradient; each input gets it times the other.",
                "Los dos productos reciben el mismo gradiente; a cada entrada le llega multiplicado por la otra."),
            (-1, ("In C# -3 / 2 is -1, a whole number: write -3.0 / 2.", "En C#, -3 / 2 es -1, un entero: escribe -3.0 / 2.")),
            (1.5, ("The size is right; look at the signs.", "El tamaño está bien; fíjate en los signos.")),
            (-2.0 / 3, ("That is the other way round, x0 by x1.", "Eso es al revés, x0 entre x1.")),
            (2, ("That is x1 by x0; the product swaps, so ask for the weights.", "Eso es x1 entre x0; el producto intercambia: mira los pesos."))),
        new Question<double>("1.3", Grad(b => (2 + b) * (b + 1), 3).Item(),
            ("Each bracket hands b the other one; what comes along two paths is added.",
                "Cada paréntesis le pasa a b el valor del otro; lo que llega por dos caminos se suma."),
            (4, ("That is the path through a + b alone.", "Ese es solo el camino por a + b.")),
            (5, ("That is the path through b + 1 alone.", "Ese es solo el camino por b + 1.")),
            (20, ("The paths are added, not multiplied.", "Los caminos se suman, no se multiplican."))),
    ];

    private static double Ratio()
    {
        var (w, x) = (Constant([2.0, -3]), Constant([-1.0, -2]));
        var gradient = Grad(x => Sigmoid(Sum(w * x) - 3), x);
        return gradient[1].Item() / gradient[0].Item();
    }
}
