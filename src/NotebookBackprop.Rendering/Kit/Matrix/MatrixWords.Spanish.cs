using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

internal sealed partial record MatrixWords
{
    private static MatrixWords Spanish => new()
    {
        Zeros = "ceros {0}",
        Rank = "rango",
        Condition = "condición",
        Symmetric = "simétrica",
        Largest = "mayor",
        Smallest = "menor",
        LogScale = "logarítmica",
        NotFinite = "Hay NaN o infinitos en {0} de las entradas: no hay valores singulares ni rango.",
        NoSingularValues = "Los valores singulares de una matriz de {0} × {1} tardarían más de un segundo, así que no se calculan.",
        Tolerance = "Una entrada cuenta como cero hasta {0} de la mayor de su fila y su columna.",
        Blocks = "{0} bloques de {1} × {2}",
        UnevenBlocks = "{0} bloques: {1}",
        Reordered = "tras reordenar",
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
