namespace NotebookBackprop;

/// <summary>What else keeps a network from learning, each recognized by evidence on the tape.</summary>
internal static class FlowFindings
{
    private static readonly Func<FlowReader, IEnumerable<FlowFinding>>[] s_all =
        [DetachedParts.Find, SaturatedSoftmax.Find, ScoresTaken.Find, LossBalance.Find, EqualUnits.Find, StepLosses.Find];

    /// <summary>The verdict with all findings. A network whose loss is all but zero is well, whatever the sizes of its last gradients.</summary>
    public static FlowVerdict Add(FlowReader reader, FlowVerdict verdict)
    {
        if (SolvedLoss.Find(reader) is { } solved)
            return verdict.Health == FlowHealth.OneLayer ? verdict : verdict with { Health = FlowHealth.Healthy, IsMild = false, Cause = null, Layer = null, At = null, Activation = null, Output = null, Findings = [.. verdict.Findings, solved] };
        List<FlowFinding> findings = [.. verdict.Findings, .. s_all.SelectMany(find => find(reader))];
        // Scores that are so large as to saturate a softmax are multiplied on the way back by what made them large; and what comes
        // back to equal units cancels by rounding alone.
        bool Explains(FlowFinding finding) => finding.Kind switch
        {
            FlowFindingKind.SoftmaxSaturated => verdict is { Cause: FlowCause.Other or FlowCause.Slope, At: { } at } && finding.Layers.Contains(at),
            FlowFindingKind.UnitsEqual => verdict.Cause == FlowCause.Weights,
            _ => false,
        };
        var isWell = verdict.Health is FlowHealth.Healthy or FlowHealth.OneLayer || findings.Exists(Explains);
        return verdict with { Health = isWell && findings.Exists(finding => finding.IsHindrance) ? FlowHealth.Hindered : verdict.Health, Findings = findings };
    }
}
