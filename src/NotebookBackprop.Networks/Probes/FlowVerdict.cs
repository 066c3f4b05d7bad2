using System.Globalization;
using System.Text.Json.Serialization;

namespace NotebookBackprop;

/// <summary>What becomes of a gradient.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlowHealth>))]
public enum FlowHealth
{
    /// <summary>First and last layer get gradients of about one size.</summary>
    Healthy,

    /// <summary>It shrinks layer by layer.</summary>
    Vanishing,

    /// <summary>It grows layer by layer.</summary>
    Exploding,

    /// <summary>One layer loses most of it.</summary>
    Choked,

    /// <summary>One layer makes it large.</summary>
    Amplified,

    /// <summary>From one layer down it is exactly zero, for the first layers too, and stays so.</summary>
    Dead,

    /// <summary>It is zero for every layer: the loss does not change with the output.</summary>
    Flat,

    /// <summary>The loss or its gradient is NaN or infinite.</summary>
    NotFinite,

    /// <summary>There is one layer, so there is nothing to compare.</summary>
    OneLayer,

    /// <summary>Gradients of good size reach the layers, and something else keeps them from learning: see <see cref="FlowVerdict.Findings"/>.</summary>
    Hindered,
}

/// <summary>
/// What becomes of the gradient between the last layer and the first, and why, by what arrives at each layer by all paths. The
/// decomposition is exact: the logarithm of the ratio of the norms is the sum over every step on the way that carries most of it, with
/// one for what the other ways bring; so the factors multiply to the rate.
/// </summary>
/// <param name="Health">The finding.</param>
/// <param name="Ratio">The norm of ∂C/∂s of the layer <see cref="From"/>, as a rule the first, divided by the last's; 1 where there is one layer.</param>
/// <param name="Rate">What a layer makes of the gradient, in the geometric mean over those it passes.</param>
/// <param name="Factors">The part of each cause in the rate; a cause that does not occur is left out.</param>
/// <param name="Cause">What does most of it; null where nothing is wrong.</param>
/// <param name="Layer">The place of the layer at fault, by its weights or by what follows its s, counted from 0 at the input; null where all are.</param>
/// <param name="Activation">The state of the activation at fault; null where it is none.</param>
/// <param name="FirstBad">The first number that is not finite; null where all are.</param>
public sealed record FlowVerdict(
    FlowHealth Health, double Ratio, double Rate, IReadOnlyDictionary<FlowCause, double> Factors, FlowCause? Cause = null, int? Layer = null,
    ActivationState? Activation = null, NonFinite? FirstBad = null)
{
    /// <summary>
    /// The place of the layer that is compared with the last: 0, unless one between gets so much less or more that what comes
    /// by other paths or weights makes up for it only behind that layer.
    /// </summary>
    public int From { get; init; }

    /// <summary>The place of the layer that it is compared with: the last on its way.</summary>
    public int To { get; init; }

    /// <summary>How many times the rate is taken between the two: the difference of their depths.</summary>
    public int Ways { get; init; }

    /// <summary>The place of the layer by whose steps it is lost or made large, where one layer is at fault; else null.</summary>
    public int? At { get; init; }

    /// <summary>What else there is to say, such as of branches without gradient; from the loss to the input.</summary>
    public IReadOnlyList<FlowFinding> Findings { get; init; } = [];

    /// <summary>The step from the network's output to the last layer's s, where that is at fault; else null.</summary>
    public FlowStep? Output { get; init; }

    /// <summary>
    /// Whether it is lost by no more than the square of <see cref="MostLoss"/>: slow by plain gradient descent, while optimizers
    /// that scale each parameter's step, as <see cref="Adam"/> does, make up for it. Deep narrow nets reach that from a good start
    /// too: over L layers of n ReLUs the ratio's logarithm scatters with a variance of about 5L/4n around −5L/4n (Hanin and
    /// Nica, 2018), and zeros around an image take their part in every convolution.
    /// </summary>
    public bool IsMild { get; init; }

    /// <summary>
    /// By this factor the gradient may shrink from the last layer to the first. In the figures of Glorot and Bengio (2010) the
    /// standard start, which trains badly, loses a factor of 12 over five layers of tanh, and the normalized one, which trains
    /// well, 2.4.
    /// </summary>
    public const double MostLoss = 10;

    /// <summary>
    /// By this factor it may grow. In the recurrent map of Pascanu et al. (2013) the plain and the wall, at which training
    /// fails, are a factor of 10⁴ apart: this is its root. A normalized layer alone can bring 20, and trains.
    /// </summary>
    public const double MostGrowth = 100;

    /// <summary>
    /// By this factor the gradient of a layer between may lie below or above the last's where the first's does not: as
    /// <see cref="MostGrowth"/>, since a normalization, or layers of very different widths, bring 20 and train.
    /// </summary>
    public const double MostBetween = MostGrowth;

    /// <summary>
    /// Where the output's units are saturated, by what part of itself the loss has to change if every s changes by 1. In the
    /// slow start of Nielsen's book (2015, chapter 3: one sigmoid at 0.98 that should be 0, quadratic cost) it is 0.04, and
    /// learning takes 150 epochs; this is 36 times less. Cross-entropy keeps it above: there the slope cancels.
    /// </summary>
    public const double LeastMove = 1e-3;

    /// <summary>The share of saturated units from which saturation is named as the cause: more than half.</summary>
    public const double MuchSaturated = 0.5;

    /// <summary>The finding in numbers, such as <c>vanishing: × 0.38 a layer = 0.22 slope × 1.73 weights</c>.</summary>
    public override string ToString()
    {
        var head = Health.ToString().ToLowerInvariant();
        if (FirstBad is not null) return $"{head}: {FirstBad}";
        var factors = string.Join(" × ", Factors.Select(factor => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.###} {factor.Key.ToString().ToLowerInvariant()}")));
        var findings = string.Concat(Findings.Select(finding => $"; {finding.Kind}"));
        return string.Create(CultureInfo.InvariantCulture, $"{head}{(Layer is { } layer ? $" at layer {layer + 1}" : "")}: × {Rate:0.###} a layer{(factors.Length > 0 ? $" = {factors}" : "")}{findings}");
    }
}
