using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The words around networks that are compared.</summary>
internal sealed record CompareWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<CompareWords> In { get; } = new(English, Spanish);

    /// <summary>{0} as in <see cref="Layers"/>.</summary>
    public required string Title { get; init; }

    public required string OneDeep { get; init; }

    public required string Deep { get; init; }

    /// <summary>What the curves are.</summary>
    public required string Axis { get; init; }

    public required string Flow { get; init; }

    public required string FlowNote { get; init; }

    /// <summary>What part of the last layer's gradient the first one gets.</summary>
    public required string Reaches { get; init; }

    /// <summary>{0} of {1} are healthy with {2}: {3}.</summary>
    public required string SomeHealthy { get; init; }

    /// <summary>None of {0} is healthy with {1}.</summary>
    public required string NoneHealthy { get; init; }

    /// <summary>At a depth of one there is nothing to compare.</summary>
    public required string Alone { get; init; }

    public required string Numbers { get; init; }

    public required string Activation { get; init; }

    public required string Init { get; init; }

    public required string Verdict { get; init; }

    public required string PerLayer { get; init; }

    public required string OfSlope { get; init; }

    public required string OfWeights { get; init; }

    public required string HealthyUpTo { get; init; }

    /// <summary>Layers of {0} units, {1} examples, seed {2}.</summary>
    public required string Method { get; init; }

    /// <summary>{0} of {1} depths were run.</summary>
    public required string FewerDepths { get; init; }

    public required string Slider { get; init; }

    /// <summary>Activations that this language writes otherwise.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    public required string LinearName { get; init; }

    /// <summary>Initializations by the names they are asked for with.</summary>
    public required IReadOnlyDictionary<string, string> Inits { get; init; }

    /// <summary>Findings in a word or two.</summary>
    public required IReadOnlyDictionary<FlowHealth, string> Healths { get; init; }

    private static CompareWords English => new()
    {
        Title = "Gradients by activation and initialization, {0}",
        OneDeep = "1 layer",
        Deep = "{0} layers",
        Axis = "∂C/∂s of each layer, beside that of the last (1). From the input on the left; shaded: healthy.",
        Flow = "The same as a flow",
        FlowNote = "The gradient runs from the loss on the right to the input on the left; a band is as wide as its logarithm.",
        Reaches = "reaches layer 1",
        SomeHealthy = "Healthy with {2} ({0} of {1}): {3}.",
        NoneHealthy = "Healthy with {1}: none of {0}.",
        Alone = "With 1 layer there is no way for the gradient to get lost.",
        Numbers = "Numbers",
        Activation = "activation",
        Init = "initialization",
        Verdict = "verdict",
        PerLayer = "per layer",
        OfSlope = "from the slope",
        OfWeights = "from the weights",
        HealthyUpTo = "healthy up to layers",
        Method = "Linear layers of width {0} on {1} random examples, mean squared error by random targets, seed {2}: the same for every network, before any training.",
        FewerDepths = "{0} of {1} depths were run, evenly spread; give fewer for a finer slider.",
        Slider = "Number of layers",
        LinearName = "linear",
        Inits = new Dictionary<string, string>
        {
            ["uniform"] = "uniform",
            ["xavier"] = "Xavier",
            ["xavier-normal"] = "Xavier normal",
            ["he"] = "He",
            ["he-uniform"] = "He uniform",
            ["orthogonal"] = "orthogonal",
        },
        Healths = new Dictionary<FlowHealth, string>
        {
            [FlowHealth.Healthy] = "healthy",
            [FlowHealth.Vanishing] = "vanishing",
            [FlowHealth.Exploding] = "exploding",
            [FlowHealth.Choked] = "choked",
            [FlowHealth.Amplified] = "amplified",
            [FlowHealth.Dead] = "dead",
            [FlowHealth.Flat] = "flat",
            [FlowHealth.NotFinite] = "not finite",
            [FlowHealth.OneLayer] = "one layer",
            [FlowHealth.Hindered] = "hindered",
        },
    };

    private static CompareWords Spanish => new()
    {
        Title = "Gradientes por activación e inicialización, {0}",
        OneDeep = "1 capa",
        Deep = "{0} capas",
        Axis = "∂C/∂s de cada capa, respecto al de la última (1). La entrada está a la izquierda; sombreado: sano.",
        Flow = "Lo mismo como un flujo",
        FlowNote = "El gradiente corre de la pérdida, a la derecha, a la entrada, a la izquierda; el ancho de la banda es su logaritmo.",
        Reaches = "llega a la capa 1",
        SomeHealthy = "Sanas con {2} ({0} de {1}): {3}.",
        NoneHealthy = "Sanas con {1}: ninguna de {0}.",
        Alone = "Con 1 capa el gradiente no tiene dónde perderse.",
        Numbers = "Números",
        Activation = "activación",
        Init = "inicialización",
        Verdict = "veredicto",
        PerLayer = "por capa",
        OfSlope = "por la pendiente",
        OfWeights = "por los pesos",
        HealthyUpTo = "sana hasta (capas)",
        Method = "Capas lineales de ancho {0} con {1} ejemplos aleatorios, error cuadrático medio con objetivos aleatorios, semilla {2}: lo mismo para cada red, antes de entrenar.",
        FewerDepths = "Se han calculado {0} de {1} profundidades, repartidas por igual; pide menos para un control más fino.",
        Slider = "Número de capas",
        Titles = new Dictionary<string, string> { ["sigmoid"] = "sigmoide" },
        LinearName = "lineal",
        Inits = new Dictionary<string, string>
        {
            ["uniform"] = "uniforme",
            ["xavier"] = "Xavier",
            ["xavier-normal"] = "Xavier normal",
            ["he"] = "He",
            ["he-uniform"] = "He uniforme",
            ["orthogonal"] = "ortogonal",
        },
        Healths = new Dictionary<FlowHealth, string>
        {
            [FlowHealth.Healthy] = "sano",
            [FlowHealth.Vanishing] = "se desvanece",
            [FlowHealth.Exploding] = "explota",
            [FlowHealth.Choked] = "ahogado",
            [FlowHealth.Amplified] = "amplificado",
            [FlowHealth.Dead] = "muerto",
            [FlowHealth.Flat] = "plano",
            [FlowHealth.NotFinite] = "no finito",
            [FlowHealth.OneLayer] = "una capa",
            [FlowHealth.Hindered] = "impedido",
        },
    };

    public string Layers(int depth) => depth == 1 ? OneDeep : Format(Deep, depth);

    public string TitleOf(CompareView view, int? depth = null) =>
        Format(Title, Layers(view.Comparison.Depths[depth ?? view.Shown]));

    public string SummaryOf(int depth, IReadOnlyList<string> healthy, int count) =>
        depth == 1 ? Alone
        : healthy.Count == 0 ? Format(NoneHealthy, count, Layers(depth))
        : Format(SomeHealthy, healthy.Count, count, Layers(depth), string.Join(", ", healthy));

    public string NameOf(ComparedNetwork network) => $"{ActivationName(network.Activation)} · {InitName(network.Init)}";

    // Typed in one word; after the last of them there may be none at all.
    public string ActivationName(string name) =>
        FlowComparison.Activation(name) is { } op ? ActivationTitles.Of(op.Name, Titles) : LinearName;

    public string InitName(string name) => Inits.GetValueOrDefault(name, name);

    /// <summary>The finding with its rate: <c>vanishing × 0.24</c>.</summary>
    public string Finding(FlowVerdict verdict) => $"{Healths[verdict.Health]} {Rate(verdict)}".TrimEnd();

    /// <summary>What a layer makes of the gradient; empty where that cannot be told.</summary>
    public static string Rate(FlowVerdict verdict) => verdict.Health is FlowHealth.OneLayer || !(verdict.Rate > 0) ? "" : $"× {Digits.Three(verdict.Rate)}";

    /// <summary>What part of the gradient reaches the first layer.</summary>
    public string Share(FlowVerdict verdict) => verdict.Health switch
    {
        FlowHealth.OneLayer => Healths[FlowHealth.OneLayer],
        FlowHealth.NotFinite => Healths[FlowHealth.NotFinite],
        _ => Digits.Three(verdict.Ratio),
    };

    /// <summary>The same with the finding, so that a band says it without its colour.</summary>
    public string Arrival(FlowVerdict verdict) => verdict.Health is FlowHealth.OneLayer or FlowHealth.NotFinite ? Share(verdict) : $"{Share(verdict)} · {Healths[verdict.Health]}";

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
