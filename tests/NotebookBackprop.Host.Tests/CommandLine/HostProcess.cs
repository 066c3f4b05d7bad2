using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Host.Tests;

/// <summary>The built host, run as its user runs it, in an empty folder of its own.</summary>
internal sealed partial class HostProcess : IDisposable
{
    private const int Interrupt = 2;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host");

    public string Path(string relative) => System.IO.Path.Combine(_folder.FullName, relative);

    /// <summary>Writes a notebook of C# cells.</summary>
    public string Notebook(string relative, params string[] cells)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllText(Path(relative), IpynbWriter.Write(new([.. cells.Select((source, i) => new CodeCell($"cell-{i}", source, [], []))], [])));
        return relative;
    }

    /// <summary>Runs the host to its end.</summary>
    public (int Exit, string Output, string Error) Run(params string[] arguments) => Run(new Dictionary<string, string?>(), arguments);

    /// <summary>Runs the host to its end in another environment; null takes a variable away.</summary>
    public (int Exit, string Output, string Error) Run(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        using var process = Start(arguments, environment);
        return Finish(process);
    }

    /// <summary>Runs the host, and sends Ctrl+C's signal once a file exists that a cell writes.</summary>
    public (int Exit, string Output, string Error) RunInterrupted(string flag, params string[] arguments)
    {
        using var process = Start(arguments);
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Path(flag)) || process.HasExited, 60_000));
        Assert.False(process.HasExited, "The host ended before it was interrupted.");
        Assert.Equal(0, Kill(process.Id, Interrupt));
        return Finish(process);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(Programs.Sdk ?? "dotnet") { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(System.IO.Path.Combine(AppContext.BaseDirectory, "NotebookBackprop.Host.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static (int, string, string) Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (!process.WaitForExit(60_000))
        {
            process.Kill();
            Assert.Fail("The host did not end within a minute.");
        }
        return (process.ExitCode, output.Result, error.Result);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
