namespace NotebookBackprop.Rendering;

/// <summary>The words of a gradient check.</summary>
internal sealed record CheckWords
{
    /// <summary>What is said at the nodes.</summary>
    public required MarkWords Marks { get; init; }

    public required string Title { get; init; }

    /// <summary>Every one of {0} operations agrees.</summary>
    public required string AllRight { get; init; }

    /// <summary>The first wrong one in order of execution is {0}, and how many {1} are wrong in all.</summary>
    public required string FirstWrong { get; init; }

    /// <summary>{0} operations stand at a kink.</summary>
    public required string Kinks { get; init; }

    /// <summary>{0} operations could not be compared.</summary>
    public required string NotCompared { get; init; }

    public required string Verdict { get; init; }

    public required string Computed { get; init; }

    public required string Measured { get; init; }

    public required string Error { get; init; }

    public required string Along { get; init; }

    /// <summary>The title of the plot, of the node {0}.</summary>
    public required string Plot { get; init; }

    public required string StepAxis { get; init; }

    /// <summary>The graph has {0} nodes, more than {1}.</summary>
    public required string NotDrawn { get; init; }

    /// <summary>In the language of a drawing.</summary>
    public static Words<CheckWords> In { get; } = new(English, Spanish);

    private static CheckWords English => new()
    {
        Marks = MarkWords.In.English,
        Title = "Gradient check of",
        AllRight = "Every rule compared agrees with finite differences of its own operation ({0}).",
        FirstWrong = "The first wrong rule, in order of execution, is that of {0}; wrong in all: {1}.",
        Kinks = "At a kink: {0}. There the slopes to the two sides differ, and no derivative can be compared.",
        NotCompared = "Not compared: {0}.",
        Verdict = "verdict",
        Computed = "the rule gives",
        Measured = "differences give",
        Error = "error",
        Along = "along a direction",
        Plot = "Error of finite differences at {0}",
        StepAxis = "step",
        NotDrawn = "The graph has {0} nodes, more than {1}: it is not drawn, and the table alone tells.",
    };

    private static CheckWords Spanish => new()
    {
        Marks = MarkWords.In.Spanish,
        Title = "Comprobación de gradientes de",
        AllRight = "Cada regla comparada coincide con las diferencias finitas de su propia operación ({0}).",
        FirstWrong = "La primera regla errónea, en orden de ejecución, es la de {0}; erróneas en total: {1}.",
        Kinks = "En un pico: {0}. Allí las pendientes a ambos lados difieren, y no hay derivada que comparar.",
        NotCompared = "Sin comparar: {0}.",
        Verdict = "veredicto",
        Computed = "la regla da",
        Measured = "las diferencias dan",
        Error = "error",
        Along = "en una dirección",
        Plot = "Error de las diferencias finitas en {0}",
        StepAxis = "paso",
        NotDrawn = "El grafo tiene {0} nodos, más de {1}: no se dibuja, y solo la tabla lo dice.",
    };
}
