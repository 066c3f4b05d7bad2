using System.Text.Json.Serialization;

namespace NotebookBackprop;

// Tensors are left out of JSON: where a notebook lists its variables or shares them, it asks for all their numbers.
/// <summary>The gradients of one layer: a product with weights, and what is added to it.</summary>
/// <param name="Name">The path of its module, else the name of its weights; null where neither has one.</param>
/// <param name="Sum">Its result before any activation, s.</param>
/// <param name="Weights">The variables it multiplies by.</param>
/// <param name="OfSum">∂C/∂s.</param>
/// <param name="OfWeights">∂C/∂W, as this use of the weights brings it.</param>
/// <param name="WeightNorm">The norm of the weights.</param>
/// <param name="UpdateRatio">The norm of the optimizer's next step of the weights, divided by theirs; null without an optimizer. About 1e-3 is usual (CS231n).</param>
/// <param name="Activation">What s meets first on the way that carries its gradient; null where that is nothing but the next layer.</param>
/// <param name="Steps">The gradient's way back from the next layer's s to this one's, by the path that carries it: their factors multiply to the ratio of the two norms. None for a last layer.</param>
public sealed record LayerGradient(
    string? Name, [property: JsonIgnore] Tensor Sum, [property: JsonIgnore] IReadOnlyList<Tensor> Weights, Distribution OfSum, Distribution OfWeights,
    double WeightNorm, double? UpdateRatio, ActivationState? Activation, IReadOnlyList<FlowStep> Steps)
{
    /// <summary>How many layers lie on the longest way from the data to it, itself included: those of one depth stand side by side.</summary>
    public int Depth { get; init; }

    /// <summary>The place of the layer it is compared with: the nearest behind it that leads to where its gradient comes from. Null for a last one.</summary>
    public int? Next { get; init; }

    /// <summary>The norm of the gradient of its weights by all their uses, where there are several; else null.</summary>
    public double? OfAllUses { get; init; }

    /// <summary>Whether all that reaches the layers before it passes it.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>What part of the next layer's gradient norm this one's is; 1 for the last.</summary>
    public double Kept => Steps.Aggregate(1.0, (product, step) => product * step.Factor);
}

/// <summary>Where the units of a layer stand on their activation.</summary>
/// <param name="Name">Of the operation, <c>sigmoid</c>.</param>
/// <param name="Slope">The root of the mean square of the slope.</param>
/// <param name="Saturated">
/// The share of elements on the flat ends of a squashing function, from 0 to 1: where its slope is less than 0.0591 of its
/// greatest, which for tanh is |y| above 0.97 (the measure of Karpathy's lecture "makemore 3", 2022). Null for other functions.
/// </param>
/// <param name="Dead">The share of units whose slope is zero for every example, from 0 to 1; null for functions whose slope is never zero.</param>
public sealed record ActivationState(string Name, double Slope, double? Saturated, double? Dead);
