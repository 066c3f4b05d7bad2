namespace NotebookBackprop.Rendering;

/// <summary>What a person can do about a verdict.</summary>
internal enum Advice
{
    None,
    Saturated,
    Squasher,
    Router,
    SmallWeights,
    LargeWeights,
    RecurrentVanishes,
    RecurrentExplodes,
    OddLayer,
    DeadUnits,
    ZeroWeights,
    Normalization,
    Paths,
    Between,
}

/// <summary>Which advice fits.</summary>
internal static class Advise
{
    public static Advice On(GradientFlow flow) => (flow.Verdict.Health, flow.Verdict.Cause) switch
    {
        (FlowHealth.Healthy or FlowHealth.OneLayer or FlowHealth.Flat or FlowHealth.NotFinite, _) => Advice.None,
        (_, FlowCause.Slope) when flow.Verdict.Activation?.Saturated > FlowVerdict.MuchSaturated => Advice.Saturated,
        (FlowHealth.Dead, FlowCause.Slope) => Advice.DeadUnits,
        (FlowHealth.Dead, FlowCause.Weights) => Advice.ZeroWeights,
        (FlowHealth.Choked or FlowHealth.Amplified, FlowCause.Weights) => Advice.OddLayer,
        (FlowHealth.Exploding, FlowCause.Weights) => flow.IsRecurrent ? Advice.RecurrentExplodes : Advice.LargeWeights,
        (FlowHealth.Vanishing, FlowCause.Weights or FlowCause.Slope) when flow.IsRecurrent => Advice.RecurrentVanishes,
        (_, FlowCause.Weights) => Advice.SmallWeights,
        (_, FlowCause.Slope) => flow.Verdict.Activation is { Saturated: not null } ? Advice.Squasher : Advice.Router,
        (_, FlowCause.Normalization) => Advice.Normalization,
        (_, FlowCause.Paths) => Advice.Paths,
        _ => Advice.Between,
    };
}
