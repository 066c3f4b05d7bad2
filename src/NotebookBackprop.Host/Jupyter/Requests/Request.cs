using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>One kind of request that the kernel answers. A new one is a file, and a line in <see cref="Requests.All"/>.</summary>
/// <param name="Type">Such as <c>execute_request</c>.</param>
/// <param name="IsUrgent">Whether it may come on the control channel, where it does not wait for a running cell.</param>
internal abstract record Request(string Type, bool IsUrgent = false)
{
    /// <summary>Does what is asked.</summary>
    /// <returns>The content of the reply; null where the protocol has none.</returns>
    /// <exception cref="RequestException">The request is not as the protocol says.</exception>
    public abstract JsonObject? Answer(Turn turn);
}

/// <summary>All kinds of requests.</summary>
internal static class Requests
{
    /// <summary>In the order of the protocol's documentation.</summary>
    public static IReadOnlyList<Request> All { get; } =
    [
        new ExecuteRequest(),
        new InspectRequest(),
        new CompleteRequest(),
        new HistoryRequest(),
        new IsCompleteRequest(),
        new CommInfoRequest(),
        new CommOpen(),
        new CommMessage("comm_msg"),
        new CommMessage("comm_close"),
        new KernelInfoRequest(),
        new ShutdownRequest(),
        new InterruptRequest(),
    ];

    /// <summary>The content of a reply that tells of a failure.</summary>
    public static JsonObject Error(string name, string value, IReadOnlyList<string> traceback) => new()
    {
        ["status"] = "error",
        ["ename"] = name,
        ["evalue"] = value,
        ["traceback"] = new JsonArray([.. traceback.Select(line => JsonValue.Create(line))]),
    };
}
