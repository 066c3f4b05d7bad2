namespace NotebookBackprop.Rendering;

/// <summary>A network that does not learn.</summary>
internal static class Lesson12
{
    public static IReadOnlyList<CourseExercise> Exercises { get; } =
    [
        new Question<string>("12.1", "log",
            ("Ask FindNonFinite(sixLoss).", "Pregunta a FindNonFinite(sixLoss)."),
            ("softmax", ("Its numbers are finite: a probability underflows to 0.", "Sus números son finitos: una probabilidad se queda en 0.")),
            ("exp", ("The only exp is inside Softmax, which keeps it from overflowing.", "El único exp está dentro de Softmax, que evita que se desborde.")),
            ("mul", ("0 · (−∞) is where NaN appears; −∞ came before it.", "0 · (−∞) es donde aparece NaN; −∞ estaba antes.")),
            ("multiply", ("0 · (−∞) is where NaN appears; −∞ came before it.", "0 · (−∞) es donde aparece NaN; −∞ estaba antes."))),
        new SolvedTask("12.2", ("Its Hessian names a step that is about right.", "Su hessiana sugiere un paso de más o menos el tamaño justo.")),
        new SolvedTask("12.3", ("(x·σ)' = σ + x·σ', and σ' = σ·(1 − σ).", "(x·σ)' = σ + x·σ', y σ' = σ·(1 − σ).")),
    ];
}
