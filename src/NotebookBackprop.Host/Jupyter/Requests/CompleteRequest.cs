using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>What could stand at the cursor.</summary>
internal sealed record CompleteRequest() : Request("complete_request")
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var code = turn.Text("code");
        var cursor = Characters.ToIndex(code, turn.Number("cursor_pos"));
        var found = turn.Kernel.Assistance.Complete(code, cursor).GetAwaiter().GetResult();
        var (start, end) = (Characters.Count(code, found.Start), Characters.Count(code, found.End));
        return new()
        {
            ["matches"] = new JsonArray([.. found.Items.Select(item => JsonValue.Create(item.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item =>
                    new JsonObject { ["text"] = item.Text, ["type"] = item.Kind, ["start"] = start, ["end"] = end })]),
            },
        };
    }
}
