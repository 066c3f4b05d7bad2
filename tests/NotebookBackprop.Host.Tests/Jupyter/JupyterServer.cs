using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NotebookBackprop.Host.Tests;

/// <summary>A server of notebooks at a free port, with all that it started: ended together.</summary>
internal sealed class JupyterServer : IAsyncDisposable
{
    private readonly Process _process;

    private JupyterServer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="jupyter">Where it finds the kernel; it serves this folder.</param>
    /// <param name="python">What Python runs.</param>
    /// <param name="application">Under which name it takes its settings.</param>
    public static JupyterServer Start(JupyterTools jupyter, IEnumerable<string> python, string application)
    {
        var port = FreePort();
        var process = Process.Start(jupyter.Start("/usr/bin/python3", [.. python, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", $"--{application}.token=", $"--{application}.password="]))!;
        var log = new List<string>();
        var listening = new TaskCompletionSource();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
                log.Add(line.Data ?? "");
            if (line.Data?.Contains("is running at", StringComparison.Ordinal) == true)
                listening.TrySetResult();
        };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (!listening.Task.Wait(TimeSpan.FromMinutes(1)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail(string.Join('\n', log));
        }
        return new(process, $"http://127.0.0.1:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
