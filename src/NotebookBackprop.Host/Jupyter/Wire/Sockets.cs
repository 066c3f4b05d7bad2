using NetMQ;
using NetMQ.Sockets;

namespace NotebookBackprop.Host;

/// <summary>The sockets of the five channels, all on one thread of their own, as the library demands.</summary>
internal sealed class Sockets : IDisposable
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Channel, NetMQSocket> _sockets = new()
    {
        [Channel.Shell] = new RouterSocket(),
        [Channel.Control] = new RouterSocket(),
        [Channel.Stdin] = new RouterSocket(),
        [Channel.Iopub] = new PublisherSocket(),
        [Channel.Heartbeat] = new ResponseSocket(),
    };

    private readonly NetMQPoller _poller = [];
    private readonly NetMQQueue<(Channel Channel, IReadOnlyList<byte[]> Frames)> _outgoing = new();

    /// <summary>Listens.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="receive">Takes what arrives on shell, control and stdin; runs on the sockets' thread, so it must be brief.</param>
    /// <exception cref="UsageException">A port is taken.</exception>
    public Sockets(ConnectionFile connection, Action<Channel, IReadOnlyList<byte[]>> receive)
    {
        foreach (var (channel, socket) in _sockets)
        {
            // Nothing is dropped when a reader is slow.
            socket.Options.SendHighWatermark = 0;
            socket.Options.ReceiveHighWatermark = 0;
            socket.Options.Linger = s_linger;
            Bind(socket, channel, connection);
        }
        _sockets[Channel.Heartbeat].ReceiveReady += (_, ready) => ready.Socket.SendMultipartMessage(ready.Socket.ReceiveMultipartMessage());
        foreach (var channel in new[] { Channel.Shell, Channel.Control, Channel.Stdin })
            _sockets[channel].ReceiveReady += (_, ready) => receive(channel, [.. ready.Socket.ReceiveMultipartMessage().Select(frame => frame.ToByteArray())]);
        _outgoing.ReceiveReady += (_, _) => SendQueued();
        foreach (var channel in _sockets.Keys.Where(channel => channel != Channel.Iopub))
            _poller.Add(_sockets[channel]);
        _poller.Add(_outgoing);
        _poller.RunAsync("sockets", isBackgroundThread: true);
    }

    /// <summary>Sends a message in its turn; from any thread.</summary>
    public void Send(Channel channel, IReadOnlyList<byte[]> frames) => _outgoing.Enqueue((channel, frames));

    /// <summary>Sends what is left, and closes.</summary>
    public void Dispose()
    {
        if (_poller.IsRunning)
            _poller.Stop();
        SendQueued();
        _poller.Dispose();
        _outgoing.Dispose();
        foreach (var socket in _sockets.Values)
            socket.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    private void SendQueued()
    {
        while (_outgoing.TryDequeue(out var next, TimeSpan.Zero))
            _sockets[next.Channel].SendMultipartBytes(next.Frames);
    }

    private static void Bind(NetMQSocket socket, Channel channel, ConnectionFile connection)
    {
        var port = connection.Ports[channel];
        try
        {
            socket.Bind($"tcp://{connection.Address}:{port}");
        }
        catch (NetMQException e)
        {
            throw new UsageException($"The kernel cannot listen on port {port} of {connection.Address} ({Channels.PortName(channel)}): {e.Message.TrimEnd('.')}.");
        }
    }
}
