using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public sealed class ProductTests
{
    private static readonly string[] s_names = ["X", "W"];

    [Theory]
    [InlineData(new[] { 3 }, new[] { 3 }, new int[0])]
    [InlineData(new[] { 2, 3 }, new[] { 3 }, new[] { 2 })]
    [InlineData(new[] { 3 }, new[] { 3, 4 }, new[] { 4 })]
    [InlineData(new[] { 2, 3 }, new[] { 3, 4 }, new[] { 2, 4 })]
    [InlineData(new[] { 5, 2, 3 }, new[] { 3 }, new[] { 5, 2 })]
    [InlineData(new[] { 3 }, new[] { 5, 3, 4 }, new[] { 5, 4 })]
    [InlineData(new[] { 6, 1, 2, 3 }, new[] { 5, 3, 4 }, new[] { 6, 5, 2, 4 })]
    [InlineData(new[] { 0, 3 }, new[] { 3, 4 }, new[] { 0, 4 })]
    public void A_product_has_the_shape_that_PyTorch_gives_it(int[] a, int[] b, int[] expected) =>
        Assert.Equal(Shape.Of(expected), MatMul(Zeros(a), Zeros(b)).Shape);

    [Fact]
    public void A_product_over_an_axis_of_no_elements_is_zero()
    {
        var a = Zeros(2, 0).AsVariable();
        var y = MatMul(a, Zeros(0, 3));
        Assert.Equal(new double[6], y.ToArray());
        Sum(y).Backward();
        Assert.Equal([2, 0], a.Grad!.Shape);
    }

    [Theory]
    [InlineData(new[] { 32, 100 }, new[] { 64, 10 }, "matmul: inner sizes differ, (32, 100) @ (64, 10): 100 ≠ 64; transpose one, or change its size.")]
    [InlineData(new[] { 4 }, new[] { 3 }, "matmul: inner sizes differ, (4,) @ (3,): 4 ≠ 3; transpose one, or change its size.")]
    [InlineData(new int[0], new[] { 3 }, "matmul: () @ (3,): a single number is no matrix; multiply by it with *.")]
    [InlineData(new[] { 2, 3, 4 }, new[] { 5, 4, 3 }, "matmul: batches differ, (2, 3, 4) @ (5, 4, 3); make the axes before the last two equal, or 1.")]
    public void Operands_that_do_not_fit_get_a_sentence(int[] a, int[] b, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => MatMul(Zeros(a), Zeros(b))).Message);

    [Fact]
    public void Dot_and_outer_want_vectors()
    {
        Assert.Equal("dot: (2, 2) and (2,) are not two vectors; use MatMul for matrices.", Assert.Throws<ArgumentException>(() => Dot(Zeros(2, 2), Zeros(2))).Message);
        Assert.Equal("outer: (2, 2) and (2,) are not two vectors; flatten them with Reshape.", Assert.Throws<ArgumentException>(() => Outer(Zeros(2, 2), Zeros(2))).Message);
        Assert.Equal(11, Dot(Constant([1, 2]), Constant([3, 4])).Item());
        Assert.Equal([3, 4, 6, 8], Outer(Constant([1, 2]), Constant([3, 4])).ToArray());
    }

    [Fact]
    public void Rules_are_written_as_products_of_matrices()
    {
        Tensor x = Ones(4, 3).AsVariable(), w = Ones(3, 2).AsVariable(), v = Ones(3).AsVariable();
        Assert.Equal(("g Wᵀ", "Xᵀ g"), (Rule(MatMul(x, w), 0), Rule(MatMul(x, w), 1)));
        var y = MatMul(x, w);
        Assert.Equal(@"X^{\top} \, g", LocalDerivative.Of(y, 1, Named(y)).Rule.ToLatex());
        Assert.Equal(("g Wᵀ", "Xᵀ g"), (Rule(MatMul(x, v), 0), Rule(MatMul(x, v), 1)));
        Assert.Equal(("g · W", "g · X"), (Rule(Dot(v, Ones(3)), 0), Rule(Dot(v, Ones(3)), 1)));
    }

    [Fact]
    public void A_transposed_operand_is_read_where_it_lies()
    {
        Tensor a = Randn(40, 30), b = Randn(20, 30);
        Assert.Equal(b.Value.Buffer, b.T.Value.Buffer);
        Assert.Equal(Einsum("ik,jk->ij", a, b).ToArray(), MatMul(a, b.T).ToArray());
    }

    private static string Rule(Tensor output, int input) => LocalDerivative.Of(output, input, Named(output)).Rule.ToString();

    private static Func<Tensor, string?> Named(Tensor output) => tensor => output.Inputs.ToList().IndexOf(tensor) is >= 0 and var i ? s_names[i] : null;
}
