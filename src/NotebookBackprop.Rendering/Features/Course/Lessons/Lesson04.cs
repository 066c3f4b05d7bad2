using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>Gates.</summary>
internal static class Lesson04
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double[]>("4.1", Grad(t => Max(t[0], t[1]) * Max(t[2], t[3]), Constant([2.0, 7, -3, -5])).ToArray(),
            ("First the product swaps, then each router passes all to the winner.", "Primero el producto intercambia; después, cada máximo se lo pasa todo a la entrada que gana."),
            ([0, 7, -3, 0], ("The product swaps: each maximum gets the value of the other.", "El producto intercambia: cada máximo recibe el valor del otro.")),
            ([0, -3, 0, 7], ("The second maximum: −3 is greater than −5.", "El segundo máximo: −3 es mayor que −5.")),
            ([0, -5, 0, 7], ("The second maximum: −3 is greater than −5.", "El segundo máximo: −3 es mayor que −5.")),
            ([-3, -3, 7, 7], ("A maximum routes; it does not distribute.", "Un máximo enruta; no distribuye."))),
        new Question<double>("4.2", Grad(c => Mean(Zeros(64) + c), 1).Item(),
            ("The mean hands 1/64 to each example; the branch adds all 64.", "La media le da 1/64 a cada ejemplo; la bifurcación suma los 64."),
            (64, ("That would be the sum's.", "Eso sería con la suma.")),
            (0, ("In C# 1 / 64 is 0, a whole number; and what one example brings is not yet all.", "En C#, 1 / 64 es 0, un entero; y lo que trae un ejemplo no es todo.")),
            (1.0 / 64, ("That is what one example brings; the branch adds them.", "Eso es lo que trae un ejemplo; la bifurcación los suma."))),
        new SolvedTask("4.3", ("The slope of x³ is 3x²; write it with tensors.", "La pendiente de x³ es 3x²; escríbela con tensores.")),
    ];
}
