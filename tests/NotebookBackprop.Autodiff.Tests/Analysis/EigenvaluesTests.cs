using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff;

public class EigenvaluesTests
{
    [Fact]
    public void Eigenvalues_are_those_worked_out_by_hand()
    {
        var found = Eigenvalues.Of([2, 3, 0, 3, 2, 0, 0, 0, 0], 3)!;

        Assert.Equal([-1, 0, 5], found.Values, (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal((1, 1, 1), (found.Negative, found.Flat, found.Positive));
    }

    [Fact]
    public void Sizes_do_not_blur_signs()
    {
        var found = Eigenvalues.Of([1e-200, 0, 0, -1e-201], 2)!;
        Assert.Equal((1, 0, 1), (found.Negative, found.Flat, found.Positive));
        Assert.Equal(3, Eigenvalues.Of(new double[9], 3)!.Flat);
    }

    [Fact]
    public void What_is_no_number_or_too_large_has_none()
    {
        Assert.Null(Eigenvalues.Of([double.NaN], 1));
        Assert.Null(Eigenvalues.Of(new double[801 * 801], 801));
        Assert.Empty(Eigenvalues.Of([], 0)!.Values);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(400)]
    public void Lanczos_finds_the_outermost_within_the_error_it_states(int rows)
    {
        // A matrix with the eigenvalues −3, 0 … 1, and 10, turned by a reflection.
        var values = Enumerable.Range(0, rows).Select(i => i == rows - 1 ? 10 : i == 0 ? -3 : (double)i / rows).ToArray();
        var random = new Random(7);
        var mirror = Enumerable.Range(0, rows).Select(_ => random.NextDouble() - 0.5).ToArray();
        var square = mirror.Sum(m => m * m);
        double[] Reflect(double[] x)
        {
            var along = 2 * x.Zip(mirror, (a, b) => a * b).Sum() / square;
            return [.. x.Zip(mirror, (a, b) => a - along * b)];
        }

        var found = Lanczos.Of(x => Reflect([.. Reflect(x).Zip(values, (a, b) => a * b)]), rows)!;

        Assert.InRange(found.Greatest, values.Max() - 0.01, values.Max() + 0.01);
        Assert.InRange(found.Least, values.Min() - 0.01, values.Min() + 0.01);
        Assert.InRange(found.Error, 0, 0.01);
        Assert.True(found.Products <= 60);
    }

    [Fact]
    public void Lanczos_says_how_far_it_may_be_off_when_it_has_to_stop()
    {
        var found = Lanczos.Of(x => [.. x.Select((value, i) => value * i)], 1000, mostProducts: 8)!;

        Assert.Equal(8, found.Products);
        Assert.True(found.Error > 1e-3 * 999);
        Assert.InRange(found.Greatest, 999 - 200, 999);
    }

    [Fact]
    public void Lanczos_of_nothing_and_of_what_is_no_number_finds_nothing()
    {
        Assert.Null(Lanczos.Of(x => x, 0));
        Assert.Null(Lanczos.Of(x => [double.NaN, 0], 2));
        Assert.Equal((0, 0, 0), Lanczos.Of(x => new double[5], 5) is { } zero ? (zero.Least, zero.Greatest, zero.Error) : (1, 1, 1));
    }
}
