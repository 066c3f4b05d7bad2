using System.Text.Json.Serialization;

namespace NotebookBackprop;

/// <summary>What changes a gradient on its way back from one layer to the one before.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowCause>))]
public enum FlowCause
{
    /// <summary>The product with the transposed weights.</summary>
    Weights,

    /// <summary>The slope of an activation.</summary>
    Slope,

    /// <summary>A normalization.</summary>
    Normalization,

    /// <summary>What comes back by other paths that leave the same node, such as a residual path.</summary>
    Paths,

    /// <summary>
    /// A mean or average pooling: each of n places gets 1/n, so the norm falls by √n though the sum stays. It is a factor as the
    /// others are, and no reason to call a network ill.
    /// </summary>
    Averages,

    /// <summary>
    /// What comes back from other terms of the loss, such as the one of each step of a sequence: each adds its own, and that they
    /// add up is no reason to call a network ill.
    /// </summary>
    Losses,

    /// <summary>Anything else: max pooling, dropout, a factor, a product of two activations.</summary>
    Other,
}

/// <summary>One step of a gradient's way back.</summary>
/// <param name="Cause">What changes it.</param>
/// <param name="Node">The node that the gradient passes; for <see cref="FlowCause.Paths"/> the one where paths meet.</param>
/// <param name="Factor">The norm of the gradient after the step, divided by that before it.</param>
public sealed record FlowStep(FlowCause Cause, [property: JsonIgnore] Tensor Node, double Factor);
