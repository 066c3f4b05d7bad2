namespace NotebookBackprop.Rendering;

/// <summary>The words around sliders for the variables.</summary>
internal sealed record PlayWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<PlayWords> In { get; } = new(English, Spanish);

    /// <summary>The label of sliders and number fields.</summary>
    public required string Inputs { get; init; }

    /// <summary>Where a page runs no scripts.</summary>
    public required string NeedsScripts { get; init; }

    /// <summary>A button: back to the first values.</summary>
    public required string Reset { get; init; }

    private static PlayWords English => new()
    {
        Inputs = "Change the variables",
        NeedsScripts = "The sliders need scripts, and none run here; the picture shows the values as computed.",
        Reset = "Reset",
    };

    private static PlayWords Spanish => new()
    {
        Inputs = "Cambia las variables",
        NeedsScripts = "Los deslizadores necesitan scripts, y aquí no se ejecutan; el dibujo muestra los valores calculados.",
        Reset = "Restablecer",
    };
}
