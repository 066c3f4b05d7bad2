namespace NotebookBackprop.Rendering;

/// <summary>The words of a quiz.</summary>
internal sealed record QuizWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<QuizWords> In { get; } = new(English, Spanish);

    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    /// <summary>The solution, folded away where a page runs no scripts.</summary>
    public required string Key { get; init; }

    /// <summary>What stands in the column of a table that is filled in.</summary>
    public required string Answer { get; init; }

    /// <summary>How many {0} of how many {1} are right.</summary>
    public required string Progress { get; init; }

    /// <summary>All are right.</summary>
    public required string Done { get; init; }

    /// <summary>A button: helps without the number.</summary>
    public required string Hint { get; init; }

    /// <summary>A button: the answer.</summary>
    public required string Reveal { get; init; }

    /// <summary>A button: everything blank again.</summary>
    public required string Restart { get; init; }

    /// <summary>The answer is right.</summary>
    public required string Right { get; init; }

    /// <summary>The answer is wrong, and by no usual mistake.</summary>
    public required string Wrong { get; init; }

    /// <summary>The answer is right as far as it goes.</summary>
    public required string TooCoarse { get; init; }

    /// <summary>What stands before a usual mistake.</summary>
    public required string NotYet { get; init; }

    /// <summary>The answer was asked for.</summary>
    public required string Shown { get; init; }

    /// <summary>What to look at after each usual mistake, in one sentence.</summary>
    public required IReadOnlyDictionary<Mistake, string> Mistakes { get; init; }

    private static QuizWords English => new()
    {
        Task = "Work out each gradient, from the output back.",
        Key = "Solution",
        Answer = "answer",
        Progress = "{0} of {1}",
        Done = "All right. Well done.",
        Hint = "Hint",
        Reveal = "Show",
        Restart = "Start again",
        Right = "Right.",
        Wrong = "Not right yet.",
        TooCoarse = "Right so far; give at least two significant digits.",
        NotYet = "Not yet:",
        Shown = "Shown.",
        Mistakes = new Dictionary<Mistake, string>
        {
            [Mistake.MissingAddition] = "the node is used more than once; add up (+=) what comes back from every use.",
            [Mistake.SwappedFactors] = "the factors are swapped; an input of a product gets the gradient times the other input.",
            [Mistake.WrongTranspose] = "this is another product of the same matrices; for A·B take G·Bᵀ and Aᵀ·G, as the sizes demand.",
            [Mistake.Sign] = "look at the sign.",
            [Mistake.ForgottenUpstream] = "this is the local derivative; multiply it by the gradient that comes back (the chain rule).",
            [Mistake.ForgottenLocal] = "this is the gradient that comes back; multiply it by the local derivative (the chain rule).",
        },
    };

    private static QuizWords Spanish => new()
    {
        Task = "Calcula cada gradiente, desde la salida hacia atrás.",
        Key = "Solución",
        Answer = "respuesta",
        Progress = "{0} de {1}",
        Done = "Todo correcto. ¡Bien hecho!",
        Hint = "Pista",
        Reveal = "Mostrar",
        Restart = "Empezar de nuevo",
        Right = "Correcto.",
        Wrong = "Todavía no es correcto.",
        TooCoarse = "Vas bien; da al menos dos cifras significativas.",
        NotYet = "Todavía no:",
        Shown = "Mostrado.",
        Mistakes = new Dictionary<Mistake, string>
        {
            [Mistake.MissingAddition] = "el nodo se usa más de una vez; suma (+=) lo que vuelve de cada uso.",
            [Mistake.SwappedFactors] = "los factores están intercambiados; una entrada de un producto recibe el gradiente por la otra entrada.",
            [Mistake.WrongTranspose] = "este es otro producto de las mismas matrices; para A·B toma G·Bᵀ y Aᵀ·G, como piden los tamaños.",
            [Mistake.Sign] = "fíjate en el signo.",
            [Mistake.ForgottenUpstream] = "esta es la derivada local; multiplícala por el gradiente que vuelve (la regla de la cadena).",
            [Mistake.ForgottenLocal] = "este es el gradiente que vuelve; multiplícalo por la derivada local (la regla de la cadena).",
        },
    };
}
