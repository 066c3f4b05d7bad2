namespace NotebookBackprop.Rendering;

public sealed partial record Language
{
    /// <summary>The words of plotly.js beside a chart, each by what it is in English; none for English.</summary>
    internal IReadOnlyDictionary<string, string> Charts { get; init; } = new Dictionary<string, string>();

    /// <summary>In the place of a figure that a page cannot draw.</summary>
    internal string FigureNeedsScripts { get; init; } = "A Plotly figure, which needs a page that runs scripts.";

    private static Dictionary<string, string> SpanishCharts => new()
    {
        ["Zoom"] = "Ampliar",
        ["Pan"] = "Desplazar",
        ["Reset axes"] = "Restablecer los ejes",
        ["Download plot as a png"] = "Descargar el gráfico como PNG",
        ["Taking snapshot - this may take a few seconds"] = "Se prepara la imagen",
        ["Snapshot succeeded"] = "La imagen está lista",
        ["Sorry, there was a problem downloading your snapshot!"] = "No se ha podido descargar la imagen.",
        ["Double-click to zoom back out"] = "Doble clic para verlo entero",
    };
}
