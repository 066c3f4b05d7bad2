using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// How the gradient of a recorded loss fares on its way back through the layers. Nothing has to be called before, and no
/// <see cref="Tensor.Grad"/> is touched. All numbers belong to the weights as they are: where an optimizer's step has changed
/// them since, the recorded loss is computed again.
/// </summary>
/// <param name="Loss">What was differentiated, with its present value.</param>
/// <param name="Layers">All layers, by their depth from the input to the loss, those of one depth in order of execution; for a recurrent net its steps.</param>
/// <param name="WithoutGradient">Parameters of the network that the loss does not depend on, by path.</param>
/// <param name="Verdict">What it comes to.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.GradientFlowFormatterSource, NotebookBackprop.Rendering")]
public sealed record GradientFlow(
    Tensor Loss, IReadOnlyList<LayerGradient> Layers, IReadOnlyList<string> WithoutGradient, FlowVerdict Verdict)
{
    /// <summary>Whether the loss was computed again, as numbers have changed since it was recorded.</summary>
    public bool IsRecomputed { get; init; }

    /// <summary>Whether most of the depth is that of a recurrent net's steps: layers at several depths that multiply by the same weights, for sums of one shape.</summary>
    public bool IsRecurrent => Layers.Count > 1
        && 2 * Layers.GroupBy(layer => (layer.Weights[^1], layer.Sum.Shape)).Max(cell => cell.Select(step => step.Depth).Distinct().Count()) is > 2 and var steps && steps > Layers.Max(layer => layer.Depth);

    /// <summary>Whether there are layers side by side, or layers that some of the gradient goes past.</summary>
    public bool HasBranches { get; init; }

    /// <summary>
    /// By which ways the gradient comes to each layer from those right behind it, with the shares; from the loss to the input. None
    /// where all of it passes every layer, and for more than 40 layers.
    /// </summary>
    public IReadOnlyList<FlowBand> Bands { get; init; } = [];

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
        var reader = new FlowReader(now, net, optimizer);
        if (reader.Layers.Count == 0)
            throw new InvalidOperationException("gradients: no product with a variable leads to the tensor, so it has no layers; give the loss of a network.");
        return new(now, reader.Layers,
            [.. (net?.Parameters ?? new Dictionary<string, Tensor>()).Where(parameter => !reader.Reaches(parameter.Value)).Select(parameter => parameter.Key)],
            new FlowJudge(reader).Verdict())
        {
            IsRecomputed = !ReferenceEquals(now, loss),
            HasBranches = reader.Layers.Any(layer => !layer.IsAlone),
            Bands = FlowBands.Of(reader),
        };
    }

    /// <summary>The verdict in numbers.</summary>
    public override string ToString() => Verdict.ToString();
}
