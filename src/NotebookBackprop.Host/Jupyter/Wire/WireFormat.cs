using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NotebookBackprop.Host;

/// <summary>
/// Frames to messages and back (Jupyter messaging protocol, "The wire protocol"): identities, a delimiter, a signature
/// in hexadecimal digits, then header, parent header, metadata and content as JSON, then buffers, which are ignored.
/// </summary>
/// <param name="key">Signs messages; empty for none.</param>
internal sealed class WireFormat(byte[] key)
{
    private const int Parts = 4, Remembered = 1 << 16;

    private static readonly byte[] s_delimiter = "<IDS|MSG>"u8.ToArray();

    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>Reads a message that has just arrived.</summary>
    /// <param name="frames">As they came.</param>
    /// <param name="refusal">Why it is not to be answered, for the log.</param>
    /// <returns>The message; null where it is refused.</returns>
    public Message? Read(IReadOnlyList<byte[]> frames, out string refusal)
    {
        refusal = "";
        var start = 0;
        while (start < frames.Count && !frames[start].AsSpan().SequenceEqual(s_delimiter))
            start++;
        if (frames.Count < start + 2 + Parts)
        {
            refusal = "it has too few parts";
            return null;
        }
        var signature = Encoding.ASCII.GetString(frames[start + 1]);
        var parts = frames.Skip(start + 2).Take(Parts).ToArray();
        if (!IsGenuine(signature, parts))
        {
            refusal = "its signature is wrong";
            return null;
        }
        if (key.Length > 0 && !IsFirst(signature))
        {
            refusal = "it has come before";
            return null;
        }
        try
        {
            var read = parts.Select(Parse).ToArray();
            if (read[0]["msg_type"] is not JsonValue type || !type.TryGetValue(out string? _))
                throw new JsonException("its header names no type");
            // Every answer carries it, so it has to be one that can be written.
            JsonSerializer.SerializeToUtf8Bytes(read[0]);
            return new([.. frames.Take(start)], read[0], read[1], read[3]);
        }
        // ArgumentException: a name that stands twice in an object is found when the object is first read.
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            refusal = e.Message;
            return null;
        }
    }

    /// <summary>The frames of a message.</summary>
    public IReadOnlyList<byte[]> Write(Message message)
    {
        byte[][] parts = [.. new JsonNode[] { message.Header, message.Parent, new JsonObject(), message.Content }.Select(part => JsonSerializer.SerializeToUtf8Bytes(part))];
        return [.. message.Route, s_delimiter, Encoding.ASCII.GetBytes(Sign(parts)), .. parts];
    }

    private static JsonObject Parse(byte[] part)
    {
        if (!Utf8.IsValid(part))
            throw new JsonException("it is no UTF-8");
        return JsonNode.Parse(part) as JsonObject ?? throw new JsonException("a part is no JSON object");
    }

    private bool IsGenuine(string signature, byte[][] parts) =>
        key.Length == 0 || CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Sign(parts)));

    private string Sign(byte[][] parts)
    {
        if (key.Length == 0)
            return "";
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A signature that comes again is a message played back by somebody who does not know the key.</summary>
    private bool IsFirst(string signature)
    {
        if (!_seen.Add(signature))
            return false;
        _order.Enqueue(signature);
        if (_order.Count > Remembered)
            _seen.Remove(_order.Dequeue());
        return true;
    }
}
