using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Where a kernel listens and what signs its messages, as a front end writes it into a file for the kernel.</summary>
/// <param name="Address">The interface to listen on.</param>
/// <param name="Ports">A port for every channel.</param>
/// <param name="Key">Signs messages; empty where they are not signed.</param>
internal sealed record ConnectionFile(IPAddress Address, IReadOnlyDictionary<Channel, int> Ports, byte[] Key)
{
    private const string Scheme = "hmac-sha256";

    /// <summary>Reads the file.</summary>
    /// <param name="path">As the front end gave it.</param>
    /// <exception cref="UsageException">It cannot be read, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            var file = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new JsonException("it is no JSON object.");
            Demand(path, "transport", Text(file, "transport") ?? "tcp", "tcp");
            Demand(path, "signature_scheme", Text(file, "signature_scheme") ?? Scheme, Scheme);
            return new(
                Loopback(path, Text(file, "ip") ?? "127.0.0.1"),
                Enum.GetValues<Channel>().ToDictionary(channel => channel, channel => Port(path, file, Channels.PortName(channel))),
                Encoding.UTF8.GetBytes(Text(file, "key") ?? ""));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw new UsageException($"The connection file {path} cannot be read: {e.Message}");
        }
    }

    private static string? Text(JsonObject file, string name) => file[name]?.GetValue<string>();

    private static int Port(string path, JsonObject file, string name) =>
        file[name]?.GetValue<int>() is { } port and > 0 and <= IPEndPoint.MaxPort
            ? port
            : throw new UsageException($"The connection file {path} names no valid {name}: a number from 1 to {IPEndPoint.MaxPort} is needed.");

    private static void Demand(string path, string name, string asked, string known)
    {
        if (asked != known)
            throw new UsageException($"The connection file {path} asks for the {name} '{asked}', and this kernel knows {known} only.");
    }

    /// <summary>Who reaches a kernel runs code as its user: only this machine may.</summary>
    private static IPAddress Loopback(string path, string address)
    {
        if (address == "localhost")
            return IPAddress.Loopback;
        return IPAddress.TryParse(address, out var parsed) && IPAddress.IsLoopback(parsed) && parsed.AddressFamily == AddressFamily.InterNetwork
            ? parsed
            : throw new UsageException($"The connection file {path} asks to listen on {address}, and this kernel listens on this machine's own 127.0.0.1 only: reach it from elsewhere through a tunnel.");
    }
}
