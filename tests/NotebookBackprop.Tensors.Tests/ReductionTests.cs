using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

public class ReductionTests
{
    [Theory]
    [InlineData(new int[] { }, new double[] { 276 })]
    [InlineData(new[] { 4 }, new double[] { 60, 66, 72, 78 })]
    [InlineData(new[] { 3, 1 }, new double[] { 60, 92, 124 })]
    [InlineData(new[] { 2, 1, 1 }, new double[] { 66, 210 })]
    [InlineData(new[] { 2, 1, 4 }, new double[] { 12, 15, 18, 21, 48, 51, 54, 57 })]
    [InlineData(new[] { 1, 3, 4 }, new double[] { 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34 })]
    public void Summing_to_a_shape_undoes_broadcasting_to_it(int[] shape, double[] sums)
    {
        var x = NDArray.Own(Enumerable.Range(0, 24).Select(i => (double)i).ToArray(), [2, 3, 4]);
        Assert.Equal(sums, Reductions.SumTo(x, Shape.Of(shape)).ToDoubles());
    }

    [Fact]
    public void The_sum_of_nothing_is_zero() =>
        Assert.Equal([0, 0], Reductions.SumTo(NDArray.Own(Array.Empty<double>(), [2, 0]), [2, 1]).ToDoubles());
}
