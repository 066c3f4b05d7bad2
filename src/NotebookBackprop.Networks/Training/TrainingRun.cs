using System.Globalization;

namespace NotebookBackprop;

/// <summary>
/// What became of a network step by step while it was trained. It holds no times: the same training gives the same record.
/// </summary>
/// <param name="Name">What the run is called; null where it was given no name.</param>
/// <param name="Losses">The loss of every step.</param>
/// <param name="SampledSteps">At which steps gradients and updates were measured: places in <paramref name="Losses"/>, ascending.</param>
/// <param name="Layers">The measurements of each layer, in the order of the network's parts.</param>
/// <param name="FirstBad">The first number that was not finite, where that ended the training; else null.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.TrainingFormatterSource, NotebookBackprop.Rendering")]
public sealed record TrainingRun(
    string? Name, IReadOnlyList<double> Losses, IReadOnlyList<int> SampledSteps, IReadOnlyList<LayerTrace> Layers, NonFinite? FirstBad = null)
{
    /// <summary>How the decision boundary moved, where data of the plane were given; else null.</summary>
    public DecisionBoundary? Boundary { get; init; }

    /// <summary>
    /// The step, counted from 0, whose gradient later sweeps were added to although the weights were changed by it: nothing forgets the
    /// gradients. Null where they were forgotten in time.
    /// </summary>
    public int? PiledSince { get; init; }

    /// <summary>How many steps were taken.</summary>
    public int Steps => Losses.Count;

    /// <summary>Its name, its length and the loss at both ends, such as <c>deep: 500 steps, loss 1.1 → 0.021</c>.</summary>
    public override string ToString()
    {
        var head = Name is null ? "" : Name + ": ";
        return Steps == 0 ? $"{head}no steps" : string.Create(CultureInfo.InvariantCulture, $"{head}{Steps} steps, loss {Losses[0]:G4} → {Losses[^1]:G4}");
    }
}

/// <summary>A layer while it was trained: a module with parameters of its own. Each list has one number for each sampled step.</summary>
/// <param name="Name">The module's path, such as <c>0</c> or <c>encoder.2</c>; empty for a network that is one module.</param>
/// <param name="GradientNorms">The norm of the gradient of its parameters together; NaN where it had none.</param>
/// <param name="UpdateRatios">The norm of what the step added to its parameters, divided by theirs; NaN where that is not known.</param>
public sealed record LayerTrace(string Name, IReadOnlyList<double> GradientNorms, IReadOnlyList<double> UpdateRatios)
{
    /// <summary>The name of the module's type, such as <c>Linear</c>; empty where it is not known.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Some of its weights, evenly spread.</summary>
    public IReadOnlyList<WeightTrace> Weights { get; init; } = [];
}

/// <summary>A single weight while it was trained.</summary>
/// <param name="Name">Its parameter and place, such as <c>weight[3, 1]</c>.</param>
/// <param name="Values">One for each sampled step.</param>
public sealed record WeightTrace(string Name, IReadOnlyList<double> Values);
