namespace NotebookBackprop;

/// <summary>Judges a network by what arrives at each of its layers, by all paths together.</summary>
internal sealed class FlowJudge
{
    private readonly FlowReader _reader;
    private readonly IReadOnlyList<LayerGradient> _layers;
    private readonly int[] _last;
    private readonly double[] _own, _all;

    /// <param name="reader">The layers, one at least.</param>
    public FlowJudge(FlowReader reader)
    {
        (_reader, _layers) = (reader, reader.Layers);
        (_last, _own, _all) = (new int[_layers.Count], new double[_layers.Count], new double[_layers.Count]);
        for (var i = _layers.Count - 1; i >= 0; i--)
            (_last[i], _own[i], _all[i]) = _layers[i].Next is { } next ? (_last[next], Own(_layers[i]) + _own[next], All(_layers[i]) + _all[next]) : (i, 0, 0);
    }

    public FlowVerdict Verdict()
    {
        if (!_reader.IsFinite || _layers.Any(layer => !double.IsFinite(layer.OfWeights.Norm)))
            return new(FlowHealth.NotFinite, double.NaN, double.NaN, None, FirstBad: Functions.FindNonFinite(_reader.Loss));
        var living = Enumerable.Range(0, _layers.Count).Where(IsLiving).ToList();
        var ends = FlowBranches.Of(_reader);
        var verdict = living.Count > 0 ? OfLiving(living, ends)
            // Where units are all off, the loss would change with what they give, but nothing comes back through them, or all that is given is equal.
            : _layers.Any(layer => layer.Activation is { Slope: 0 } off && (off.Saturated ?? off.Dead) is not null) ? Died(_layers.Count - 1)
            : new(FlowHealth.Flat, 0, 0, None);
        // Where nothing comes to any layer, only a choice or a cancelling tells more.
        if (living.Count == 0) ends = [.. ends.Where(end => end.Kind is FlowFindingKind.NeverChosen or FlowFindingKind.Cancels or FlowFindingKind.TimesZero)];
        // Of a network that is dead as a whole by its units or weights the verdict itself says where.
        if (verdict is { Health: FlowHealth.Dead, Cause: FlowCause.Slope or FlowCause.Weights }) return verdict;
        verdict = verdict with { Findings = ends };
        return _reader.IsBrief || living.Count == 0 || verdict.Health == FlowHealth.Dead ? verdict : FlowFindings.Add(_reader, verdict);
    }

    /// <summary>Layers without gradient stand beside the verdict on the others, unless none of the first ones learns nor is about to.</summary>
    private FlowVerdict OfLiving(List<int> living, IReadOnlyList<FlowFinding> ends)
    {
        var depth = living.Min(layer => _layers[layer].Depth);
        var first = living.Where(layer => _layers[layer].Depth == depth).MaxBy(layer => (_layers[layer].Next is not null, _layers[layer].OfSum.Norm));
        // Below the last layer that still has a gradient there is nothing left to measure.
        var hasUnderflown = depth > 1 && _layers[first].OfSum.Norm < Least;
        var begins = ends.Any(end => end.Kind == FlowFindingKind.StartsAtZero && end.Layers.Any(layer => _layers[layer].Depth == 1));
        if (depth > 1 && !hasUnderflown && !begins) return Died(ends.Count == 0 ? first : ends[0].Layers[^1]);
        if (_layers.Count == 1) return AtOutput(new(FlowHealth.OneLayer, 1, 1, None), 0);
        var verdict = Measured(first, hasUnderflown);
        if (verdict.Health == FlowHealth.Healthy && Between(living) is { } place) verdict = Measured(place, false);
        return verdict.Health == FlowHealth.Healthy ? AtOutput(verdict, _last[first]) : verdict;
    }

    /// <summary>
    /// The layer whose gradient differs most from the last's, where that is beyond the limit: losses may be made up for before the
    /// first layer is reached. What a branch loses at one step, as behind a gate or at the scores of an attention, is its way of
    /// working: it counts where it is lost layer by layer.
    /// </summary>
    private int? Between(List<int> living)
    {
        var limit = Math.Log(FlowVerdict.MostBetween);
        var beyond = living.Where(layer => Math.Abs(Total(layer)) > limit && (_layers[layer].IsAlone || Total(layer) > 0 || !IsLostAtOnce(layer, limit))).ToList();
        return beyond.Count == 0 ? null : beyond.MaxBy(layer => Math.Abs(Total(layer)));
    }

    private bool IsLostAtOnce(int layer, double limit) => _all[layer] - Passed(layer).Min(passed => All(_layers[passed])) > -limit;

    /// <summary>The logarithm of what arrives at a layer beside its last one; where that is more, without what other losses add on the way.</summary>
    private double Total(int layer) => _all[layer] < 0 ? _all[layer] : Math.Max(0, _own[layer]);

    /// <summary>From a layer on to the one before the last, each the next of the one before.</summary>
    private IEnumerable<int> Passed(int layer)
    {
        for (var at = layer; _layers[at].Next is { } next; at = next) yield return at;
    }

    private bool IsLiving(int layer) => _layers[layer].OfSum.Norm > 0;

