namespace NotebookBackprop.Rendering;

/// <summary>The height of numbers in a plot: from zero, or by their logarithm where they span many decades.</summary>
internal sealed class ValueScale
{
    /// <summary>Largest over smallest, from which on a linear plot would show only the largest.</summary>
    private const double ManyDecades = 1000;

    private const int MostDecades = 20;

    /// <summary>In decades, so that the smallest is still seen.</summary>
    private const double LeastHeight = 0.2;

    private readonly double _low;
    private readonly double _high;

    /// <summary>Fits the numbers.</summary>
    /// <param name="values">Any; what is not finite has no height.</param>
    /// <param name="tolerance">The size up to which one counts as zero.</param>
    public ValueScale(IReadOnlyList<double> values, double tolerance)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double[] sizes = [.. finite.Where(value => Math.Abs(value) > tolerance).Select(Math.Abs)];
        IsLogarithmic = sizes.Length > 0 && finite.Min() >= -tolerance && sizes.Max() / sizes.Min() > ManyDecades;
        if (IsLogarithmic)
        {
            _high = Math.Ceiling(Math.Log10(sizes.Max()));
            _low = Math.Max(Math.Floor(Math.Log10(sizes.Min()) - LeastHeight), _high - MostDecades);
        }
        else (_low, _high) = (Math.Min(0, finite.DefaultIfEmpty(0).Min()), Math.Max(0, finite.DefaultIfEmpty(0).Max()));
        if (_low == _high) _high = _low + 1;
    }

    /// <summary>Whether a step up is a factor.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>Where zero is, or the foot of a logarithmic plot: a part of the height from below.</summary>
    public double Foot => IsLogarithmic ? 0 : Part(0);

    /// <summary>The height of a number, a part of the whole from below.</summary>
    public double Part(double value) => Math.Clamp(((IsLogarithmic ? Math.Log10(value) : value) - _low) / (_high - _low), 0, 1);

    /// <summary>The numbers written beside the plot.</summary>
    public IReadOnlyList<double> Ticks
    {
        get
        {
            if (!IsLogarithmic) return [.. new[] { _low, 0, _high }.Distinct()];
            var step = Math.Ceiling((_high - _low) / 4);
            return [.. Enumerable.Range(0, 6).Select(k => _low + k * step).Where(exponent => exponent <= _high).Select(exponent => Math.Pow(10, exponent))];
        }
    }
}
