using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace NotebookBackprop.Host.Tests;

/// <summary>The kernel as a front end starts it, and a client that may also send what no client should.</summary>
internal sealed class KernelProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernel");
    private readonly DealerSocket _shell = new(), _control = new();
    private readonly SubscriberSocket _iopub = new();

    public KernelProcess(string key = "secret", int? parent = null)
    {
        Wire = new(System.Text.Encoding.UTF8.GetBytes(key));
        Ports = FreePorts(5);
        var file = new JsonObject
        {
            ["ip"] = "127.0.0.1",
            ["transport"] = "tcp",
            ["key"] = key,
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = Ports[0],
            ["iopub_port"] = Ports[1],
            ["control_port"] = Ports[2],
            ["stdin_port"] = Ports[3],
            ["hb_port"] = Ports[4],
        };
        var path = Path.Combine(_folder.FullName, "connection.json");
        File.WriteAllText(path, file.ToJsonString());
        var start = new ProcessStartInfo("dotnet", [JupyterTools.HostAssembly, "jupyter", "kernel", path]) { RedirectStandardError = true };
        if (parent is { } number)
            start.Environment["JPY_PARENT_PID"] = $"{number}";
        Process = Process.Start(start)!;
        Process.ErrorDataReceived += (_, line) =>
        {
            lock (Log)
                Log.Add(line.Data ?? "");
        };
        Process.BeginErrorReadLine();
        _shell.Options.Linger = _control.Options.Linger = TimeSpan.Zero;
        _shell.Connect($"tcp://127.0.0.1:{Ports[0]}");
        _control.Connect($"tcp://127.0.0.1:{Ports[2]}");
        _iopub.Connect($"tcp://127.0.0.1:{Ports[1]}");
        _iopub.SubscribeToAnyTopic();
        Ask("kernel_info_request", []);
    }

    public WireFormat Wire { get; }

    public IReadOnlyList<int> Ports { get; }

    public Process Process { get; }

    /// <summary>What the kernel wrote for who looks after it.</summary>
    public List<string> Log { get; } = [];

    /// <summary>What the kernel says in answer to a cell.</summary>
    public JsonObject Execute(string code) => Ask("execute_request", new() { ["code"] = code });

    /// <summary>The answer to a request on shell.</summary>
    public JsonObject Ask(string type, JsonObject content)
    {
        var request = New(type, content);
        SendRaw(Wire.Write(request));
        return Answer(request);
    }

    /// <summary>Asks for an answer on shell later.</summary>
    public Message Begin(string type, JsonObject content)
    {
        var request = New(type, content);
        SendRaw(Wire.Write(request));
        return request;
    }

    /// <summary>The answer to a request on shell.</summary>
    public JsonObject Answer(Message request)
    {
        while (true)
        {
            var answer = Receive(_shell);
            if ((string?)answer.Parent["msg_id"] == (string?)request.Header["msg_id"])
                return answer.Content;
        }
    }

    /// <summary>Says something on control.</summary>
    public JsonObject Command(string type)
    {
        _control.SendMultipartBytes(Wire.Write(New(type, [])));
        return Receive(_control).Content;
    }

    /// <summary>Waits until a cell says that it runs.</summary>
    public void AwaitStream(string text)
    {
        while (true)
        {
            var heard = Receive(_iopub);
            if (heard.Type == "stream" && (string?)heard.Content["text"] == text)
                return;
        }
    }

    /// <summary>Takes what the kernel has shown to everybody: it would be kept for a listener that does not.</summary>
    public void Overhear()
    {
        List<byte[]> frames = [];
        while (_iopub.TryReceiveMultipartBytes(TimeSpan.Zero, ref frames)) ;
    }

    /// <summary>Sends whatever frames there are on shell.</summary>
    public void SendRaw(IEnumerable<byte[]> frames) => _shell.SendMultipartBytes(frames);

    /// <summary>Whether nobody listens on the kernel's ports.</summary>
    public bool ArePortsFree => !IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => Ports.Contains(listener.Port));

    public void Dispose()
    {
        _shell.Dispose();
        _control.Dispose();
        _iopub.Dispose();
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static Message New(string type, JsonObject content) => Message.New([], type, "test", [], content);

    private Message Receive(NetMQSocket socket)
    {
        List<byte[]> frames = [];
        Assert.True(socket.TryReceiveMultipartBytes(s_patience, ref frames), $"The kernel did not answer.\n{string.Join('\n', Log)}");
        return Wire.Read(frames, out var refusal)
            ?? throw new InvalidOperationException($"The kernel's message cannot be read: {refusal}.");
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
