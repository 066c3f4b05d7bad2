namespace NotebookBackprop.Rendering;

/// <summary>The words about gradients by layer. In sentences, <c>{0}</c> and so on are filled in as each says.</summary>
internal sealed partial record GradientWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<GradientWords> In { get; } = new(English, Spanish);

    /// <summary>The title of the chart.</summary>
    public required string Title { get; init; }

    /// <summary>A layer, in lower case.</summary>
    public required string Layer { get; init; }

    /// <summary>A step of a recurrent net, in lower case.</summary>
    public required string Step { get; init; }

    /// <summary>A certain layer, as it stands before its number.</summary>
    public required string TheLayer { get; init; }

    /// <summary>A certain step, as it stands before its number.</summary>
    public required string TheStep { get; init; }

    /// <summary>Under the axis of layers.</summary>
    public required string LayerAxis { get; init; }

    /// <summary>Under the axis of steps.</summary>
    public required string StepAxis { get; init; }

    /// <summary>What ∂C/∂s belongs to.</summary>
    public required string Activations { get; init; }

    /// <summary>What ∂C/∂W belongs to.</summary>
    public required string Weights { get; init; }

    /// <summary>What the line of ∂C/∂s and the band around it are.</summary>
    public required string LineAndBand { get; init; }

    /// <summary>What the line of ∂C/∂W is.</summary>
    public required string Line { get; init; }

    /// <summary>What a reader can open below the chart.</summary>
    public required string Numbers { get; init; }

    /// <summary>How many layers lie before a layer on the longest way, itself included.</summary>
    public required string Depth { get; init; }

    /// <summary>The norm of the gradient of weights by all their uses.</summary>
    public required string AllUses { get; init; }

    /// <summary>Several layers, as they stand before their numbers.</summary>
    public required string TheLayers { get; init; }

    /// <summary>Several steps, as they stand before their numbers.</summary>
    public required string TheSteps { get; init; }

    /// <summary>From number {0} to number {1}.</summary>
    public required string FromTo { get; init; }

    /// <summary>The loss, in a picture.</summary>
    public required string Loss { get; init; }

    /// <summary>Under the picture of branches: what widths and signs mean.</summary>
    public required string BandsNote { get; init; }

    /// <summary>Only one layer gets a gradient.</summary>
    public required string NothingToCompare { get; init; }

    /// <summary>The parameter {0} holds {1} at place {2}, which may be empty.</summary>
    public required string BadParameter { get; init; }

    /// <summary>The head of what hinders a network whose gradients are well.</summary>
    public required IReadOnlyDictionary<FlowFindingKind, string> FindingHeads { get; init; }

    /// <summary>
    /// What else was found: {0} the layers, {1} the operation, {2} the branch or the term, {3} the measure, {4} the layer behind,
    /// {5} parameters in brackets, {6} how many layers.
    /// </summary>
    public required IReadOnlyDictionary<FlowFindingKind, string> Findings { get; init; }

    /// <summary>A branch that a gate at zero shuts, as those of <see cref="Findings"/>.</summary>
    public required string GateAtZero { get; init; }

    /// <summary>What follows where a state keeps little, as those of <see cref="Findings"/>.</summary>
    public required string ShortMemory { get; init; }

    /// <summary>The loss was computed again with the weights of now; {0} its value.</summary>
    public required string Recomputed { get; init; }

    /// <summary>Parameters {0} get no gradient.</summary>
    public required string WithoutGradient { get; init; }

    /// <summary>And {0} more of them.</summary>
    public required string AndMore { get; init; }

    /// <summary>Heads of columns.</summary>
    public required string Name { get; init; }

    /// <summary>The share that is exactly zero.</summary>
    public required string Zeros { get; init; }

    /// <summary>What part of the next layer's gradient a layer gets.</summary>
    public required string Kept { get; init; }

    /// <summary>The activation that follows.</summary>
    public required string Activation { get; init; }

    /// <summary>The share of saturated elements.</summary>
    public required string Saturated { get; init; }

    /// <summary>The share of dead units.</summary>
    public required string Dead { get; init; }

    /// <summary>The mean magnitude of {0}.</summary>
    public required string MeanMagnitude { get; init; }

    /// <summary>The finding in a word; {0} the layer, {1} its number.</summary>
    public required IReadOnlyDictionary<FlowHealth, string> Heads { get; init; }

    /// <summary>Each {0} keeps {1}; the first gets {2} of number {3}; {4} before a number.</summary>
    public required string Keeps { get; init; }

    /// <summary>The slope of the output's activation {0} lets {1} of the gradient in, while the loss is {2}.</summary>
    public required string AtOutput { get; init; }

    /// <summary>Each {0} multiplies by {1}; the first gets {2} times number {3}; {4} before a number.</summary>
    public required string Grows { get; init; }

    /// <summary>Each {0} keeps {1}; the first gets nothing that a number can hold; {2} before a number.</summary>
    public required string Underflows { get; init; }

    /// <summary>The one at fault lets {0} through, the others keep {1}.</summary>
    public required string LetsThrough { get; init; }

    /// <summary>The one at fault multiplies by {0}, the others by {1}.</summary>
    public required string Multiplies { get; init; }

    /// <summary>All units of {0} number {1} are off.</summary>
    public required string DeadUnits { get; init; }

    /// <summary>All units of {0} number {1} are saturated so far that their slope is zero.</summary>
    public required string DeadSaturated { get; init; }

    /// <summary>The weights of {0} number {1} are zero.</summary>
    public required string DeadWeights { get; init; }

    /// <summary>The gradient stops behind {0} number {1}.</summary>
    public required string DeadBetween { get; init; }

    /// <summary>The gradient is zero everywhere.</summary>
    public required string Flat { get; init; }

    /// <summary>There is one layer, with norms {0} of ∂C/∂s and {1} of ∂C/∂W.</summary>
    public required string OneLayer { get; init; }

    /// <summary>The forward sweep first gives {0}, in operation and place {1}.</summary>
    public required string BadForward { get; init; }

    /// <summary>The same of the backward sweep.</summary>
    public required string BadBackward { get; init; }

    /// <summary>A gradient is beyond the largest number.</summary>
    public required string TooLarge { get; init; }

    /// <summary>In place of an operation.</summary>
    public required string Leaf { get; init; }

    /// <summary>{0} where, {1} the factors.</summary>
    public required string FactorLine { get; init; }

    /// <summary>Per {0}.</summary>
    public required string PerUnit { get; init; }

    /// <summary>At {0} number {1}.</summary>
    public required string AtUnit { get; init; }

    /// <summary>× {0} from {1}.</summary>
    public required string Factor { get; init; }

    /// <summary>The slope of {0}.</summary>
    public required string SlopeOf { get; init; }

    /// <summary>The causes, as a factor comes from them.</summary>
    public required IReadOnlyDictionary<FlowCause, string> Causes { get; init; }

    /// <summary>The heads where the gradient is not yet far gone.</summary>
    public required IReadOnlyDictionary<FlowHealth, string> MildHeads { get; init; }

    /// <summary>Who makes up for that.</summary>
    public required string MildNote { get; init; }

    /// <summary>Why averages do not count.</summary>
    public required string AveragesNote { get; init; }

    /// <summary>What to do, {0} the place of the one at fault.</summary>
    internal IReadOnlyDictionary<Advice, string> Advice { get; init; } = new Dictionary<Advice, string>();

    /// <summary>The mean magnitude of a quantity.</summary>
    internal string MeanOf(string quantity) => string.Format(System.Globalization.CultureInfo.InvariantCulture, MeanMagnitude, quantity);

    /// <summary>An activation as people write it.</summary>
    internal string ActivationName(string operation) => ActivationTitles.Of(operation, Titles);

    /// <summary>Activations that this language writes otherwise.</summary>
    internal IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();
}
