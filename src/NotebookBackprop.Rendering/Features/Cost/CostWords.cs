using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The words around the costs of derivatives.</summary>
internal sealed record CostWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<CostWords> In { get; } = new(English, Spanish);

    /// <summary>The head: cost of ∂{0}/∂{1}.</summary>
    public required string Cost { get; init; }

    public required string ValueAlone { get; init; }

    public required string ForwardSweep { get; init; }

    public required string BackwardSweep { get; init; }

    public required string ByForward { get; init; }

    public required string ByBackward { get; init; }

    public required string Sweeps { get; init; }

    public required string MultiplyAdds { get; init; }

    public required string Memory { get; init; }

    /// <summary>Reverse mode is cheaper: {0} has {1} elements and {2} has {3}; {4} times fewer multiply-adds.</summary>
    public required string ReverseCheaper { get; init; }

    public required string ForwardCheaper { get; init; }

    /// <summary>Both take {0} sweeps; forward mode holds less.</summary>
    public required string Even { get; init; }

    /// <summary>Why: what a sweep costs {0} beside the value {1}.</summary>
    public required string OneSweep { get; init; }

    /// <summary>Memory: forward {0}, reverse {1}.</summary>
    public required string Held { get; init; }

    /// <summary>The Jacobian of {0} entries would not be drawn.</summary>
    public required string Large { get; init; }

    public required string Independent { get; init; }

    public required string ByFamily { get; init; }

    public required string Operations { get; init; }

    /// <summary>The head of a column: one sweep.</summary>
    public required string PerSweep { get; init; }

    public required string Counted { get; init; }

    public required IReadOnlyDictionary<OpFamily, string> Families { get; init; }

    private static CostWords English => new()
    {
        Cost = "Cost of ∂{0}/∂{1}",
        ValueAlone = "the value alone",
        ForwardSweep = "one forward sweep, J·u",
        BackwardSweep = "one backward sweep, vᵀ·J",
        ByForward = "whole Jacobian, forward mode",
        ByBackward = "whole Jacobian, reverse mode",
        Sweeps = "sweeps",
        MultiplyAdds = "multiply-adds",
        Memory = "memory",
        ReverseCheaper = "Reverse mode is cheaper for the whole Jacobian: it takes one sweep for each element of {0}, {1}, and forward mode one for each of {2}, {3}. That is {4} times the multiply-adds.",
        ForwardCheaper = "Forward mode is cheaper for the whole Jacobian: it takes one sweep for each element of {2}, {3}, and reverse mode one for each of {0}, {1}. That is {4} times the multiply-adds.",
        Even = "Sweeps for the whole Jacobian in either mode: {0}; forward mode holds less in memory.",
        OneSweep = "One sweep costs about as much as the value, {0} multiply-adds beside {1}, whatever the number of elements: a map costs what its transpose costs.",
        Held = "Forward mode holds {0} at most, a tangent beside each value still in use; reverse mode {1}, as every value is kept until the sweep comes back to it.",
        Large = "The whole Jacobian would have {0} entries, more than are computed for a drawing.",
        Independent = "{0} does not depend on {1}: nothing recorded leads from one to the other, so its derivatives cost nothing.",
        ByFamily = "By kind of operation",
        Operations = "operations",
        PerSweep = "in one sweep",
        Counted = "Counted from the shapes of what was recorded; a function of one number counts as one multiply-add.",
        Families = new Dictionary<OpFamily, string>
        {
            [OpFamily.Product] = "matrix products",
            [OpFamily.Convolution] = "convolutions",
            [OpFamily.Elementwise] = "element by element",
            [OpFamily.Reduction] = "sums and other reductions",
            [OpFamily.Group] = "softmax, normalization, losses",
            [OpFamily.Movement] = "moves and copies",
        },
    };

    private static CostWords Spanish => new()
    {
        Cost = "Coste de ∂{0}/∂{1}",
        ValueAlone = "solo el valor",
        ForwardSweep = "un barrido hacia delante, J·u",
        BackwardSweep = "un barrido hacia atrás, vᵀ·J",
        ByForward = "jacobiano entero, modo directo",
        ByBackward = "jacobiano entero, modo inverso",
        Sweeps = "barridos",
        MultiplyAdds = "multiplicaciones y sumas",
        Memory = "memoria",
        ReverseCheaper = "El modo inverso es más barato para el jacobiano entero: un barrido por cada elemento de {0}, {1}, y el modo directo uno por cada elemento de {2}, {3}. Eso es {4} veces el trabajo.",
        ForwardCheaper = "El modo directo es más barato para el jacobiano entero: un barrido por cada elemento de {2}, {3}, y el modo inverso uno por cada elemento de {0}, {1}. Eso es {4} veces el trabajo.",
        Even = "Barridos para el jacobiano entero en cualquiera de los modos: {0}; el modo directo ocupa menos memoria.",
        OneSweep = "Un barrido cuesta más o menos lo que el valor, {0} multiplicaciones y sumas frente a {1}, sea cual sea el número de elementos: una aplicación cuesta lo que su traspuesta.",
        Held = "El modo directo ocupa {0} como mucho, una tangente junto a cada valor aún en uso; el inverso {1}, pues cada valor se guarda hasta que el barrido vuelve a él.",
        Large = "El jacobiano entero tendría {0} entradas, más de las que se calculan para un dibujo.",
        Independent = "{0} no depende de {1}: nada de lo registrado lleva de uno a otro, así que sus derivadas no cuestan nada.",
        ByFamily = "Por tipo de operación",
        Operations = "operaciones",
        PerSweep = "en un barrido",
        Counted = "Contado a partir de las formas de lo registrado; una función de un número cuenta como una multiplicación y suma.",
        Families = new Dictionary<OpFamily, string>
        {
            [OpFamily.Product] = "productos de matrices",
            [OpFamily.Convolution] = "convoluciones",
            [OpFamily.Elementwise] = "elemento a elemento",
            [OpFamily.Reduction] = "sumas y otras reducciones",
            [OpFamily.Group] = "softmax, normalización, pérdidas",
            [OpFamily.Movement] = "movimientos y copias",
        },
    };
}
