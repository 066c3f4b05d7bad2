using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>
/// A Jupyter kernel (messaging protocol 5.3) on one <see cref="CellSession"/>. Requests on shell are answered one after
/// another on the thread of <see cref="Run"/>, those on control meanwhile on a thread of their own.
/// </summary>
internal sealed class JupyterKernel : IDisposable
{
    private readonly WireFormat _wire;
    private readonly Action<string> _log;
    private readonly Sockets _sockets;
    private readonly BlockingCollection<Turn> _shell = [], _control = [];
    private readonly UserQuestions _questions = new();
    private readonly Lock _gate = new();
    private CancellationTokenSource? _running;
    private bool _isEnding;
    private long _arrivals, _abortedUpTo;

    /// <summary>Listens and begins a session; nothing is answered before <see cref="Run"/>.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="folder">What files named in cells are relative to.</param>
    /// <param name="log">Takes lines for who looks after the kernel.</param>
    /// <exception cref="UsageException">A port is taken.</exception>
    public JupyterKernel(ConnectionFile connection, string folder, Action<string> log)
    {
        (_wire, _log) = (new(connection.Key), log);
        // First, so that what goes wrong is told before the session takes the console.
        _sockets = new(connection, Receive);
        Session = Desktop.Open(folder);
        Assistance = new(Session);
        if (connection.Key.Length == 0)
            log("The connection file has no key: messages are not signed.");
    }

    /// <summary>Tells this kernel from the one before a restart.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What runs the cells.</summary>
    public CellSession Session { get; }

    /// <summary>Completion and descriptions.</summary>
    public CodeAssistance Assistance { get; }

    /// <summary>The cells of this session: number and text.</summary>
    public List<(int Number, string Code)> History { get; } = [];

    /// <summary>Whether a cell was left running because it could not be stopped: no other cell can run then.</summary>
    public bool IsStuck { get; set; }

    /// <summary>Answers until told to end.</summary>
    public void Run()
    {
        var urgent = new Thread(() => AnswerAll(_control)) { IsBackground = true, Name = "control" };
        urgent.Start();
        AnswerAll(_shell);
        _control.CompleteAdding();
        // The answer to a shutdown may still be on its way.
        urgent.Join(TimeSpan.FromSeconds(1));
    }

    /// <summary>Ends <see cref="Run"/>, and a running cell before.</summary>
    public void End()
    {
        lock (_gate)
            _isEnding = true;
        Interrupt();
        _shell.CompleteAdding();
    }

    /// <summary>Stops the running cell, if one runs.</summary>
    public void Interrupt()
    {
        lock (_gate)
            _running?.Cancel();
    }

    /// <summary>Runs something that <see cref="Interrupt"/> stops, and waits for it: requests are answered one after another.</summary>
    public CellResult Interruptible(Func<CancellationToken, Task<CellResult>> run)
    {
        using var interrupt = new CancellationTokenSource();
        lock (_gate)
        {
            _running = interrupt;
            if (_isEnding)
                interrupt.Cancel();
        }
        try
        {
            return run(interrupt.Token).GetAwaiter().GetResult();
        }
        finally
        {
            lock (_gate)
                _running = null;
        }
    }

    /// <summary>From now on cells that were waiting behind a failed one are not run.</summary>
    public void AbortWaiting() => _abortedUpTo = Interlocked.Read(ref _arrivals);

    /// <summary>Whether a request waited behind a cell that failed.</summary>
    public bool IsAborted(Turn turn) => turn.Arrival <= _abortedUpTo;

    /// <summary>Sends to everybody who listens.</summary>
    /// <param name="type">The kind of message; also its topic.</param>
    /// <param name="parent">The header of the request it belongs to.</param>
    /// <param name="content">What it says.</param>
    public void Publish(string type, JsonObject parent, JsonObject content) =>
        _sockets.Send(Channel.Iopub, _wire.Write(Message.New([Encoding.UTF8.GetBytes($"kernel.{Id}.{type}")], type, Id, parent, content)));

    /// <summary>Asks who sent a request for a line, and waits for it.</summary>
    /// <param name="turn">The request.</param>
    /// <param name="interrupt">Ends the waiting.</param>
    public string Ask(Turn turn, CancellationToken interrupt) => _questions.Ask(() =>
        _sockets.Send(Channel.Stdin, _wire.Write(Message.New(turn.Request.Route, "input_request", Id, turn.Request.Header, new() { ["prompt"] = "", ["password"] = false }))), interrupt);

    /// <inheritdoc/>
    public void Dispose()
    {
        _sockets.Dispose();
        Session.Dispose();
        Assistance.Dispose();
        _shell.Dispose();
        _control.Dispose();
        _questions.Dispose();
    }

    private void Receive(Channel channel, IReadOnlyList<byte[]> frames)
    {
        if (_wire.Read(frames, out var refusal) is not { } message)
        {
            _log($"A message on {channel.ToString().ToLowerInvariant()} was dropped: {refusal}.");
            return;
        }
        if (channel == Channel.Stdin)
        {
            _questions.Hear(message);
            return;
        }
        var turn = new Turn(this, message, Interlocked.Increment(ref _arrivals));
        try
        {
            (channel == Channel.Shell ? _shell : _control).Add(turn);
        }
        catch (InvalidOperationException)
        {
            _log($"The kernel is ending: a {message.Type} was not answered.");
        }
    }

    private void AnswerAll(BlockingCollection<Turn> requests)
    {
        var channel = requests == _shell ? Channel.Shell : Channel.Control;
        foreach (var turn in requests.GetConsumingEnumerable())
        {
            Publish("status", turn.Request.Header, new() { ["execution_state"] = "busy" });
            Answer(turn, channel);
            Publish("status", turn.Request.Header, new() { ["execution_state"] = "idle" });
        }
    }

    private void Answer(Turn turn, Channel channel)
    {
        var type = turn.Request.Type;
        var known = Requests.All.FirstOrDefault(request => request.Type == type);
        if (known is null || (channel == Channel.Control && !known.IsUrgent))
        {
            _log(known is null ? $"There is no request '{type}'." : $"A {type} is not for the control channel.");
            return;
        }
        JsonObject? content;
        try
        {
            content = known.Answer(turn);
        }
        catch (RequestException e)
        {
            _log(e.Message);
            content = Requests.Error("RequestError", e.Message, []);
        }
        // A fault of the kernel's own must not end the user's session.
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            _log($"Answering a {type} failed: {e}");
            content = Requests.Error(e.GetType().Name, $"The kernel failed to answer: {e.Message}", []);
        }
        if (content is null)
            return;
        content.TryAdd("status", "ok");
        var reply = Message.New(turn.Request.Route, type.Replace("_request", "_reply", StringComparison.Ordinal), Id, turn.Request.Header, content);
        _sockets.Send(channel, _wire.Write(reply));
    }
}
