using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Do front ends find this kernel, and does what they would start exist?</summary>
internal static class KernelCheck
{
    private const string Part = "Kernel", Meaning = $"Makes front ends offer \"{KernelSpec.DisplayName}\".", Mend = "Run jupyter install of this program.";

    /// <summary>Looks.</summary>
    public static Finding Look()
    {
        if (KernelSpec.Places.FirstOrDefault(place => File.Exists(Path.Combine(place, KernelSpec.FileName))) is not { } folder)
            return new(Part, Health.Missing, $"No kernel '{KernelSpec.Name}' is known to Jupyter.", Meaning, Mend);
        if (Command(Path.Combine(folder, KernelSpec.FileName)) is not { Length: > 0 } command)
            return new(Part, Health.Broken, $"{folder} holds no description that can be read.", Meaning, Mend);
        // The program, and the assembly where the program is the runtime: the other words are no paths.
        if (Array.Find(command, word => Path.IsPathFullyQualified(word) && !File.Exists(word)) is { } lost)
            return new(Part, Health.Broken, $"{folder} starts {lost}, which is not there.", Meaning, Mend);
        return new(Part, Health.Ok, folder, Meaning, "");
    }

    private static string[]? Command(string file)
    {
        try
        {
            return [.. JsonNode.Parse(File.ReadAllText(file))!["argv"]!.AsArray().Select(word => word!.GetValue<string>())];
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }
}
