namespace NotebookBackprop.Rendering;

/// <summary>The words of paper badges and exercises.</summary>
internal sealed record CourseWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<CourseWords> In { get; } = new(English, Spanish);

    /// <summary>Before the name of a source.</summary>
    public required string Source { get; init; }

    /// <summary>What is measured, as the head of a column.</summary>
    public required string Quantity { get; init; }

    public required string SourceValue { get; init; }

    public required string Here { get; init; }

    public required string Tolerance { get; init; }

    /// <summary>A tolerance of zero.</summary>
    public required string Exact { get; init; }

    public required string AtMost { get; init; }

    public required string AtLeast { get; init; }

    /// <summary>Between two bounds.</summary>
    public required string To { get; init; }

    public required string Right { get; init; }

    /// <summary>There is no answer yet.</summary>
    public required string YourTurn { get; init; }

    public required string PutAnswer { get; init; }

    /// <summary>The answer is wrong; a hint follows.</summary>
    public required string NotYet { get; init; }

    /// <summary>The answer has the shape {0}, where {1} is asked for.</summary>
    public required string Shapes { get; init; }

    private static CourseWords English => new()
    {
        Source = "Source:",
        Quantity = "quantity",
        SourceValue = "source",
        Here = "here",
        Tolerance = "tolerance",
        Exact = "exact",
        AtMost = "at most",
        AtLeast = "at least",
        To = "to",
        Right = "Right.",
        YourTurn = "Your turn.",
        PutAnswer = "Put your answer into the cell and run it.",
        NotYet = "Not yet.",
        Shapes = "The answer has the shape {0}, and {1} is asked for.",
    };

    private static CourseWords Spanish => new()
    {
        Source = "Fuente:",
        Quantity = "magnitud",
        SourceValue = "fuente",
        Here = "aquí",
        Tolerance = "tolerancia",
        Exact = "exacta",
        AtMost = "como mucho",
        AtLeast = "al menos",
        To = "a",
        Right = "Correcto.",
        YourTurn = "Te toca.",
        PutAnswer = "Escribe tu respuesta en la celda y ejecútala.",
        NotYet = "Todavía no.",
        Shapes = "La respuesta tiene la forma {0}, y se pide {1}.",
    };
}
