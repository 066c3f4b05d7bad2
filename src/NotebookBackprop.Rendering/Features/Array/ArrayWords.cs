namespace NotebookBackprop.Rendering;

/// <summary>The words of arrays that are shown whole.</summary>
internal sealed record ArrayWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<ArrayWords> In { get; } = new(English, Spanish);

    /// <summary>A heat map, at the head of its description.</summary>
    public required string HeatMap { get; init; }

    /// <summary>Of an array of one number {0} over and over.</summary>
    public required string EveryElement { get; init; }

    /// <summary>One sentence: {0} of {1} matrices of an array are shown.</summary>
    public required string FacetsLeftOut { get; init; }

    /// <summary>A slider over the leading axes of an array.</summary>
    public required string LeadingAxes { get; init; }

    private static ArrayWords English => new()
    {
        HeatMap = "Heat map",
        EveryElement = "every element is {0}",
        FacetsLeftOut = "Shown are the first {0} matrices of {1}; the rest is left out.",
        LeadingAxes = "Leading axes",
    };

    private static ArrayWords Spanish => new()
    {
        HeatMap = "Mapa de calor",
        EveryElement = "todos los elementos son {0}",
        FacetsLeftOut = "Se muestran las primeras {0} matrices de {1}; el resto se omite.",
        LeadingAxes = "Primeros ejes",
    };
}
