namespace NotebookBackprop.Rendering;

/// <summary>The words around the chain of a network's Jacobians.</summary>
internal sealed record TelescopeWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<TelescopeWords> In { get; } = new(English, Spanish);

    public required string Telescope { get; init; }

    /// <summary>Tags: {0} layers, {0} per layer, {0} of the whole product.</summary>
    public required string Layers { get; init; }

    public required string PerLayer { get; init; }

    public required string Whole { get; init; }

    public required string LayerMaps { get; init; }

    public required string ProductMaps { get; init; }

    public required string Depth { get; init; }

    public required string Layer { get; init; }

    public required string Size { get; init; }

    public required string Theory { get; init; }

    public required string Median { get; init; }

    public required string Product { get; init; }

    /// <summary>After {0} layers the rms singular value is {1}, {2} per layer.</summary>
    public required string Vanishes { get; init; }

    public required string Explodes { get; init; }

    public required string Steady { get; init; }

    /// <summary>The largest singular value is {0} times the median.</summary>
    public required string Collapses { get; init; }

    /// <summary>{0} of {1} singular values are not zero.</summary>
    public required string Loses { get; init; }

    /// <summary>The product is zero from layer {0} on.</summary>
    public required string Dead { get; init; }

    public required string NotFinite { get; init; }

    /// <summary>Theory expects {0} for the product.</summary>
    public required string Expected { get; init; }

    /// <summary>Of {0} examples the first is shown.</summary>
    public required string Batch { get; init; }

    public required string Modules { get; init; }

    public required string Operations { get; init; }

    /// <summary>{0} of {1} layers are drawn, singular values were computed at {2}.</summary>
    public required string LeftOut { get; init; }

    /// <summary>Nothing between {0} and its input is on every path.</summary>
    public required string NoChain { get; init; }

    public required string TheorySource { get; init; }

    public required string MeanSource { get; init; }

    public required string Table { get; init; }

    private static TelescopeWords English => new()
    {
        Telescope = "Telescope of",
        Layers = "{0} layers",
        PerLayer = "× {0} per layer",
        Whole = "rms {0}",
        LayerMaps = "Each layer's Jacobian and its singular values",
        ProductMaps = "The product up to it, and its singular values over the largest",
        Depth = "Singular values of the product, layer by layer (logarithmic)",
        Layer = "layer",
        Size = "size",
        Theory = "theory",
        Median = "median",
        Product = "product",
        Vanishes = "The product vanishes: after {0} layers its rms singular value is {1}, on average × {2} per layer. A gradient that comes back through it shrinks as much.",
        Explodes = "The product blows up: after {0} layers its rms singular value is {1}, on average × {2} per layer. A gradient that comes back through it grows as much.",
        Steady = "The product stays within a factor of ten: after {0} layers its rms singular value is {1}, on average × {2} per layer.",
        Collapses = "It collapses to few directions: its largest singular value is {0} times the median one.",
        Loses = "Most directions are lost on the way: {0} of {1} singular values are above rounding, the others are 0.",
        Dead = "From layer {0} on the product is exactly 0: nothing that the input does reaches further.",
        NotFinite = "From layer {0} on the product holds NaN or infinities.",
        Expected = "For independent weights of the measured variance, theory expects an rms of {0}.",
        Batch = "Of the batch of {0} examples, the Jacobians are those of the first.",
        Modules = "Layers are the network's modules; one without parameters, such as an activation, counts with the one before it.",
        Operations = "No modules were recorded, so each operation that every path leads through is a layer.",
        LeftOut = "Drawn are {0} of {1} layers; singular values were computed at {2}, the rms at all.",
        NoChain = "There is no chain to draw: between {0} and its input, no operation on an array is on every path.",
        TheorySource = "σ·√max(inputs, outputs)·√E[φ′²] for independent weights of variance σ² (Glorot and Bengio 2010, Saxe et al. 2013), with σ and the slopes φ′ as measured",
        MeanSource = "the mean by the law of Marchenko and Pastur (1967), 8/(3π) of the rms for a square layer",
        Table = "All layers in numbers",
    };

    private static TelescopeWords Spanish => new()
    {
        Telescope = "Telescopio de",
        Layers = "{0} capas",
        PerLayer = "× {0} por capa",
        Whole = "rms {0}",
        LayerMaps = "El jacobiano de cada capa y sus valores singulares",
        ProductMaps = "El producto hasta ella y sus valores singulares entre el mayor",
        Depth = "Valores singulares del producto, capa a capa (logarítmica)",
        Layer = "capa",
        Size = "tamaño",
        Theory = "teoría",
        Median = "mediana",
        Product = "producto",
        Vanishes = "El producto se desvanece: tras {0} capas su valor singular rms es {1}, de media × {2} por capa. Un gradiente que vuelve por él encoge lo mismo.",
        Explodes = "El producto explota: tras {0} capas su valor singular rms es {1}, de media × {2} por capa. Un gradiente que vuelve por él crece lo mismo.",
        Steady = "El producto se mantiene dentro de un factor de diez: tras {0} capas su valor singular rms es {1}, de media × {2} por capa.",
        Collapses = "Colapsa a pocas direcciones: su mayor valor singular es {0} veces la mediana.",
        Loses = "La mayoría de las direcciones se pierde por el camino: {0} de {1} valores singulares superan el redondeo, los demás son 0.",
        Dead = "Desde la capa {0} el producto es exactamente 0: nada de lo que hace la entrada llega más lejos.",
        NotFinite = "Desde la capa {0} el producto contiene NaN o infinitos.",
        Expected = "Para pesos independientes con la varianza medida, la teoría espera un rms de {0}.",
        Batch = "Del lote de {0} ejemplos, los jacobianos son los del primero.",
        Modules = "Las capas son los módulos de la red; uno sin parámetros, como una activación, cuenta con el anterior.",
        Operations = "No se registraron módulos, así que cada operación por la que pasan todos los caminos es una capa.",
        LeftOut = "Se dibujan {0} de {1} capas; los valores singulares se calculan en {2}, el rms en todas.",
        NoChain = "No hay cadena que dibujar: entre {0} y su entrada, ninguna operación sobre un array está en todos los caminos.",
        TheorySource = "σ·√max(entradas, salidas)·√E[φ′²] para pesos independientes de varianza σ² (Glorot y Bengio 2010, Saxe et al. 2013), con σ y las pendientes φ′ medidas",
        MeanSource = "la media según la ley de Marchenko y Pastur (1967), 8/(3π) del rms para una capa cuadrada",
        Table = "Todas las capas en números",
    };
}
