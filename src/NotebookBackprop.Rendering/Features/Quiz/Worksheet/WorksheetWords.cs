namespace NotebookBackprop.Rendering;

/// <summary>The words of a worksheet that a quiz has not.</summary>
internal sealed record WorksheetWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<WorksheetWords> In { get; } = new(English, Spanish);

    /// <summary>The title, before the name of the output.</summary>
    public required string Title { get; init; }

    /// <summary>Before the line for the student's name.</summary>
    public required string Student { get; init; }

    private static WorksheetWords English => new() { Title = "Worksheet", Student = "Name:" };

    private static WorksheetWords Spanish => new() { Title = "Hoja de ejercicios", Student = "Nombre:" };
}
