using System.Text.Json.Serialization;

namespace NotebookBackprop;

/// <summary>What there is to say beside the size of the gradients.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowFindingKind>))]
public enum FlowFindingKind
{
    /// <summary>A branch gets no gradient, as a selection or a maximum never takes it.</summary>
    NeverChosen,

    /// <summary>A branch gets no gradient yet, as weights or a gate behind it start at zero; they get one, so it begins to learn after the first step.</summary>
    StartsAtZero,

    /// <summary>A branch gets no gradient, as all units behind it are off.</summary>
    UnitsOff,

    /// <summary>A branch gets no gradient, as it is multiplied by zeros that do not change.</summary>
    TimesZero,

    /// <summary>What comes back by several ways adds up to zero.</summary>
    Cancels,

    /// <summary>A branch gets no gradient, for no reason of the others.</summary>
    NoGradient,

    /// <summary>The loss uses a value that was detached from what computed it.</summary>
    Detached,

    /// <summary>A softmax inside the network is all but one-hot, so that next to nothing passes back through it.</summary>
    SoftmaxSaturated,

    /// <summary>A loss that takes scores is given probabilities.</summary>
    SoftmaxTwice,

    /// <summary>Of the terms of the loss one brings next to nothing to the layers that they share.</summary>
    LossesUnbalanced,

    /// <summary>All units of a layer have the same weights and get the same gradient, so that they stay equal.</summary>
    UnitsEqual,

    /// <summary>There is a loss at every step of a recurrent net, and each adds its own gradient.</summary>
    LossAtEveryStep,

    /// <summary>The loss is all but zero, so that sizes of its gradients say little.</summary>
    Solved,
}

/// <summary>Something found on the tape.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Node">Where it shows: the operation at fault.</param>
/// <param name="Layers">Places of the layers that it concerns, from the input to the output; may be none.</param>
public sealed record FlowFinding(FlowFindingKind Kind, [property: JsonIgnore] Tensor Node, IReadOnlyList<int> Layers)
{
    /// <summary>Which branch of the operation, counted from 1; or which term of the loss, in the order of execution. Null where there is none to name.</summary>
    public int? Branch { get; init; }

    /// <summary>The layers behind which it lies, as those whose weights are zero; none where there are none to name.</summary>
    public IReadOnlyList<int> Behind { get; init; } = [];

    /// <summary>Its measure: the share of a term, what a step keeps, the part of saturated rows, the loss; null where it has none.</summary>
    public double? Amount { get; init; }

    /// <summary>Paths of the parameters that it concerns; may be none.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Whether it hinders a network whose gradients are of good size. A branch without gradient does not, beside others that learn.</summary>
    public bool IsHindrance => Kind is FlowFindingKind.Detached or FlowFindingKind.SoftmaxSaturated or FlowFindingKind.SoftmaxTwice or FlowFindingKind.LossesUnbalanced or FlowFindingKind.UnitsEqual;
}
