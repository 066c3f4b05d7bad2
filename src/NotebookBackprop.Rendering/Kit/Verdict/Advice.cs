namespace NotebookBackprop.Rendering;

/// <summary>What a person can do about a verdict.</summary>
internal enum Advice
{
    None,
    Saturated,
    Output,
    Squasher,
    Router,
    Deep,
    SmallWeights,
    LargeWeights,
    RecurrentVanishes,
    GatedVanishes,
    RecurrentExplodes,
    OddLayer,
    DeadUnits,
    ZeroWeights,
    Normalization,
    Paths,
    Between,
    OpenGates,
    Against,
}

/// <summary>Which advice fits.</summary>
internal static class Advise
{
    public static Advice On(GradientFlow flow) => (flow.Verdict.Health, flow.Verdict.Cause) switch
    {
        (FlowHealth.Healthy or FlowHealth.OneLayer or FlowHealth.Flat or FlowHealth.NotFinite or FlowHealth.Hindered, _) => Advice.None,
        _ when flow.Verdict.Output is not null => Advice.Output,
        (_, FlowCause.Slope) when flow.Verdict.Activation?.Saturated > FlowVerdict.MuchSaturated => Advice.Saturated,
        (FlowHealth.Dead, FlowCause.Slope) => Advice.DeadUnits,
        (FlowHealth.Dead, FlowCause.Weights) => Advice.ZeroWeights,
        (FlowHealth.Choked or FlowHealth.Amplified, FlowCause.Weights) => Advice.OddLayer,
        (FlowHealth.Exploding, FlowCause.Weights) when flow.IsRecurrent => Advice.RecurrentExplodes,
        // What a residual path adds comes on top of what the weights of its branch make.
        (FlowHealth.Exploding, FlowCause.Weights) => Factor(flow, FlowCause.Paths) > 1 ? Advice.Paths : Advice.LargeWeights,
        // Products of two activations are gates; those that are open are not to blame, and opening them further is no mend.
        (FlowHealth.Vanishing, _) when flow.IsRecurrent && IsGated(flow) => Factor(flow, FlowCause.Other) < OpenGate ? Advice.GatedVanishes : Advice.OpenGates,
        (FlowHealth.Vanishing, _) when flow.IsRecurrent => Advice.RecurrentVanishes,
        (_, FlowCause.Weights) => Advice.SmallWeights,
        (_, FlowCause.Slope) when flow.Verdict.Activation is not { Saturated: null } => Advice.Squasher,
        // Where the weights already make up for some of what the units lose, their start is not to blame.
        (_, FlowCause.Slope) => Factor(flow, FlowCause.Weights) > 1.2 ? Advice.Deep : Advice.Router,
        (_, FlowCause.Normalization) => Advice.Normalization,
        (FlowHealth.Exploding or FlowHealth.Amplified, FlowCause.Paths) => Advice.Paths,
        (_, FlowCause.Paths) => Advice.Against,
        _ => Advice.Between,
    };

    /// <summary>A gate that keeps this much a step keeps half of the gradient over 13 steps.</summary>
    private const double OpenGate = 0.95;

    private static bool IsGated(GradientFlow flow) => flow.Layers.SelectMany(layer => layer.Steps).Any(step => step.Cause == FlowCause.Other && step.Node.Op?.Role == Autodiff.Role.Swapper);

    private static double Factor(GradientFlow flow, FlowCause cause) => flow.Verdict.Factors.GetValueOrDefault(cause, 1);
}
