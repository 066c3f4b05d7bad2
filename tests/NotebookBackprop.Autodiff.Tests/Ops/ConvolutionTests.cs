using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class ConvolutionTests
{
    [Theory]
    [InlineData(1, 1, 0, 0, 1, 1, 1)]
    [InlineData(2, 1, 1, 2, 1, 1, 1)]
    [InlineData(1, 3, 0, 1, 2, 1, 2)]
    [InlineData(3, 2, 4, 3, 1, 3, 4)]
    public void A_convolution_is_what_the_loops_make(int strideY, int strideX, int padY, int padX, int dilationY, int dilationX, int groups)
    {
        Tensor x = Randn(2, 4, 7, 8), w = Randn(8, 4 / groups, 3, 2), bias = Randn(8);
        var y = Conv2d(x, w, bias, (strideY, strideX), (padY, padX), (dilationY, dilationX), groups);
        var expected = new double[y.Shape.Size];
        for (var i = 0; i < expected.Length; i++)
        {
            int[] at = Places(i, y.Shape);
            expected[i] = bias.ToArray()[at[1]];
            for (var k = 0; k < w.Shape.Size / 8; k++)
            {
                var tap = Places(k, [4 / groups, 3, 2]);
                int row = at[2] * strideY - padY + tap[1] * dilationY, column = at[3] * strideX - padX + tap[2] * dilationX;
                if (row < 0 || row >= 7 || column < 0 || column >= 8) continue;
                var channel = at[1] / (8 / groups) * (4 / groups) + tap[0];
                expected[i] += x.ToArray()[((at[0] * 4 + channel) * 7 + row) * 8 + column] * w.ToArray()[at[1] * (w.Shape.Size / 8) + k];
            }
        }
        Assert.Equal(expected, y.ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(y.ToArray(), Conv2d(x.To(DType.Float32), w.To(DType.Float32), bias.To(DType.Float32), (strideY, strideX), (padY, padX), (dilationY, dilationX), groups).ToArray(), (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void A_transposed_convolution_undoes_the_change_of_size()
    {
        Tensor x = Randn(1, 2, 7, 6), w = Randn(3, 2, 3, 3);
        var y = Conv2d(x, w, stride: 2, padding: 1);
        Assert.Equal([1, 3, 4, 3], y.Shape);
        Assert.Equal([1, 2, 7, 5], ConvTranspose2d(y, w, stride: 2, padding: 1).Shape);
        Assert.Equal(x.Shape, ConvTranspose2d(y, w, stride: 2, padding: 1, outputPadding: (0, 1)).Shape);
        // ⟨y, conv(x)⟩ = ⟨convᵀ(y), x⟩
        Assert.Equal(Sum(y * y).Item(), Sum(ConvTranspose2d(y, w, stride: 2, padding: 1, outputPadding: (0, 1)) * x).Item(), 1e-9);
        Assert.Equal([0.5, 0.5], ConvTranspose2d(Zeros(1, 1, 1, 1), Ones(1, 2, 1, 1), Constant([0.5, 0.5])).ToArray());
    }

    [Fact]
    public void Of_equal_elements_the_first_of_the_window_gets_the_gradient()
    {
        var x = Variable(new double[,] { { 1, 3, 3, 3 }, { 3, 3, 3, 5 } }).AsVariable();
        var leaf = x.Reshape(1, 1, 2, 4);
        MaxPool2d(leaf, 2).Backward(Ones(1, 1, 1, 2));
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 1], x.Grad!.ToArray());
        x.ZeroGrad();
        Sum(MaxPool2d(x.Reshape(1, 1, 2, 4), 2, stride: 1)).Backward();
        Assert.Equal([0, 2, 0, 0, 0, 0, 0, 1], x.Grad!.ToArray());
    }

    [Fact]
    public void A_NaN_wins_and_padding_never_does()
    {
        Assert.True(double.IsNaN(MaxPool2d(Constant([1.0, double.NaN, 3, 2]).Reshape(1, 1, 2, 2), 2).Item()));
        Assert.Equal([-4, -3, -2, -1], MaxPool2d(Constant([-4.0, -3, -2, -1]).Reshape(1, 1, 2, 2), 2, stride: 2, padding: 1).ToArray());
        Assert.Equal([-1, -0.75, -0.5, -0.25], AvgPool2d(Constant([-4.0, -3, -2, -1]).Reshape(1, 1, 2, 2), 2, stride: 2, padding: 1).ToArray());
    }

    [Fact]
    public void A_batch_of_no_images_has_no_answers()
    {
        Assert.Equal([0, 3, 2, 2], Conv2d(Zeros(0, 2, 4, 4), Zeros(3, 2, 3, 3)).Shape);
        Assert.Equal([0, 2, 2, 2], MaxPool2d(Zeros(0, 2, 4, 4), 2).Shape);
        Assert.Equal([0, 2, 2, 2], AvgPool2d(Zeros(0, 2, 4, 4), 2).Shape);
    }

    public static TheoryData<Func<Tensor>, string> Faults => new()
    {
        { () => Conv2d(Zeros(2, 4, 4), Zeros(3, 2, 3, 3)), "conv2d: shape (2, 4, 4) has 3 axes, not 4; give (batch, channels, height, width), with Unsqueeze or Reshape." },
        { () => Conv2d(Zeros(1, 3, 4, 4), Zeros(3, 2, 3, 3)), "conv2d: images (1, 3, 4, 4) have 3 channels and filters (3, 2, 3, 3) with groups = 1 take 2; make the filters' second axis the channels divided by the groups, and their first a multiple of the groups." },
        { () => Conv2d(Zeros(1, 2, 2, 4), Zeros(3, 2, 3, 3)), "conv2d: a kernel of (3, 3) with dilation (1, 1) does not fit images of (2, 4) padded by (0, 0); pad more, or take a smaller kernel." },
        { () => Conv2d(Zeros(1, 2, 4, 4), Zeros(3, 2, 3, 3), Zeros(2)), "conv2d: a bias of shape (2,) for 3 filters; give shape (3,)." },
        { () => Conv2d(Zeros(1, 2, 4, 4), Zeros(3, 2, 3, 3), stride: 0), "conv2d: stride (0, 0), dilation (1, 1) and groups = 1 are not all 1 or more; raise the one that is not." },
        { () => Conv2d(Zeros(1, 2, 4, 4), Zeros(3, 2, 3, 3), padding: (0, -1)), "conv2d: padding (0, -1) is below 0; give 0 or more, and slice the image to crop it." },
        { () => MaxPool2d(Zeros(1, 2, 4, 4), 2, padding: 2), "max pool2d: padding (2, 2) is more than half of the kernel (2, 2), so that a window could hold nothing else; pad less." },
        { () => AvgPool2d(Zeros(1, 2, 4, 4), 5), "avg pool2d: a kernel of (5, 5) does not fit images of shape (1, 2, 4, 4) padded by (0, 0); take a smaller kernel." },
        { () => ConvTranspose2d(Zeros(1, 2, 4, 4), Zeros(3, 2, 3, 3)), "conv transpose2d: (1, 2, 4, 4) has 2 channels and filters (3, 2, 3, 3) with groups = 1 take 3; make both the same multiple of the groups." },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_does_not_fit_gets_a_sentence(Func<Tensor> call, string sentence) => Assert.Equal(sentence, Assert.Throws<ArgumentException>(call).Message);

    private static int[] Places(int flat, Shape shape)
    {
        var places = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; flat /= shape[axis--]) places[axis] = flat % shape[axis];
        return places;
    }
}
