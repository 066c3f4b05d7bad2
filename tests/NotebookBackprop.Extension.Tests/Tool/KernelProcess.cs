using System.Diagnostics;
using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>The tool's own process, spoken to through its standard input and output.</summary>
sealed class KernelProcess : KernelSession
{
    readonly Process _process;

    /// <param name="folder">The notebook's folder.</param>
    /// <param name="packages">An own package cache: the user's may hold an older build of the same version.</param>
    public KernelProcess(string folder, string packages)
    {
        var start = InteractiveTool.Start(packages, "stdio", "--working-dir", folder);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        _process = Process.Start(start)!;
        _ = Task.Run(Listen);
    }

    public override void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    protected override void Write(string line) => _process.StandardInput.WriteLine(line);

    async Task Listen()
    {
        Exception reason = new InvalidOperationException("The kernel ended before it answered.");
        try
        {
            // Before its first event the tool prints a welcome.
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
                if (line.StartsWith('{'))
                    Hear(line);
        }
        catch (Exception e)
        {
            reason = e;
        }
        End(reason);
    }
}
