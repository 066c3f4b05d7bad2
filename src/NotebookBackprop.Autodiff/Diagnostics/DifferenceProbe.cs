namespace NotebookBackprop.Autodiff;

/// <summary>A function of one number, measured around zero by differences.</summary>
/// <param name="Function">The function.</param>
/// <param name="Step">The step to each side.</param>
internal readonly record struct DifferenceProbe(Func<double, double> Function, double Step)
{
    private const double KinkShare = 1e-2, Nearer = 64;

    /// <summary>A sweep's derivative against the measured one, and whether a disagreement is a kink's.</summary>
    public (GradientComparison Comparison, GradientVerdict Verdict) Compare(string sweep, string place, double computed, double tolerance)
    {
        Interruption.Check();
        var (below, above) = Slopes(Step);
        // Richardson's extrapolation: the error of central differences falls with the fourth power of the step.
        var (halfBelow, halfAbove) = Slopes(Step / 2);
        var measured = (4 * (halfBelow + halfAbove) - (below + above)) / 6;
        var error = Math.Abs(computed - measured) / Math.Max(1, Math.Abs(measured));
        var comparison = new GradientComparison(sweep, place, computed, measured, double.IsNaN(error) ? double.PositiveInfinity : error, below, above);
        return (comparison, error <= tolerance ? GradientVerdict.Right : IsKink(computed, below, above) ? GradientVerdict.Kink : GradientVerdict.Wrong);
    }

    /// <summary>
    /// At a kink the slopes to both sides differ however small the step, where a smooth function's draw together with it;
    /// a rule that is right then gives a slope between them. A kink beside the point is left behind by a smaller step.
    /// </summary>
    private bool IsKink(double computed, double below, double above)
    {
        var (nearBelow, nearAbove) = Slopes(Step / Nearer);
        // The slope of a function with a kink jumps: difference quotients of it grow as the step shrinks.
        if (Math.Abs(nearBelow) + Math.Abs(nearAbove) > Nearer / 2 * (Math.Abs(below) + Math.Abs(above))) return true;
        var gap = Math.Abs(above - below);
        if (gap <= KinkShare * Math.Max(1e-3, Math.Max(Math.Abs(above), Math.Abs(below)))) return false;
        var slack = KinkShare * gap;
        var stays = Math.Abs(nearAbove - nearBelow) > gap / 2;
        return stays
            ? computed >= Math.Min(nearBelow, nearAbove) - slack && computed <= Math.Max(nearBelow, nearAbove) + slack
            : Math.Abs((nearBelow + nearAbove) / 2 - computed) <= slack && gap > 8 * Math.Abs(nearAbove - nearBelow) && !IsCurved(gap);
    }

    /// <summary>Whether the gap of the slopes is that of a curved, smooth function: it then falls in step with the step.</summary>
    private bool IsCurved(double gap)
    {
        var (below, above) = Slopes(Step / 2);
        var ratio = Math.Abs(above - below) / gap;
        return ratio is > 0.45 and < 0.55;
    }

    private (double Below, double Above) Slopes(double step)
    {
        double at = Function(0), plus = Function(step), minus = Function(-step);
        return ((at - minus) / step, (plus - at) / step);
    }
}
