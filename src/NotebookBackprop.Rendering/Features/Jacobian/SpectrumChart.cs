using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Singular values in order as a chart. Those that count as zero are zeros.</summary>
internal static class SpectrumChart
{
    /// <summary>What spans more than this is drawn on a logarithmic axis.</summary>
    private const double Wide = 100;

    public static ChartView Of(Spectrum spectrum, JacobianWords words)
    {
        List<double?> values = [.. spectrum.Values.Select(value => value <= spectrum.Tolerance ? 0 : (double?)value)];
        return new(words.SingularValues, $"{words.Matrix.Largest} → {words.Matrix.Smallest}", [.. Enumerable.Range(1, values.Count).Select(place => (double)place)],
            [new(words.SingularValues, ChartColour.Local, values) { Mark = ChartMark.Bars }])
        {
            IsLog = spectrum.Rank > 0 && spectrum.Largest > Wide * spectrum.Values[spectrum.Rank - 1],
        };
    }
}
