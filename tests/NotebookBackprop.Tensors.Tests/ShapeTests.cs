namespace NotebookBackprop.Tests.Tensors;

public class ShapeTests
{
    [Fact]
    public void Shapes_are_written_as_numpy_writes_them() =>
        Assert.Equal(["()", "(3,)", "(2, 0, 4)"], new Shape[] { [], [3], [2, 0, 4] }.Select(shape => shape.ToString()));

    [Fact]
    public void Shapes_are_equal_by_their_axes()
    {
        Assert.Equal(Shape.Of(2, 3), [2, 3]);
        Assert.NotEqual(Shape.Of(2, 3), [3, 2]);
        Assert.NotEqual(Shape.Of(2, 3), [2, 3, 1]);
    }

    [Theory]
    [InlineData(new[] { 2, -1 }, "shape (2, -1): an axis of length -1; lengths are zero or more.")]
    [InlineData(new[] { 100_000, 100_000 }, "shape (100000, 100000): more than 2147483591 elements do not fit one array; split the work into smaller batches.")]
    [InlineData(new[] { 65536, 65536, 65536, 65536, 2 }, "shape (65536, 65536, 65536, 65536, 2): more than 2147483591 elements do not fit one array; split the work into smaller batches.")]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, "shape: 9 axes are more than the 8 supported; merge some with Reshape.")]
    public void A_shape_that_cannot_be_says_why(int[] axes, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => Shape.Of(axes)).Message);
}
