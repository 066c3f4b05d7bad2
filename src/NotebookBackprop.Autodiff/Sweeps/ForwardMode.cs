namespace NotebookBackprop.Autodiff;

/// <summary>The forward sweep.</summary>
internal static class ForwardMode
{
    /// <summary>The tangent of each node of a tape: J·u by the inputs that vary.</summary>
    /// <param name="tape">A recorded computation.</param>
    /// <param name="seeds">One place for each node: the tangent of those that vary, in their shape; else null. It is filled.</param>
    /// <param name="record">Whether the sweep is itself recorded, so that it can be differentiated again.</param>
    /// <returns>One tangent for each node, in its shape; null for a node that does not vary.</returns>
    public static Tensor?[] Sweep(Tape tape, Tensor?[] seeds, bool record = false)
    {
        Interruption.Check();
        using var recording = Recording.UseForSweep(record);
        Tensor?[] tangents = [];
        for (var i = 0; i < seeds.Length; i++)
        {
            var inputs = tape.InputsOf(i);
            if (inputs.IsEmpty) continue;
            if (tangents.Length < inputs.Length) tangents = new Tensor?[inputs.Length];
            var from = tangents.AsSpan(0, inputs.Length);
            var varies = false;
            for (var k = 0; k < inputs.Length; k++) varies |= (from[k] = seeds[inputs[k]]) is not null;
            var node = tape.Nodes[i];
            if (varies && node.StaleInput() is { } stale) throw ReverseMode.Stale(node, stale, "forward");
            if (varies && node.Op!.Jvp(node, from) is { } tangent)
                seeds[i] = tangent.Shape == node.Shape ? tangent : Functions.BroadcastTo(tangent, node.Shape);
        }
        return seeds;
    }
}
