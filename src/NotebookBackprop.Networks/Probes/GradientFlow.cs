using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// How the gradient of a recorded loss fares on its way back through the layers. Nothing has to be called before, and no
/// <see cref="Tensor.Grad"/> is touched. All numbers belong to the weights as they are: where an optimizer's step has changed
/// them since, the recorded loss is computed again.
/// </summary>
/// <param name="Loss">What was differentiated, with its present value.</param>
/// <param name="Layers">The layers on the longest way from the input to the loss, in this order; for a recurrent net its steps.</param>
/// <param name="Others">Layers beside that way, such as shortcuts, in order of execution; without steps.</param>
/// <param name="WithoutGradient">Parameters of the network that the loss does not depend on, by path.</param>
/// <param name="Verdict">What it comes to.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.GradientFlowFormatterSource, NotebookBackprop.Rendering")]
public sealed record GradientFlow(
    Tensor Loss, IReadOnlyList<LayerGradient> Layers, IReadOnlyList<LayerGradient> Others, IReadOnlyList<string> WithoutGradient, FlowVerdict Verdict)
{
    /// <summary>Whether the loss was computed again, as numbers have changed since it was recorded.</summary>
    public bool IsRecomputed { get; init; }

    /// <summary>
    /// Whether most layers are the steps of a recurrent net: they multiply by the same weights, for sums of the same shape. A
    /// layer before them or after may have its own.
    /// </summary>
    public bool IsRecurrent => Layers.Count > 1 && 2 * Layers.SelectMany(layer => layer.Weights.Select(weight => (weight, layer.Sum.Shape))).CountBy(use => use).Max(use => use.Value) > Layers.Count;

    /// <summary>Reads the gradients of all layers.</summary>
    /// <param name="loss">A tensor with history; the sum of its elements where there are several.</param>
    /// <param name="net">The network, to name parameters that get no gradient; none where null.</param>
    /// <param name="optimizer">What trains it, for the size of its next step; none where null.</param>
    /// <exception cref="InvalidOperationException">The loss was not computed from a variable, or no product with one leads to it.</exception>
    public static GradientFlow Of(Tensor loss, Module? net = null, Optimizer? optimizer = null)
    {
        if (loss.IsLeaf || !loss.RequiresGrad)
            throw new InvalidOperationException("gradients: the tensor has no history that leads to a variable; give the loss of a network, recorded without NoGrad.");
        var now = Recomputation.Of(loss);
        var reader = new FlowReader(now, optimizer);
        if (reader.Layers.Count == 0)
            throw new InvalidOperationException("gradients: no product with a variable leads to the tensor, so it has no layers; give the loss of a network.");
        return new(now, reader.Layers, reader.Others,
            [.. (net?.Parameters ?? new Dictionary<string, Tensor>()).Where(parameter => !reader.Reaches(parameter.Value)).Select(parameter => parameter.Key)],
            FlowVerdict.Of(now, reader.Layers, reader.Output))
        {
            IsRecomputed = !ReferenceEquals(now, loss),
        };
    }

    /// <summary>The verdict in numbers.</summary>
    public override string ToString() => Verdict.ToString();
}
