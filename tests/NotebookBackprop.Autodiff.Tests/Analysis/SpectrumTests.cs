using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff;

public class SpectrumTests
{
    [Fact]
    public void Singular_values_are_those_worked_out_by_hand()
    {
        // AᵀA = [[25, 20], [20, 25]] has eigenvalues 45 and 5.
        var spectrum = Spectrum.Of([3, 0, 4, 5], 2, 2)!;

        Assert.Equal([Math.Sqrt(45), Math.Sqrt(5)], spectrum.Values, Near);
        Assert.Equal((2, 3, 5), (spectrum.Rank, spectrum.Condition, spectrum.Rms), (a, b) => a.Item1 == b.Item1 && Near(a.Item2, b.Item2) && Near(a.Item3, b.Item3));
        Assert.Equal((Math.Sqrt(45) + Math.Sqrt(5)) / 2, spectrum.Mean, 12);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Vanishing_and_exploding_entries_keep_their_spectrum(double scale)
    {
        var spectrum = Spectrum.Of([3 * scale, 0, 4 * scale, 5 * scale], 2, 2)!;

        Assert.Equal([Math.Sqrt(45) * scale, Math.Sqrt(5) * scale], spectrum.Values, Near);
        Assert.Equal(2, spectrum.Rank);
        Assert.Equal(3, spectrum.Condition, 12);
        Assert.Equal(5 * scale, spectrum.Rms, Near);
    }

    [Fact]
    public void A_direction_lost_in_rounding_does_not_count()
    {
        double[] product = [.. from a in (double[])[0.1, 0.7, -0.3] from b in (double[])[0.3, 1.1, -0.9, 0.2] select a * b];
        var spectrum = Spectrum.Of(product, 3, 4)!;

        Assert.Equal((1, double.PositiveInfinity), (spectrum.Rank, spectrum.Condition));
        product[0] += 1e-9;
        Assert.Equal(2, Spectrum.Of(product, 3, 4)!.Rank);
        Assert.Equal(1, Spectrum.Of(product, 3, 4, DType.Float32)!.Rank);
    }

    [Fact]
    public void Zeros_and_nothing_have_rank_0()
    {
        Assert.Equal((0, 0.0, 0.0), (Spectrum.Of(new double[6], 2, 3)!.Rank, Spectrum.Of(new double[6], 2, 3)!.Rms, Spectrum.Of(new double[6], 2, 3)!.Largest));
        Assert.Equal(double.PositiveInfinity, Spectrum.Of(new double[6], 2, 3)!.Condition);
        Assert.Equal((0, 0), (Spectrum.Of([], 0, 3)!.Rank, Spectrum.Of([], 0, 3)!.Values.Count));
        Assert.Equal(double.NaN, Spectrum.Of([], 0, 3)!.Condition);
    }

    [Fact]
    public void What_is_no_number_or_takes_too_long_has_none()
    {
        Assert.Null(Spectrum.Of([1, double.NaN, 0, 1], 2, 2));
        Assert.Null(Spectrum.Of([1, double.NegativeInfinity], 1, 2));
        Assert.False(Spectrum.IsTooLarge(1000, 1000));
        Assert.True(Spectrum.IsTooLarge(1001, 1000));
        Assert.Null(Spectrum.Of(new double[1001 * 1001], 1001, 1001));
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b));
}
