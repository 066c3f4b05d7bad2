namespace NotebookBackprop.Rendering;

/// <summary>The words of a walk through a graph.</summary>
internal sealed record PlayerWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<PlayerWords> In { get; } = new(English, Spanish);

    /// <summary>The place of a step: which sweep {0}, which step {1} of how many {2}.</summary>
    public required string StepOf { get; init; }

    /// <summary>What several contributions have come to: {0} is the sum.</summary>
    public required string SoFar { get; init; }

    /// <summary>The first step: leaves have their values.</summary>
    public required string Start { get; init; }

    /// <summary>The first step back.</summary>
    public required string Seed { get; init; }

    /// <summary>What a fold does to the gradient.</summary>
    public required string FoldNote { get; init; }

    /// <summary>The label of the controls.</summary>
    public required string Player { get; init; }

    /// <summary>A button.</summary>
    public required string FirstStep { get; init; }

    /// <summary>A button.</summary>
    public required string PreviousStep { get; init; }

    /// <summary>A button.</summary>
    public required string Play { get; init; }

    /// <summary>A button.</summary>
    public required string Pause { get; init; }

    /// <summary>A button.</summary>
    public required string NextStep { get; init; }

    /// <summary>A button.</summary>
    public required string LastStep { get; init; }

    /// <summary>A slider.</summary>
    public required string Step { get; init; }

    private static PlayerWords English => new()
    {
        StepOf = "{0} {1} of {2}",
        SoFar = "So far {0}.",
        Start = "The leaves have their values.",
        Seed = "The derivative of the output by itself is where the way back begins.",
        FoldNote = "A fold multiplies the gradient by the product along the gates inside.",
        Player = "Step through the computation; arrow keys work too",
        FirstStep = "First step",
        PreviousStep = "Back",
        Play = "Play",
        Pause = "Pause",
        NextStep = "Next step",
        LastStep = "Last step",
        Step = "Step",
    };

    private static PlayerWords Spanish => new()
    {
        StepOf = "{0} {1} de {2}",
        SoFar = "Hasta aquí {0}.",
        Start = "Las hojas tienen sus valores.",
        Seed = "La derivada de la salida respecto de sí misma es donde empieza el camino de vuelta.",
        FoldNote = "Un grupo plegado multiplica el gradiente por el producto a lo largo de las puertas de dentro.",
        Player = "Recorre el cálculo paso a paso; también con las flechas",
        FirstStep = "Primer paso",
        PreviousStep = "Atrás",
        Play = "Reproducir",
        Pause = "Pausa",
        NextStep = "Paso siguiente",
        LastStep = "Último paso",
        Step = "Paso",
    };
}
