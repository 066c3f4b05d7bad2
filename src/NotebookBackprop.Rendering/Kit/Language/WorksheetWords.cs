namespace NotebookBackprop.Rendering;

/// <summary>The words of a worksheet that a quiz has not.</summary>
internal sealed record WorksheetWords
{
    /// <summary>The title, before the name of the output.</summary>
    public required string Title { get; init; }

    /// <summary>Before the line for the student's name.</summary>
    public required string Student { get; init; }

    public static WorksheetWords English { get; } = new() { Title = "Worksheet", Student = "Name:" };

    public static WorksheetWords Spanish { get; } = new() { Title = "Hoja de ejercicios", Student = "Nombre:" };
}
