using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData(new[] { 3, 4 }, new[] { 1 })]
    [InlineData(new[] { 2, 3, 4 }, new[] { 1, 2 })]
    [InlineData(new[] { 4, 2, 3, 2 }, new[] { 0, 2, 3 })]
    public void The_rule_of_standardizing_is_that_of_its_definition(int[] shape, int[] axes)
    {
        Tensor x = Randn(shape), u = Randn(shape), v = Randn(shape);
        var (fused, written) = (Slopes(t => Standardize(t, axes, 0.01)), Slopes(Define));
        for (var i = 0; i < fused.Length; i++) Assert.Equal(written[i], fused[i], Close);

        Tensor Define(Tensor t)
        {
            var centered = t - Mean(t, axes, keepDims: true);
            return centered / Sqrt(Mean(Square(centered), axes, keepDims: true) + 0.01);
        }

        double[][] Slopes(Func<Tensor, Tensor> f)
        {
            double[] Gradient(Func<Tensor, Tensor> loss)
            {
                var leaf = x.AsVariable();
                loss(leaf).Backward();
                return leaf.Grad!.ToArray();
            }
            return [f(x).ToArray(), Gradient(t => Sum(f(t) * v)), Gradient(t => Sum(Square(f(t)) * v)), Jvp(f, x, u).Product.ToArray()];
        }
    }

    [Fact]
    public void A_scale_of_the_weights_does_not_reach_through_batch_normalization()
    {
        // Ioffe and Szegedy (2015), section 3.3, with eps 0.
        Tensor u = Randn(8, 5), w = Randn(5, 3), v = Randn(8, 3);
        var ((y1, du1, dw1), (y2, du2, dw2)) = (Through(1), Through(4));
        Assert.Equal(y1, y2, Close);
        Assert.Equal(du1, du2, Close);
        Assert.Equal(Array.ConvertAll(dw1, x => x / 4), dw2, Close);

        (double[] Output, double[] ByInput, double[] ByWeights) Through(double scale)
        {
            Tensor input = u.AsVariable(), weights = (scale * w).AsVariable();
            var y = BatchNorm(MatMul(input, weights), eps: 0);
            y.Backward(v);
            return (y.ToArray(), input.Grad!.ToArray(), weights.Grad!.ToArray());
        }
    }

    [Fact]
    public void Images_are_normalized_channel_by_channel_and_running_statistics_stand_in_for_the_batch()
    {
        Tensor x = Randn(4, 3, 2, 5), gamma = Randn(3), beta = Randn(3);
        var y = BatchNorm(x, gamma, beta);
        Assert.Equal(beta.ToArray(), Mean(y, [0, 2, 3]).ToArray(), Close);
        var (mean, variance) = (Mean(x, [0, 2, 3]), Var(x, [0, 2, 3], unbiased: false));
        Assert.Equal(y.ToArray(), BatchNormRunning(x, mean, variance, gamma, beta).ToArray(), Close);
        Assert.Equal(BatchNorm(x, Ones(3), beta).ToArray(), BatchNorm(x, beta: beta).ToArray());
    }

    [Fact]
    public void Equal_elements_become_zero_and_stop_the_gradient_of_their_mean()
    {
        var x = Full([1, 4], 7).AsVariable();
        var y = LayerNorm(x, [4]);
        Assert.Equal(new double[4], y.ToArray());
        y.Backward(Ones(1, 4));
        Assert.Equal(new double[4], x.Grad!.ToArray());
    }

    public static TheoryData<Func<Tensor>, string> Faults => new()
    {
        { () => LayerNorm(Zeros(2, 3), [2]), "layer norm: shape (2, 3) does not end in (2,); give its last axis, or axes." },
        { () => LayerNorm(Zeros(2, 3), [3], Zeros(2)), "layer norm: gamma and beta have shape (3,) here, not (2,); give one number for each normalized element or channel." },
        { () => BatchNorm(Zeros(4)), "batch norm: shape (4,) has no axis of channels; give (batch, channels) or (batch, channels, height, width)." },
        { () => BatchNorm(Zeros(1, 4)), "batch norm: shape (1, 4) has one number for each channel, which leaves no variance; give a larger batch, or running statistics." },
        { () => BatchNormRunning(Zeros(1, 4), Zeros(3), Ones(4)), "batch norm: mean (3,) and variance (4,) for 4 channels; give shape (4,) for both." },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_does_not_fit_gets_a_sentence(Func<Tensor> call, string sentence) => Assert.Equal(sentence, Assert.Throws<ArgumentException>(call).Message);

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-11 * Math.Max(1, Math.Abs(a));
}
