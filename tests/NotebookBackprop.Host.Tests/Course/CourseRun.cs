using System.Diagnostics;

namespace NotebookBackprop.Host.Tests;

/// <summary>A notebook of the course after the host has run it, in a process of its own as its reader does.</summary>
/// <param name="Exit">The process's exit code.</param>
/// <param name="Output">What it said.</param>
/// <param name="Executed">The notebook it wrote; null where it wrote none.</param>
internal sealed record CourseRun(int Exit, string Output, NotebookDocument? Executed)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    public static CourseRun Of(string notebook, string folder)
    {
        var output = Path.Combine(folder, notebook.Replace(Path.DirectorySeparatorChar, '-'));
        var start = new ProcessStartInfo("dotnet", [JupyterTools.HostAssembly, "run", Course.FullPath(notebook), "--output", output, "--no-html"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(s_patience))
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        var written = Directory.Exists(output) ? Directory.GetFiles(output, "*.ipynb", SearchOption.AllDirectories).SingleOrDefault() : null;
        return new(process.ExitCode, said.Result + failed.Result, written is null ? null : IpynbReader.Read(File.ReadAllText(written)));
    }
}

/// <summary>All runs of a test class; each notebook is run once.</summary>
public sealed class CourseRuns : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course");
    private readonly TwoAtATime<CourseRun> _runs;

    public CourseRuns() => _runs = new(Course.Notebooks, notebook => CourseRun.Of(notebook, _folder.FullName));

    internal CourseRun Of(string notebook) => _runs.Of(notebook);

    public void Dispose()
    {
        _runs.Dispose();
        _folder.Delete(recursive: true);
    }
}
