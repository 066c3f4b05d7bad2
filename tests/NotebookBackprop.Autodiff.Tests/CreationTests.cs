using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

// The seed and the default type are the session's, so these run on their own.
[Collection(nameof(CreationTests)), CollectionDefinition(nameof(CreationTests), DisableParallelization = true)]
public sealed class CreationTests
{
    [Fact]
    public void Filled_tensors_have_the_shape_and_the_type_asked_for()
    {
        Assert.Equal(([2, 3], DType.Float64, 0), (Zeros(2, 3).Shape, Zeros(2, 3).DType, Zeros(2, 3).ToArray().Sum()));
        Assert.Equal(([2, 3], DType.Float32, 6), (Ones([2, 3], DType.Float32).Shape, Ones([2, 3], DType.Float32).DType, Ones([2, 3]).ToArray().Sum()));
        Assert.Equal((Shape.Scalar, 1), (Ones().Shape, Ones().Item()));
        Assert.Equal([7, 7], Full([2], 7).ToArray());
        Assert.Equal([1, 0, 0, 0, 1, 0], Eye(2, 3).ToArray());
        Assert.Equal([0, 0], Zeros(0, 0).Shape);
    }

    [Fact]
    public void The_default_type_is_that_of_new_tensors()
    {
        try
        {
            SetDefaultDType(DType.Float32);
            Assert.All([Zeros(2), Ones(2), Full([2], 1), Eye(2), Arange(2), Linspace(0, 1, 2), Randn(2), Rand(2), OneHot([1])], x => Assert.Equal(DType.Float32, x.DType));
            Assert.Equal(DType.Float64, Zeros([2], DType.Float64).DType);
        }
        finally
        {
            SetDefaultDType(DType.Float64);
        }
    }

    [Fact]
    public void Ranges_end_where_NumPy_ends_them()
    {
        Assert.Equal([0, 1, 2], Arange(3).ToArray());
        Assert.Equal([1, 1.5, 2, 2.5], Arange(1, 3, 0.5).ToArray());
        Assert.Equal([3, 2, 1], Arange(3, 0, -1).ToArray());
        Assert.Equal([], Arange(3, 3).ToArray());
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], Linspace(0, 1, 5).ToArray());
        Assert.Equal([0.1], Linspace(0.1, 0.7, 1).ToArray());
        Assert.Equal((0.1, 0.7), (Linspace(0.1, 0.7, 4).ToArray()[0], Linspace(0.1, 0.7, 4).ToArray()[^1]));
        Assert.Equal("arange: steps of -1 do not lead from 0 to 3; turn the step's sign, or change its size.", Assert.Throws<ArgumentException>(() => Arange(0, 3, -1)).Message);
        Assert.StartsWith("arange: steps of 0", Assert.Throws<ArgumentException>(() => Arange(0, 3, 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("linspace: -1 numbers", Assert.Throws<ArgumentException>(() => Linspace(0, 3, -1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_gives_the_same_numbers_on_every_machine()
    {
        ManualSeed(42);
        var first = Randn(3).ToArray();
        Assert.NotEqual(first, Randn(3).ToArray());
        ManualSeed(42);
        Assert.Equal(first, Randn(3).ToArray());
        ManualSeed(42);
        // Computed in Python: the blocks 0 to 2 of Philox under key 42, and the standard library's quantiles.
        Assert.Equal("bfb42dc65ce0ff81 bfda3f4a5b3e5026 bfdcaca1d20ed483", string.Join(' ', Randn(3).ToArray().Select(x => BitConverter.DoubleToInt64Bits(x).ToString("x16"))));
        Assert.Equal("3fe510ebb97a6d80 3fe8c134ab3349ad", string.Join(' ', Rand(2).ToArray().Select(x => BitConverter.DoubleToInt64Bits(x).ToString("x16"))));
    }

    [Fact]
    public void Dropout_keeps_the_mean_and_sends_the_gradient_where_it_let_pass()
    {
        ManualSeed(1);
        var x = Ones(100, 100).AsVariable();
        var y = Dropout(x, 0.3);
        Assert.Equal(1, Mean(y).Item(), 0.03);
        Assert.Equal([0, 1 / 0.7], y.ToArray().Distinct().Order());
        Sum(y).Backward();
        Assert.Equal(y.ToArray(), x.Grad!.ToArray());
        Assert.NotEqual(y.ToArray(), Dropout(x, 0.3).ToArray());
        ManualSeed(1);
        Assert.Equal(y.ToArray(), Dropout(x, 0.3).ToArray());
    }

    [Fact]
    public void Dropout_does_nothing_out_of_training_and_drops_all_at_probability_one()
    {
        var x = Constant([1, double.PositiveInfinity, double.NaN]);
        Assert.Same(x, Dropout(x, 0.5, training: false));
        Assert.Same(x, Dropout(x, 0));
        Assert.Equal(new double[3], Dropout(x, 1).ToArray());
        Assert.Equal("dropout: 1.5 is no probability; give a number from 0 to 1.", Assert.Throws<ArgumentException>(() => Dropout(x, 1.5)).Message);
    }
}
