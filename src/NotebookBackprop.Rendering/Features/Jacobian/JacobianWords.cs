namespace NotebookBackprop.Rendering;

/// <summary>The words around Jacobians.</summary>
internal sealed record JacobianWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<JacobianWords> In { get; } = new(English, Spanish);

    /// <summary>What is said of any matrix.</summary>
    public required MatrixWords Matrix { get; init; }

    public required string Jacobian { get; init; }

    public required string SingularValues { get; init; }

    /// <summary>One row: a backward sweep that begins at {0}.</summary>
    public required string Row { get; init; }

    /// <summary>One column: a forward sweep that begins at {0}.</summary>
    public required string Column { get; init; }

    public required string RowAndColumn { get; init; }

    /// <summary>The cheaper way: {0} backward sweeps, {1} forward ones.</summary>
    public required string Reverse { get; init; }

    /// <summary>The same where forward is cheaper.</summary>
    public required string ForwardMode { get; init; }

    /// <summary>The same where both take {0}.</summary>
    public required string EitherMode { get; init; }

    /// <summary>{0} does not depend on {1} by anything recorded.</summary>
    public required string Independent { get; init; }

    /// <summary>There is a path from {1} to {0}, but every derivative along it is zero here.</summary>
    public required string AllZero { get; init; }

    /// <summary>The point is at a kink of {0}.</summary>
    public required string Kink { get; init; }

    /// <summary>{0} or {1} has no elements.</summary>
    public required string Empty { get; init; }

    /// <summary>{0} by {1} is {2} entries, more than {3}; what to ask instead, with the names {4} and {5}.</summary>
    public required string TooLarge { get; init; }

    /// <summary>A derivative of one number by one number.</summary>
    public required string Single { get; init; }

    public required string Choose { get; init; }

    private static JacobianWords English => new()
    {
        Matrix = MatrixWords.In.English,
        Jacobian = "Jacobian",
        SingularValues = "Singular values",
        Row = "A row is one backward sweep, begun with 1 at {0} and 0 at the other outputs:",
        Column = "A column is one forward sweep, begun with 1 at {0} and 0 at the other inputs:",
        RowAndColumn = "A row and a column",
        Reverse = "The whole matrix takes {0} backward or {1} forward sweeps: reverse mode is cheaper.",
        ForwardMode = "The whole matrix takes {0} backward or {1} forward sweeps: forward mode is cheaper.",
        EitherMode = "The whole matrix takes {0} sweeps in either mode.",
        Independent = "{0} does not depend on {1}: nothing recorded leads from one to the other, so every derivative is 0.",
        AllZero = "{1} leads to {0}, but the derivatives are 0 at this point: a small change of {1} does not move {0}.",
        Kink = "Not differentiable at this point, which is exactly at a kink of {0}. What is shown is the one derivative that the engine chooses there.",
        Empty = "There is nothing to differentiate: {0} has {1} elements and {2} has {3}.",
        TooLarge = "The Jacobian of {4} by {5} would have {0} × {1} = {2} entries, more than {3}, so it is not computed. Ask for one row with Vjp, for one column with Jvp, or for the Jacobian of a part: {4}[0], or one example of a batch.",
        Single = "One number by one number: the Jacobian is the derivative.",
        Choose = "Click a cell, or press Enter on it, to see its row and its column.",
    };

    private static JacobianWords Spanish => new()
    {
        Matrix = MatrixWords.In.Spanish,
        Jacobian = "Matriz jacobiana",
        SingularValues = "Valores singulares",
        Row = "Una fila es un barrido hacia atrás que empieza con 1 en {0} y 0 en las demás salidas:",
        Column = "Una columna es un barrido hacia delante que empieza con 1 en {0} y 0 en las demás entradas:",
        RowAndColumn = "Una fila y una columna",
        Reverse = "La matriz entera cuesta {0} barridos hacia atrás o {1} hacia delante: el modo inverso es más barato.",
        ForwardMode = "La matriz entera cuesta {0} barridos hacia atrás o {1} hacia delante: el modo directo es más barato.",
        EitherMode = "La matriz entera cuesta {0} barridos en cualquiera de los dos modos.",
        Independent = "{0} no depende de {1}: nada de lo registrado lleva de uno a otro, así que todas las derivadas son 0.",
        AllZero = "{1} lleva a {0}, pero las derivadas son 0 en este punto: un cambio pequeño de {1} no mueve {0}.",
        Kink = "No es derivable en este punto, que está justo en un pico de {0}. Lo que se muestra es la derivada que el motor elige ahí.",
        Empty = "No hay nada que derivar: {0} tiene {1} elementos y {2} tiene {3}.",
        TooLarge = "El jacobiano de {4} respecto de {5} tendría {0} × {1} = {2} entradas, más de {3}, así que no se calcula. Pide una fila con Vjp, una columna con Jvp, o el jacobiano de una parte: {4}[0], o un ejemplo de un lote.",
        Single = "Un número respecto de un número: el jacobiano es la derivada.",
        Choose = "Haz clic en una celda, o pulsa Intro en ella, para ver su fila y su columna.",
    };
}
