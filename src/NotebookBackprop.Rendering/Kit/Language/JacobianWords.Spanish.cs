using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

public sealed partial record Language
{
    private static JacobianWords SpanishJacobian => new()
    {
        Jacobian = "Matriz jacobiana",
        Zeros = "ceros {0}",
        Rank = "rango",
        Condition = "condición",
        Symmetric = "simétrica",
        SingularValues = "Valores singulares",
        Largest = "mayor",
        Smallest = "menor",
        LogScale = "logarítmica",
        NotFinite = "Hay NaN o infinitos en {0} de las entradas: no hay valores singulares ni rango.",
        NoSingularValues = "Los valores singulares de una matriz de {0} × {1} tardarían más de un segundo, así que no se calculan.",
        Tolerance = "Una entrada cuenta como cero hasta {0} de la mayor de su fila y su columna.",
        Blocks = "{0} bloques de {1} × {2}",
        UnevenBlocks = "{0} bloques: {1}",
        Reordered = "tras reordenar",
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
        Kinds = new Dictionary<MatrixKind, string>
        {
            [MatrixKind.Empty] = "vacía",
            [MatrixKind.Zero] = "nula",
            [MatrixKind.Identity] = "identidad",
            [MatrixKind.ScaledIdentity] = "{0} · identidad",
            [MatrixKind.Diagonal] = "diagonal",
            [MatrixKind.Permutation] = "permutación",
            [MatrixKind.Selection] = "selección",
            [MatrixKind.BlockDiagonal] = "diagonal por bloques",
            [MatrixKind.LowerTriangular] = "triangular inferior",
            [MatrixKind.UpperTriangular] = "triangular superior",
            [MatrixKind.LowRank] = "rango bajo",
            [MatrixKind.Sparse] = "dispersa",
            [MatrixKind.Dense] = "densa",
        },
        Meanings = new Dictionary<MatrixKind, string>
        {
            [MatrixKind.Identity] = "Cada salida se mueve exactamente como su propia entrada.",
            [MatrixKind.ScaledIdentity] = "Cada salida se mueve como su propia entrada, por un número.",
            [MatrixKind.Diagonal] = "Cada salida depende solo de su propia entrada, como en una función aplicada a cada elemento.",
            [MatrixKind.Permutation] = "Las entradas cambian de orden y ningún número cambia.",
            [MatrixKind.Selection] = "Cada salida es una de las entradas, o ninguna.",
            [MatrixKind.BlockDiagonal] = "Grupos de salidas dependen de grupos de entradas y no ven a los demás, como los ejemplos de un lote.",
            [MatrixKind.LowerTriangular] = "Cada salida depende de las entradas hasta su propio lugar, como en una suma acumulada.",
            [MatrixKind.UpperTriangular] = "Cada salida depende de las entradas desde su propio lugar.",
            [MatrixKind.LowRank] = "Las salidas solo pueden moverse juntas, en menos direcciones que salidas hay.",
            [MatrixKind.Sparse] = "La mayoría de las salidas no depende de la mayoría de las entradas, sin un patrón con nombre.",
            [MatrixKind.Dense] = "En general cada salida depende de todas las entradas.",
        },
    };
}
