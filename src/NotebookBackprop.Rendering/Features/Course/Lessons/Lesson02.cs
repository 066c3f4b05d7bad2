using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering;

/// <summary>Gradient descent by hand.</summary>
internal static class Lesson02
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<double>("2.1", 1 - 0.25 * Grad(w => Square(w - 3), 1).Item(),
            ("The slope is 2 (w − 3); step against it.", "La pendiente es 2 (w − 3); da el paso en sentido contrario."),
            (0, ("You went up the slope.", "Has subido la cuesta.")),
            (1.5, ("The 2 of the square is missing.", "Falta el 2 del cuadrado.")),
            (5, ("That is the whole slope; multiply it by the learning rate.", "Eso es la pendiente entera; multiplícala por la tasa de aprendizaje."))),
        new Question<double>("2.2", 2 / Hessian(w => Square(w - 3), 1).Item(),
            ("A step makes (1 − 2η) times the distance; that factor must stay above −1.",
                "Un paso multiplica la distancia por 1 − 2η; ese factor no debe bajar de −1."),
            (0.5, ("That rate jumps right to the minimum; a longer one still comes closer.", "Esa tasa cae justo en el mínimo; con una mayor todavía se acerca.")),
            (2, ("That is the curvature itself.", "Eso es la propia curvatura."))),
        new Question<double>("2.3", (0.8 - 1) * 0.8 * (1 - 0.8) * 2 * 0.5 * (1 - 0.5),
            ("δo = (o − y) o (1 − o); then through c and the hidden unit's slope.",
                "δo = (o − y) o (1 − o); después, por c y por la pendiente de la unidad oculta."),
            (0.016, ("The sign: the output is too small, so more of it lowers the loss.", "El signo: la salida se queda corta, así que al crecer baja la pérdida.")),
            (-0.032, ("That is δ of the output unit.", "Esa es la δ de la unidad de salida.")),
            (-0.064, ("The slope h (1 − h) is missing.", "Falta la pendiente h (1 − h).")),
            (-0.008, ("The weight c is missing.", "Falta el peso c."))),
    ];
}
