using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Lists the open connections of widgets: there are none, outputs live without the kernel.</summary>
internal sealed record CommInfoRequest() : Request("comm_info_request")
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn) => new() { ["comms"] = new JsonObject() };
}

/// <summary>A widget wants a connection that nobody here holds: it is closed at once, as the protocol demands.</summary>
internal sealed record CommOpen() : Request("comm_open")
{
    /// <inheritdoc/>
    public override JsonObject? Answer(Turn turn)
    {
        turn.Publish("comm_close", new() { ["comm_id"] = turn.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }
}

/// <summary>A message on a connection that is not open.</summary>
internal sealed record CommMessage(string Type) : Request(Type)
{
    /// <inheritdoc/>
    public override JsonObject? Answer(Turn turn) => null;
}
