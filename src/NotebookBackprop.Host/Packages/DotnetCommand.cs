using System.Diagnostics;

namespace NotebookBackprop.Host;

/// <summary>The command line of the .NET SDK.</summary>
internal static class DotnetCommand
{
    /// <summary>The program; null where there is none. The runtime that serves this process may well have no SDK beside it.</summary>
    public static string? Program
    {
        get
        {
            var file = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "")
                // shared/Microsoft.NETCore.App/10.0.0 lies beside the program.
                .Append(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")));
            return folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, file))
                .FirstOrDefault(path => File.Exists(path) && Directory.Exists(Path.Combine(Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!, "sdk")));
        }
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <param name="arguments">For the program.</param>
    public static (int Exit, string Output, string Error) Run(string program, string folder, CancellationToken cancellation, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // Nothing that was started here outlives the line that asked for it.
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
}