    /// <summary>A loss that does not move although it is not small, because the output's units are saturated.</summary>
    private FlowVerdict AtOutput(FlowVerdict verdict, int last)
    {
        if (_reader.OutputOf(last) is not { } output || !(_layers[last].Activation?.Saturated > FlowVerdict.MuchSaturated)) return verdict;
        var moves = _layers[last].OfSum.Mean * _layers[last].OfSum.Count / Math.Abs(_reader.Loss.ToArray().Sum());
        return !(moves < FlowVerdict.LeastMove) ? verdict
            : verdict with { Health = FlowHealth.Choked, Cause = FlowCause.Slope, Layer = last, Activation = _layers[last].Activation, Output = output };
    }

    /// <summary>The logarithm of what a layer keeps, but for what averages share out among many places.</summary>
    private static double All(LayerGradient layer) => layer.Steps.Where(step => step.Cause != FlowCause.Averages).Sum(step => Math.Log(step.Factor));

    /// <summary>The same without what other losses add.</summary>
    private static double Own(LayerGradient layer) => layer.Steps.Where(step => IsJudged(step.Cause)).Sum(step => Math.Log(step.Factor));

    private static bool IsJudged(FlowCause cause) => cause is not (FlowCause.Averages or FlowCause.Losses);

    private FlowVerdict Measured(int first, bool hasUnderflown)
    {
        var (passed, last) = (Passed(first).ToList(), _last[first]);
        if (passed.Count == 0) return new(FlowHealth.Healthy, 1, 1, None) { From = first, To = first };
        // As many as there are from one to the other, though the gradient may go past some of them.
        var ways = Math.Max(passed.Count, _layers[last].Depth - _layers[first].Depth);
        var total = Total(first);
        var logs = passed.Select(layer => total < 0 ? All(_layers[layer]) : Own(_layers[layer])).ToList();
        var byCause = passed.SelectMany(layer => _layers[layer].Steps).GroupBy(step => step.Cause).OrderBy(group => group.Key)
            .Select(group => (Cause: group.Key, Log: group.Sum(step => Math.Log(step.Factor)))).Where(part => part.Cause != FlowCause.Other || part.Log != 0).ToList();
        var verdict = new FlowVerdict(FlowHealth.Healthy, hasUnderflown ? 0 : _layers[first].OfSum.Norm / _layers[last].OfSum.Norm, Math.Exp(byCause.Sum(part => part.Log) / ways),
            byCause.ToDictionary(part => part.Cause, part => Math.Exp(part.Log / ways)))
        { From = first, To = last, Ways = ways };
        var (sign, limit) = (Math.Sign(total), Math.Log(total < 0 ? FlowVerdict.MostLoss : FlowVerdict.MostGrowth));
        if (Math.Abs(total) <= limit) return verdict;

        var worst = logs.IndexOf(logs.MaxBy(log => sign * log));
        // One layer is at fault where it alone is over the limit, and the others together would be under it.
        var isOne = passed.Count > 1 && sign * logs[worst] > limit && Math.Abs(total - logs[worst]) <= limit;
        var causes = isOne ? _layers[passed[worst]].Steps.GroupBy(step => step.Cause).Select(group => (Cause: group.Key, Log: group.Sum(step => Math.Log(step.Factor)))).ToList() : byCause;
        var cause = causes.Where(part => IsJudged(part.Cause)).MaxBy(part => sign * part.Log).Cause;
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
            Layer = !isOne ? null : cause == FlowCause.Weights ? _layers[passed[worst]].Next : passed[worst],
            At = isOne ? passed[worst] : null,
            Activation = cause == FlowCause.Slope ? (isOne ? _layers[passed[worst]].Activation : Typical(passed)) : null,
        };
    }

    /// <summary>
    /// The gradient of this layer is exactly zero, and that of the next is not. At fault is the first layer that hands on
    /// nothing: the ones after it see only their biases, which may be zero too.
    /// </summary>
    private FlowVerdict Died(int layer)
    {
        var first = Enumerable.Range(0, _layers.Count).FirstOrDefault(i => IsZero(i) || _layers[i].Activation is { Slope: 0 }, -1);
        return first < 0 ? new(FlowHealth.Dead, 0, 0, None, _layers[layer].Steps.FirstOrDefault(step => step.Factor == 0)?.Cause, layer)
            : IsZero(first) ? new(FlowHealth.Dead, 0, 0, None, FlowCause.Weights, first)
            : new(FlowHealth.Dead, 0, 0, None, FlowCause.Slope, first, _layers[first].Activation);
    }

    /// <summary>Whether its weights are zero and get no gradient.</summary>
    private bool IsZero(int layer) => _layers[layer].OfWeights.Norm == 0 && _reader.ProductsOf(layer).All(_reader.IsZero);

    /// <summary>The activation that most layers have, with the means of its numbers.</summary>
    private ActivationState? Typical(List<int> passed)
    {
        var most = passed.Select(layer => _layers[layer].Activation).OfType<ActivationState>().GroupBy(state => state.Name).MaxBy(group => group.Count());
        return most is null ? null : new(most.Key, most.Average(state => state.Slope), most.Average(state => state.Saturated), most.Average(state => state.Dead));
    }

    /// <summary>Smaller norms have lost their last digits to underflow.</summary>
    private double Least => _reader.Loss.DType == DType.Float64 ? 1e-290 : 1e-30;

    private static Dictionary<FlowCause, double> None => [];
}
