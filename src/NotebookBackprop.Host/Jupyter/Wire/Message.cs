using System.Globalization;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>A message of the Jupyter protocol.</summary>
/// <param name="Route">The identities before the delimiter: the way back to who asked, or a topic.</param>
/// <param name="Header">Who, when and what.</param>
/// <param name="Parent">The header of the request that this belongs to; empty for a request.</param>
/// <param name="Content">What it says.</param>
internal sealed record Message(IReadOnlyList<byte[]> Route, JsonObject Header, JsonObject Parent, JsonObject Content)
{
    /// <summary>The version of the protocol that this kernel speaks.</summary>
    public const string ProtocolVersion = "5.3";

    /// <summary>Its kind, such as <c>execute_request</c>.</summary>
    public string Type => Header["msg_type"]!.GetValue<string>();

    /// <summary>A new message that belongs to a request.</summary>
    /// <param name="route">Where it goes.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="session">The kernel's session.</param>
    /// <param name="parent">The request's header; empty where there is none.</param>
    /// <param name="content">What it says.</param>
    public static Message New(IReadOnlyList<byte[]> route, string type, string session, JsonObject parent, JsonObject content) => new(
        route,
        new()
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = ProtocolVersion,
        },
        parent.DeepClone().AsObject(),
        content);
}
