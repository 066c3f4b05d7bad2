using System.Diagnostics;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>Where <c>dotnet-interactive</c> is on this machine, if it is.</summary>
static class InteractiveTool
{
    const string Variable = "DOTNET_INTERACTIVE";
    const string Name = "dotnet-interactive";
    const string Missing = $"There is no {Name}: neither {Variable} nor PATH names one; `dotnet tool install --tool-path DIR Microsoft.dotnet-interactive` makes one.";

    /// <summary>The command that starts it. Skips the calling test where there is none, but fails it where nothing may be missing.</summary>
    public static string[] Command()
    {
        var path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : OnPath();
        Need.That(path is not null, Missing);
        Assert.True(File.Exists(path), $"{Variable} names {path}, which does not exist.");
        return path!.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ["dotnet", path] : [path];
    }

    /// <summary>What starts it.</summary>
    /// <param name="packages">See <see cref="Quiet"/>.</param>
    /// <param name="arguments">Of the tool.</param>
    public static ProcessStartInfo Start(string packages, params string[] arguments)
    {
        var command = Command();
        return Quiet(new(command[0], [.. command[1..], .. arguments]), packages);
    }

    /// <summary>Lets a program, which may start the tool, report nothing to anybody.</summary>
    /// <param name="start">The program.</param>
    /// <param name="packages">An own package cache: the user's may hold an older build of the same version.</param>
    public static ProcessStartInfo Quiet(ProcessStartInfo start, string packages)
    {
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }

    static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in new[] { Name, $"{Name}.exe" }
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
