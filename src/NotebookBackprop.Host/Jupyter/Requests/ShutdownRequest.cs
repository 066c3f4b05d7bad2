using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Ends the kernel; a front end that wants it again starts a new one.</summary>
internal sealed record ShutdownRequest() : Request("shutdown_request", IsUrgent: true)
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var restart = turn.Optional("restart", false);
        turn.Publish("shutdown_reply", new() { ["status"] = "ok", ["restart"] = restart });
        turn.Kernel.End();
        return new() { ["restart"] = restart };
    }
}
