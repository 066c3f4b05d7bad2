namespace NotebookBackprop.Rendering;

/// <summary>The words of a worked solution.</summary>
internal sealed record ExplainWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<ExplainWords> In { get; } = new(English, Spanish);

    /// <summary>Before a derivative that is worked out: "Worked solution:".</summary>
    public required string WorkedSolution { get; init; }

    /// <summary>The chain rule, one product for each path.</summary>
    public required string SumOverPaths { get; init; }

    /// <summary>The same, each node once.</summary>
    public required string OneSweep { get; init; }

    /// <summary>How many paths {0} there are, and how many multiplications they take {1}, and the sweep {2}.</summary>
    public required string PathCounts { get; init; }

    /// <summary>How many paths {0} of Jacobians there are.</summary>
    public required string JacobianCounts { get; init; }

    /// <summary>One sentence: {0} further paths are not listed.</summary>
    public required string FurtherPaths { get; init; }

    private static ExplainWords English => new()
    {
        WorkedSolution = "Worked solution:",
        SumOverPaths = "The chain rule: a product for each path, and their sum",
        OneSweep = "The same by one backward sweep",
        PathCounts = "Paths: {0}. Multiplications along them: {1}; in one backward sweep: {2}.",
        JacobianCounts = "Paths: {0}. Each factor is a Jacobian; the sweep below forms none of them, only what each makes of the gradient.",
        FurtherPaths = "{0} further paths are not listed.",
    };

    private static ExplainWords Spanish => new()
    {
        WorkedSolution = "Solución paso a paso:",
        SumOverPaths = "La regla de la cadena: un producto por cada camino, y su suma",
        OneSweep = "Lo mismo con un solo barrido hacia atrás",
        PathCounts = "Caminos: {0}. Multiplicaciones a lo largo de ellos: {1}; en un solo barrido hacia atrás: {2}.",
        JacobianCounts = "Caminos: {0}. Cada factor es un jacobiano; el barrido de abajo no forma ninguno, solo lo que cada uno hace del gradiente.",
        FurtherPaths = "Hay {0} caminos más que no se muestran.",
    };
}
