namespace NotebookBackprop.TestKit.Networks;

/// <summary>What a verdict has to say.</summary>
internal static class Truth
{
    /// <summary>Nothing is wrong: what is mild says itself that training makes up for it.</summary>
    public static bool IsWell(GradientFlow flow) => (flow.Verdict.Health is FlowHealth.Healthy or FlowHealth.OneLayer || flow.Verdict.IsMild)
        && !flow.Verdict.Findings.Any(finding => finding.IsHindrance || finding.Kind is FlowFindingKind.UnitsOff or FlowFindingKind.NoGradient or FlowFindingKind.Cancels);

    /// <summary>The network as a whole is well, and one thing is said beside it.</summary>
    public static Func<GradientFlow, bool> WellBut(FlowFindingKind kind) => flow =>
        (flow.Verdict.Health is FlowHealth.Healthy or FlowHealth.OneLayer || flow.Verdict.IsMild) && flow.Verdict.Findings.Any(finding => finding.Kind == kind);

    public static Func<GradientFlow, bool> Is(FlowHealth health, FlowCause? cause = null, Func<GradientFlow, bool>? and = null) => flow =>
        flow.Verdict.Health == health && (cause is null || flow.Verdict.Cause == cause) && (and is null || and(flow));

    /// <summary>Ill, by something found on the tape.</summary>
    public static Func<GradientFlow, bool> Has(FlowFindingKind kind) => flow => flow.Verdict.Findings.Any(finding => finding.Kind == kind) && flow.Verdict.Health is FlowHealth.Hindered or FlowHealth.Choked or FlowHealth.Vanishing;
}
