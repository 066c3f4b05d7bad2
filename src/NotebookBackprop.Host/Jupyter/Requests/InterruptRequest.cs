using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>Stops the running cell.</summary>
internal sealed record InterruptRequest() : Request("interrupt_request", IsUrgent: true)
{
    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        turn.Kernel.Interrupt();
        return [];
    }
}
