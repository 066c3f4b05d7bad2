namespace NotebookBackprop.Rendering;

/// <summary>The sentences of what the engine finds, in a language that the engine does not speak.</summary>
internal sealed record FindingWords
{
    /// <summary>A check had nothing to compare.</summary>
    public required string Nothing { get; init; }

    /// <summary>{0} derivatives agree; the worst, of sweep {1} at {2}, is off by {3}.</summary>
    public required string Right { get; init; }

    /// <summary>The sweep {0} gives {1} for {2}, differences give {3}.</summary>
    public required string Wrong { get; init; }

    /// <summary>The same, but the slopes to the two sides are {4} and {5}.</summary>
    public required string Kink { get; init; }

    /// <summary>The first number of the sweep {0} that is not finite is {1}, made by {2}; {3} says where and from what.</summary>
    public required string NotFinite { get; init; }

    /// <summary>Before the place {0} of an element.</summary>
    public required string At { get; init; }

    /// <summary>Before the operands {0}.</summary>
    public required string From { get; init; }

    public required string And { get; init; }

    /// <summary>The engine's own words for sweeps and places, which stand within a sentence.</summary>
    public required IReadOnlyList<(string English, string Other)> Names { get; init; }

    public static FindingWords Spanish { get; } = new()
    {
        Nothing = "Correcto: no hay nada que derivar.",
        Right = "Correcto: {0} derivadas coinciden con las diferencias finitas; la peor ({1}, {2}), hasta {3}.",
        Wrong = "Erróneo: el barrido {0} da {1} para {2}; las diferencias dan {3}.",
        Kink = "Pico: el barrido {0} da {1} para {2}, las diferencias dan {3}, pero las pendientes a ambos lados difieren ({4} y {5}), como en un max o una ReLU que cambia ahí de ganador; comprueba en otro punto.",
        NotFinite = "El primer número no finito del barrido {0} es {1}, obra de {2}{3}.",
        At = " en [{0}]",
        From = ", a partir de {0}",
        And = " y ",
        Names =
        [
            ("reverse", "hacia atrás"), ("backward", "hacia atrás"), ("forward", "hacia delante"), ("second order", "de segundo orden"),
            ("a random direction", "una dirección al azar"), ("argument ", "argumento "), ("variable", "una variable"), ("constant", "una constante"),
        ],
    };
}
