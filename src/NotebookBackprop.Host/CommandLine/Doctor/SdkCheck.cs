using System.Globalization;

namespace NotebookBackprop.Host;

/// <summary>Is there an SDK that can load packages for this runtime?</summary>
internal static class SdkCheck
{
    private const string Part = ".NET SDK", Meaning = "Loads packages of others (#r \"nuget: ...\"); notebooks without them run without it.";
    private static readonly string s_mend = $"Install the .NET SDK {Environment.Version.Major} or newer from https://dotnet.microsoft.com/download.";

    /// <summary>Looks.</summary>
    public static Finding Look()
    {
        if (Programs.Sdk is not { } program)
            return new(Part, Health.Missing, "None was found.", Meaning, s_mend);
        // Lines such as 10.0.100 [/usr/share/dotnet/sdk].
        var (exit, output, _) = Programs.Run(program, Path.GetTempPath(), ["--list-sdks"]);
        var newest = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var isNew = int.TryParse(newest.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= Environment.Version.Major;
        return new(Part, exit == 0 && isNew ? Health.Ok : Health.Broken, newest.Length > 0 ? newest : $"{program} lists none.", Meaning, s_mend);
    }
}
