using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The words around two runs or losses side by side.</summary>
internal sealed record DiffWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<DiffWords> In { get; } = new(English, Spanish);

    /// <summary>{0} and {1}.</summary>
    public required string Title { get; init; }

    public required string Losses { get; init; }

    public required string LossNote { get; init; }

    public required string StepAxis { get; init; }

    public required string Gradients { get; init; }

    public required string OfParameters { get; init; }

    public required string OfSums { get; init; }

    public required string LayerAxis { get; init; }

    /// <summary>The gradient of {1} beside that of {0}.</summary>
    public required string Ratio { get; init; }

    public required string RatioNote { get; init; }

    public required string Numbers { get; init; }

    public required string Layer { get; init; }

    public required string Name { get; init; }

    public required string NoSteps { get; init; }

    /// <summary>{0} takes {1} steps, from a loss of {2} to {3}.</summary>
    public required string Ends { get; init; }

    /// <summary>{0} ends after {1} steps with {2}.</summary>
    public required string Broke { get; init; }

    /// <summary>The last loss of {0} is {1} times that of {2}.</summary>
    public required string LossRatio { get; init; }

    public required string SameLoss { get; init; }

    /// <summary>Layer {0}, with its name {1}: {2} has {3} times the gradient of {4}.</summary>
    public required string MostDifferent { get; init; }

    public required string AlikeGradients { get; init; }

    /// <summary>Only {0} has the layers {1}.</summary>
    public required string OnlyIn { get; init; }

    private static DiffWords English => new()
    {
        Title = "{0} and {1}",
        Losses = "Loss",
        LossNote = "Of each step; a cross where a run ended with no number.",
        StepAxis = "step",
        Gradients = "Gradient by layer",
        OfParameters = "‖∂C/∂θ‖ of each layer’s parameters, at the last step measured.",
        OfSums = "‖∂C/∂s‖ of each layer.",
        LayerAxis = "layer (input → output)",
        Ratio = "{1} / {0}",
        RatioNote = "How many times the gradient, by layer; zeros and what is not finite are in the table only.",
        Numbers = "Numbers by layer",
        Layer = "layer",
        Name = "name",
        NoSteps = "{0} has taken no step.",
        Ends = "{0}: steps {1}, loss {2} → {3}.",
        Broke = "{0}: ended after {1} steps by {2}.",
        LossRatio = "The last loss of {0} is × {1} that of {2}.",
        SameLoss = "Both end at the same loss.",
        MostDifferent = "The gradients differ most at layer {0}{1}: {2} has × {3} that of {4}.",
        AlikeGradients = "The gradients of all layers are within a factor of 2 of each other.",
        OnlyIn = "Only {0} has: {1}.",
    };

    private static DiffWords Spanish => new()
    {
        Title = "{0} y {1}",
        Losses = "Pérdida",
        LossNote = "De cada paso; una cruz donde un entrenamiento acabó sin número.",
        StepAxis = "paso",
        Gradients = "Gradiente por capa",
        OfParameters = "‖∂C/∂θ‖ de los parámetros de cada capa, en el último paso medido.",
        OfSums = "‖∂C/∂s‖ de cada capa.",
        LayerAxis = "capa (entrada → salida)",
        Ratio = "{1} / {0}",
        RatioNote = "Cuántas veces el gradiente, por capa; los ceros y lo no finito solo están en la tabla.",
        Numbers = "Números por capa",
        Layer = "capa",
        Name = "nombre",
        NoSteps = "{0} no ha dado ningún paso.",
        Ends = "{0}: pasos {1}, pérdida {2} → {3}.",
        Broke = "{0}: acabó tras {1} pasos por {2}.",
        LossRatio = "La última pérdida de {0} es × {1} la de {2}.",
        SameLoss = "Ambos acaban con la misma pérdida.",
        MostDifferent = "Los gradientes difieren más en la capa {0}{1}: {2} tiene × {3} el de {4}.",
        AlikeGradients = "Los gradientes de todas las capas difieren en un factor menor que 2.",
        OnlyIn = "Solo {0} tiene: {1}.",
    };

    public string TitleOf(DiffView view) => Format(Title, Label.Shorten(view.First.Name), Label.Shorten(view.Second.Name));

    public string RatioOf(DiffView view) => Format(Ratio, Label.Shorten(view.First.Name), Label.Shorten(view.Second.Name));

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
