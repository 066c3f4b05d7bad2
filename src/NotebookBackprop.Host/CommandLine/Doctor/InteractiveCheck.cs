namespace NotebookBackprop.Host;

/// <summary>Is there a .NET Interactive?</summary>
internal static class InteractiveCheck
{
    private const string Part = ".NET Interactive", Meaning = "Runs notebooks in Polyglot Notebooks; it was archived in 2026, and this kernel does the same without it.";

    /// <summary>Looks.</summary>
    public static Finding Look()
    {
        const string Name = "dotnet-interactive";
        var tool = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        if ((Programs.Find(Name) ?? (File.Exists(tool) ? tool : null)) is not { } program)
            return new(Part, Health.Missing, "It is not installed.", Meaning, "Nothing has to be done; dotnet tool install -g Microsoft.dotnet-interactive brings it.");
        var (exit, output, error) = Programs.Run(program, Path.GetTempPath(), ["--version"]);
        return exit == 0
            ? new(Part, Health.Ok, $"{output.Trim()}, {program}", Meaning, "")
            : new(Part, Health.Broken, $"{program} fails: {error.Trim().Split('\n')[0]}", Meaning, "Install it anew: dotnet tool update -g Microsoft.dotnet-interactive.");
    }
}
