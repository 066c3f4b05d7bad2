namespace NotebookBackprop.Autodiff;

/// <summary>
/// What theory expects of a layer's Jacobian D·W, where W has independent entries of mean zero and variance σ² and D the
/// slopes φ′ of the activation on its diagonal: rms singular value σ·√max(inputs, outputs)·√E[φ′²], as the expectation of
/// ‖D·W‖² is outputs · inputs · σ² · E[φ′²] (Glorot and Bengio 2010; Saxe et al. 2013). Their mean follows from the law of
/// Marchenko and Pastur (1967): 8/(3π) of the rms for a square.
/// </summary>
/// <param name="Deviation">σ, measured on the layer's weights.</param>
/// <param name="Slope">√E[φ′²], measured at the recorded values; 1 for a linear layer.</param>
/// <param name="Rms">The rms singular value expected.</param>
/// <param name="Mean">The mean singular value expected; NaN where the slopes differ much from one another, as the law is of W alone.</param>
public sealed record LayerTheory(double Deviation, double Slope, double Rms, double Mean)
{
    /// <summary>The most that slopes may vary, standard deviation over mean, for the law to be used.</summary>
    private const double MostVariation = 0.1;

    /// <summary>What is expected of a link; null where it is more than one matrix product and functions of single elements.</summary>
    public static LayerTheory? Of(ChainLink link)
    {
        var path = Replay.Path(link.From, link.To);
        var inside = path.ToHashSet();
        Tensor? weight = null;
        var (square, variation) = (1.0, 0.0);
        foreach (var node in path.Skip(1))
        {
            var operands = Enumerable.Range(0, node.Inputs.Count).Where(i => inside.Contains(node.Inputs[i])).ToList();
            if (operands.Count != 1) return null;
            if (node.Op is { Effect: GradientEffect.Transposes })
            {
                if (weight is not null || node.Inputs[1 - operands[0]] is not { Shape.Rank: 2 } other) return null;
                weight = other;
            }
            else if (node.Op is { IsElementwise: true })
            {
                var slopes = LocalDerivative.Of(node, operands[0], _ => null).Value!.ToArray();
                var meanSquare = slopes.Average(slope => slope * slope);
                square *= meanSquare;
                variation += meanSquare == 0 ? 0 : Math.Max(0, meanSquare - Math.Pow(slopes.Average(), 2)) / meanSquare;
            }
            else if (node.Op!.Role != Role.Mover) return null;
        }
        if (weight is null) return null;
        var deviation = Math.Sqrt(weight.ToArray().Average(entry => entry * entry));
        int most = Math.Max(weight.Shape[0], weight.Shape[1]), least = Math.Min(weight.Shape[0], weight.Shape[1]);
        var rms = deviation * Math.Sqrt(most) * Math.Sqrt(square);
        return new(deviation, Math.Sqrt(square), rms, variation <= MostVariation * MostVariation ? rms * MeanOverRms((double)least / most) : double.NaN);
    }

    /// <summary>The mean singular value of a large random matrix over their rms, by the shorter side over the longer one.</summary>
    public static double MeanOverRms(double aspect)
    {
        // λ = 1 + y + 2√y·cos θ turns the density √((λ₊−λ)(λ−λ₋))/(2πyλ) into one without roots at the ends.
        const int points = 2000;
        var sum = 0.0;
        for (var k = 0; k < points; k++)
        {
            var angle = Math.PI * (k + 0.5) / points;
            sum += Math.Pow(Math.Sin(angle), 2) / Math.Sqrt(1 + aspect + 2 * Math.Sqrt(aspect) * Math.Cos(angle));
        }
        return sum / points * 2;
    }
}
