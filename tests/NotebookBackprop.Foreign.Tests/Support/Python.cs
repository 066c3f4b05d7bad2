using System.Diagnostics;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Debian's Python with PyTorch.</summary>
static class Python
{
    const string Program = "/usr/bin/python3";

    static readonly Dictionary<string, bool> s_found = [];

    /// <summary>Skips the test where a module is missing, unless everything is required.</summary>
    public static void Need(string module, string package)
    {
        if (!s_found.TryGetValue(module, out var isThere))
            s_found[module] = isThere = File.Exists(Program) && Start(["-c", $"import {module}"], Path.GetTempPath()) is { ExitCode: 0 };
        TestKit.Need.That(isThere, $"{Program} has no module {module}: install the package {package}.");
    }

    /// <summary>Runs a program of the tests to its end, in a folder.</summary>
    public static void Run(string script, string folder, params string[] arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, script);
        var (exit, output) = Start([path, .. arguments], folder);
        Assert.True(exit == 0, output);
    }

    static (int ExitCode, string Output) Start(string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // One thread: the machine's others are for other tests.
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
