namespace NotebookBackprop;

/// <summary>Judges the gradients of layers, from the input to the output.</summary>
/// <param name="loss">With history.</param>
/// <param name="layers">One at least.</param>
/// <param name="output">The step from the network's output to the last layer's s, where an activation lies between; else null.</param>
internal sealed class FlowJudge(Tensor loss, IReadOnlyList<LayerGradient> layers, FlowStep? output)
{
    public FlowVerdict Verdict()
    {
        if (layers.Any(layer => !double.IsFinite(layer.OfSum.Norm) || !double.IsFinite(layer.OfWeights.Norm)) || !loss.ToArray().All(double.IsFinite))
            return new(FlowHealth.NotFinite, double.NaN, double.NaN, None, FirstBad: Functions.FindNonFinite(loss));
        // Where the output's own units are all off, the loss would change with it, but nothing comes back through them.
        if (layers[^1].OfSum.Norm == 0) return layers[^1].Activation is { Slope: 0 } off && (off.Saturated ?? off.Dead) is not null ? Died(layers.Count - 1) : new(FlowHealth.Flat, 0, 0, None);
        if (layers.Count == 1) return AtOutput(new(FlowHealth.OneLayer, 1, 1, None));

        // Below the last layer that still has a gradient there is nothing left to measure.
        var first = layers.Count - 1;
        while (first > 0 && layers[first - 1].OfSum.Norm > 0) first--;
        var hasUnderflown = first > 0 && layers[first].OfSum.Norm < Least;
        if (first > 0 && !hasUnderflown) return Died(first - 1);
        if (first == layers.Count - 1) return Died(first - 1);
        var verdict = Measured(first, hasUnderflown);
        if (verdict.Health == FlowHealth.Healthy && Between(first) is { } place) verdict = Measured(place, false) with { From = place };
        return verdict.Health == FlowHealth.Healthy ? AtOutput(verdict) : verdict;
    }

    /// <summary>The layer whose gradient differs most from the last's, where that is beyond the limit: losses may be made up for before the first layer is reached.</summary>
    private int? Between(int first)
    {
        double Log(int layer) => Math.Abs(layers.Skip(layer).SkipLast(1).Sum(Judged));
        var most = Enumerable.Range(first, layers.Count - first).MaxBy(Log);
        return Log(most) > Math.Log(FlowVerdict.MostBetween) ? most : null;
    }

    /// <summary>A loss that does not move although it is not small, because the output's units are saturated.</summary>
    private FlowVerdict AtOutput(FlowVerdict verdict)
    {
        if (output is null || !(layers[^1].Activation?.Saturated > FlowVerdict.MuchSaturated)) return verdict;
        var moves = layers[^1].OfSum.Mean * layers[^1].OfSum.Count / Math.Abs(loss.ToArray().Sum());
        return !(moves < FlowVerdict.LeastMove) ? verdict
            : verdict with { Health = FlowHealth.Choked, Cause = FlowCause.Slope, Layer = layers.Count - 1, Activation = layers[^1].Activation, Output = output };
    }

    /// <summary>The logarithm of what a layer keeps, but for what averages share out among many places.</summary>
    private static double Judged(LayerGradient layer) => layer.Steps.Where(step => step.Cause != FlowCause.Averages).Sum(step => Math.Log(step.Factor));

    private FlowVerdict Measured(int first, bool hasUnderflown)
    {
        var passed = layers.Skip(first).SkipLast(1).ToList();
        var rate = passed.Sum(layer => Math.Log(layer.Kept)) / passed.Count;
        var logs = passed.Select(Judged).ToList();
        var total = logs.Sum();
        var byCause = passed.SelectMany(layer => layer.Steps).GroupBy(step => step.Cause).OrderBy(group => group.Key)
            .Select(group => (Cause: group.Key, Log: group.Sum(step => Math.Log(step.Factor)))).Where(part => part.Cause != FlowCause.Other || part.Log != 0).ToList();
        var ratio = hasUnderflown ? 0 : layers[first].OfSum.Norm / layers[^1].OfSum.Norm;
        var verdict = new FlowVerdict(FlowHealth.Healthy, ratio, Math.Exp(rate), byCause.ToDictionary(part => part.Cause, part => Math.Exp(part.Log / passed.Count)));
        var (sign, limit) = (Math.Sign(total), Math.Log(total < 0 ? FlowVerdict.MostLoss : FlowVerdict.MostGrowth));
        if (Math.Abs(total) <= limit) return verdict;

        var worst = logs.IndexOf(logs.MaxBy(log => sign * log));
        // One layer is at fault where it alone is over the limit, and the others together would be under it.
        var isOne = passed.Count > 1 && sign * logs[worst] > limit && Math.Abs(total - logs[worst]) <= limit;
        var causes = isOne ? passed[worst].Steps.GroupBy(step => step.Cause).Select(group => (Cause: group.Key, Log: group.Sum(step => Math.Log(step.Factor)))).ToList() : byCause;
        var cause = causes.Where(part => part.Cause != FlowCause.Averages).MaxBy(part => sign * part.Log).Cause;
        return verdict with
        {
            Health = (sign < 0, isOne) switch
            {
                (true, false) => FlowHealth.Vanishing,
                (true, true) => FlowHealth.Choked,
                (false, false) => FlowHealth.Exploding,
                (false, true) => FlowHealth.Amplified,
            },
            IsMild = sign < 0 && total >= -2 * limit,
            Cause = cause,
            // The weights on the way from the next layer are the next layer's own.
            Layer = isOne ? first + worst + (cause == FlowCause.Weights ? 1 : 0) : null,
            Activation = cause == FlowCause.Slope ? (isOne ? passed[worst].Activation : Typical(passed)) : null,
        };
    }

    /// <summary>
    /// The gradient of this layer is exactly zero, and that of the next is not. At fault is the first layer that hands on
    /// nothing: the ones after it see only their biases, which may be zero too.
    /// </summary>
    private FlowVerdict Died(int layer)
    {
        var first = Enumerable.Range(0, layers.Count).FirstOrDefault(i => layers[i].WeightNorm == 0 || layers[i].Activation is { Slope: 0 }, -1);
        return first < 0 ? new(FlowHealth.Dead, 0, 0, None, layers[layer].Steps.FirstOrDefault(step => step.Factor == 0)?.Cause, layer)
            : layers[first].WeightNorm == 0 ? new(FlowHealth.Dead, 0, 0, None, FlowCause.Weights, first)
            : new(FlowHealth.Dead, 0, 0, None, FlowCause.Slope, first, layers[first].Activation);
    }

    /// <summary>The activation that most layers have, with the means of its numbers.</summary>
    private static ActivationState? Typical(List<LayerGradient> passed)
    {
        var most = passed.Select(layer => layer.Activation).OfType<ActivationState>().GroupBy(state => state.Name).MaxBy(group => group.Count());
        return most is null ? null : new(most.Key, most.Average(state => state.Slope), most.Average(state => state.Saturated), most.Average(state => state.Dead));
    }

    /// <summary>Smaller norms have lost their last digits to underflow.</summary>
    private double Least => loss.DType == DType.Float64 ? 1e-290 : 1e-30;

    private static Dictionary<FlowCause, double> None => [];
}
