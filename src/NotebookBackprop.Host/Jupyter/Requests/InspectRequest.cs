using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>What stands at the cursor.</summary>
internal sealed record InspectRequest() : Request("inspect_request")
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var code = turn.Text("code");
        var description = turn.Kernel.Assistance.Describe(code, Characters.ToIndex(code, turn.Number("cursor_pos"))).GetAwaiter().GetResult();
        var data = new JsonObject();
        if (description is not null)
            data["text/plain"] = description;
        return new() { ["found"] = description is not null, ["data"] = data, ["metadata"] = new JsonObject() };
    }
}
