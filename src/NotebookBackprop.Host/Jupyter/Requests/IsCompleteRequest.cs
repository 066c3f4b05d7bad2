using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Whether a console should run what was typed or offer another line.</summary>
internal sealed record IsCompleteRequest() : Request("is_complete_request")
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var status = CodeAssistance.CompletenessOf(turn.Text("code"));
        var answer = new JsonObject { ["status"] = status.ToString().ToLowerInvariant() };
        if (status == Completeness.Incomplete)
            answer["indent"] = "";
        return answer;
    }
}
