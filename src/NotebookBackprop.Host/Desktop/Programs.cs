using System.Diagnostics;

namespace NotebookBackprop.Host;

/// <summary>Other programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The command line of the .NET SDK; null where there is none: the runtime that serves this process may well stand alone.</summary>
    public static string? Sdk
    {
        get
        {
            // shared/Microsoft.NETCore.App/10.0.0 lies beside the program.
            var ours = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
            return All("dotnet", [Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "", ours])
                .FirstOrDefault(path => Directory.Exists(Path.Combine(Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!, "sdk")));
        }
    }

    /// <summary>A program on the search path; null where there is none.</summary>
    public static string? Find(string name) => All(name, []).FirstOrDefault();

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">In full.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">For the program.</param>
    /// <param name="cancellation">Kills it.</param>
    public static (int Exit, string Output, string Error) Run(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Nothing that was started here outlives who asked for it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static IEnumerable<string> All(string name, IEnumerable<string> more) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(more)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .Where(File.Exists);
}
