namespace NotebookBackprop.Rendering;

/// <summary>The words around the rules of operations.</summary>
internal sealed record RulesWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<RulesWords> In { get; } = new(English, Spanish);

    /// <summary>The title of the table of rules.</summary>
    public required string Rules { get; init; }

    /// <summary>How to read that table.</summary>
    public required string RulesNote { get; init; }

    /// <summary>Operations that are no gate with a name.</summary>
    public required string NoRole { get; init; }

    /// <summary>Of a graph, as the head of a column.</summary>
    public required string Operation { get; init; }

    /// <summary>What an operation does to the gradient, as the head of a column.</summary>
    public required string Gate { get; init; }

    private static RulesWords English => new()
    {
        Rules = "Rules of the operations",
        RulesNote = "y is the result. Where an input meets a whole Jacobian, the rule says what becomes of the gradient g that comes back.",
        NoRole = "others",
        Operation = "operation",
        Gate = "role",
    };

    private static RulesWords Spanish => new()
    {
        Rules = "Reglas de las operaciones",
        RulesNote = "y es el resultado. Donde una entrada encuentra un jacobiano entero, la regla dice qué se hace del gradiente g que vuelve.",
        NoRole = "otras",
        Operation = "operación",
        Gate = "papel",
    };
}
