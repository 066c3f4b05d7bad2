using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

/// <summary>Numbers of papers and of theory, with fixed seeds.</summary>
public class TelescopeReferenceTests
{
    /// <summary>Layers of one width on a batch of one, from small inputs.</summary>
    private static IReadOnlyList<TelescopeLayer> Run(int layers, int width, Func<int, Tensor> weight, Func<Tensor, Tensor> activation, double input = 1e-3)
    {
        var x = Randn(1, width) * input;
        var h = x;
        for (var i = 0; i < layers; i++)
            using (Scope($"layer{i}")) h = activation(MatMul(h, Variable(weight(width))));
        return Telescope.Of(LayerChain.Of(Sum(h)));
    }

    private static Tensor Uniform(int n, double bound) => (Rand(n, n) * 2 - 1) * bound;

    [Fact]
    public void Glorot_and_Bengio_2010_the_standard_start_halves_singular_values_in_the_mean_and_the_normalized_keeps_more()
    {
        ManualSeed(1);
        var standard = Run(5, 300, n => Uniform(n, 1 / Math.Sqrt(n)), Tanh);
        ManualSeed(1);
        var normalized = Run(5, 300, n => Uniform(n, Math.Sqrt(6.0 / (n + n))), Tanh);

        Assert.All(standard.Where(layer => layer.IsClose), layer =>
        {
            Assert.Equal(1 / Math.Sqrt(3), layer.Rms, 0.01);
            Assert.Equal(8 / (3 * Math.PI) / Math.Sqrt(3), layer.Spectrum!.Mean, 0.01);
            Assert.Equal(layer.Rms, layer.Theory!.Rms, 1e-5);
            Assert.Equal(layer.Spectrum.Mean, layer.Theory.Mean, 0.01);
        });
        Assert.All(normalized.Where(layer => layer.IsClose), layer => Assert.Equal(0.849, layer.Spectrum!.Mean, 0.01));
        Assert.All(normalized, layer => Assert.Equal(1, layer.Rms, 0.02));
    }

    [Fact]
    public void Saxe_2013_orthogonal_linear_nets_keep_every_singular_value_at_1_and_Gaussian_ones_collapse()
    {
        ManualSeed(2);
        var orthogonal = Run(20, 100, Orthogonal, x => x);
        ManualSeed(2);
        var gaussian = Run(20, 100, n => Randn(n, n) / Math.Sqrt(n), x => x);

        Assert.All(orthogonal[^1].ProductSpectrum!.Values, value => Assert.Equal(1, value, 1e-10));
        Assert.Equal(0, orthogonal[^1].LogRms, 10);
        Assert.InRange(gaussian[^1].ProductSpectrum!.Median, 2e-4, 5e-3);
        Assert.InRange(gaussian[^1].ProductSpectrum!.Largest, 1, 20);
    }

    [Fact]
    public void A_relu_lets_half_of_the_square_through()
    {
        ManualSeed(3);
        var layers = Run(6, 200, n => Randn(n, n) * Math.Sqrt(2.0 / n), Relu, input: 1);

        Assert.All(layers, layer => Assert.InRange(layer.Theory!.Slope, Math.Sqrt(0.35), Math.Sqrt(0.65)));
        Assert.All(layers, layer => Assert.Equal(layer.Theory!.Rms, layer.Rms, 0.05));
        Assert.All(layers, layer => Assert.True(double.IsNaN(layer.Theory!.Mean)));
    }

    [Theory]
    [InlineData(1, 0.8488)]
    [InlineData(0.25, 0.9680)]
    [InlineData(1e-9, 1)]
    public void The_mean_follows_from_the_rms_by_the_law_of_Marchenko_and_Pastur(double aspect, double expected) =>
        Assert.Equal(expected, LayerTheory.MeanOverRms(aspect), 1e-3);

    [Fact]
    public void That_law_is_what_random_matrices_show()
    {
        ManualSeed(4);
        var spectrum = Spectrum.Of(Randn(100, 400).ToArray(), 100, 400)!;
        Assert.Equal(LayerTheory.MeanOverRms(0.25), spectrum.Mean / spectrum.Rms, 0.002);
    }

    private static Tensor Orthogonal(int n)
    {
        var random = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfColumnMajor(n, n, Randn(n, n).ToArray());
        return Constant(random.QR().Q.ToColumnMajorArray(), [n, n]);
    }
}
