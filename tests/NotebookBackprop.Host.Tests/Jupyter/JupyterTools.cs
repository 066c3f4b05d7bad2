using System.Diagnostics;

namespace NotebookBackprop.Host.Tests;

/// <summary>Debian's Jupyter with our kernel made known to it by our own command, in a folder of its own.</summary>
internal sealed class JupyterTools : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jupyter");

    private JupyterTools()
    {
        var (exit, output) = Run("dotnet", [HostAssembly, "jupyter", "install", "--prefix", _folder.FullName], TimeSpan.FromMinutes(1));
        Assert.True(exit == 0, output);
    }

    public static string HostAssembly => Path.Combine(AppContext.BaseDirectory, "NotebookBackprop.Host.dll");

    public string Folder => _folder.FullName;

    /// <summary>The tools; skips the test where a module of them is missing, unless everything is required.</summary>
    /// <param name="modules">Of Python, each with the Debian package that has it.</param>
    public static JupyterTools Find(params (string Module, string Package)[] modules)
    {
        foreach (var (module, package) in modules)
            Need.That(
                File.Exists(Python) && Run(Python, ["-c", $"import {module}"], TimeSpan.FromMinutes(1), null).Exit == 0,
                $"{Python} has no module {module}: install the package {package}.");
        return new();
    }

    /// <summary>Runs a Python program to its end.</summary>
    public (int Exit, string Output) RunPython(TimeSpan patience, params string[] arguments) => Run(Python, arguments, patience);

    /// <summary>What starts a program that finds the kernel and nothing of the user's own.</summary>
    public ProcessStartInfo Start(string program, params string[] arguments) => Start(program, arguments, _folder);

    public static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Jupyter", name);

    public void Dispose() => _folder.Delete(recursive: true);

    private (int Exit, string Output) Run(string program, string[] arguments, TimeSpan patience) => Run(program, arguments, patience, _folder);

    private static ProcessStartInfo Start(string program, string[] arguments, DirectoryInfo? folder)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (folder is null)
            return start;
        start.WorkingDirectory = folder.FullName;
        start.Environment["JUPYTER_PATH"] = Path.Combine(folder.FullName, "share", "jupyter");
        start.Environment["JUPYTER_CONFIG_DIR"] = start.Environment["JUPYTER_DATA_DIR"] = start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(folder.FullName, "home");
        return start;
    }

    private static (int Exit, string Output) Run(string program, string[] arguments, TimeSpan patience, DirectoryInfo? folder)
    {
        using var process = Process.Start(Start(program, arguments, folder))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} did not end within {patience}.\n{output.Result}{error.Result}");
        }
        return (process.ExitCode, output.Result + error.Result);
    }
}
