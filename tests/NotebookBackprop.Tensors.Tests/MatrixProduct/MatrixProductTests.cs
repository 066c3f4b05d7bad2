using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

public sealed class MatrixProductTests
{
    // Around the edges of a tile and of a block, vectors, and nothing at all.
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 2, 3, 4 }, { 5, 6, 7 }, { 6, 16, 16 }, { 7, 17, 33 }, { 12, 8, 32 }, { 97, 257, 19 }, { 100, 300, 40 },
        { 5, 9, 1030 }, { 193, 5, 65 }, { 1, 50, 30 }, { 30, 50, 1 }, { 1, 40, 1 }, { 0, 3, 2 }, { 3, 0, 2 }, { 3, 2, 0 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void A_product_is_the_sum_of_products_in_every_layout_and_type(int m, int k, int n)
    {
        foreach (var a in Layouts(m, k, 1))
            foreach (var b in Layouts(k, n, 2))
            {
                var expected = Naive(a, b);
                Near(expected, MatrixProduct.Of(a, b, Shape.Scalar), 1e-14 * (k + 1));
                Near(expected, MatrixProduct.Of(a.To(DType.Float32), b.To(DType.Float32), Shape.Scalar), 1e-6 * (k + 1));
            }
    }

    [Fact]
    public void An_infinity_stays_in_its_row_and_column()
    {
        var a = Random(13, 20, 1);
        a.Span<double>()[12 * 20] = double.PositiveInfinity;
        var c = MatrixProduct.Of(a, Random(20, 18, 2), Shape.Scalar).ToDoubles();
        Assert.All(c[..(12 * 18)], x => Assert.True(double.IsFinite(x)));
        Assert.All(c[(12 * 18)..], x => Assert.True(double.IsInfinity(x)));
    }

    [Fact]
    public void Batches_broadcast_and_one_matrix_serves_all()
    {
        NDArray a = Random(6, 4, 1).Reshaped([2, 1, 3, 4]), b = Random(15, 4, 2).Reshaped([3, 4, 5]);
        var c = MatrixProduct.Of(a, b, [2, 3]);
        Assert.Equal([2, 3, 3, 5], c.Shape);
        for (var i = 0; i < 2; i++)
            for (var j = 0; j < 3; j++)
                Near(Naive(Part(a, 2, i), Part(b, 3, j)), Part(c, 6, i * 3 + j), 1e-14);

        var one = Random(4, 5, 3);
        c = MatrixProduct.Of(a, one, [2, 1]);
        for (var i = 0; i < 2; i++) Near(Naive(Part(a, 2, i), one), Part(c, 2, i), 1e-14);
    }

    /// <summary>One matrix of numbers as it is, transposed, every other of a larger one, and read backwards.</summary>
    private static IEnumerable<NDArray> Layouts(int rows, int columns, int seed)
    {
        yield return Random(rows, columns, seed);
        yield return Random(columns, rows, seed).Viewed([rows, columns], [1, rows], 0);
        yield return Random(2 * rows, 2 * columns, seed).Viewed([rows, columns], [4 * columns, 2], 0);
        yield return Random(rows, columns, seed).Viewed([rows, columns], [-columns, -1], Math.Max(0, rows * columns - 1));
    }

    private static NDArray Random(int rows, int columns, int seed)
    {
        var random = new System.Random(seed);
        return NDArray.Own(Enumerable.Range(0, rows * columns).Select(_ => 2 * random.NextDouble() - 1).ToArray(), [rows, columns]);
    }

    private static NDArray Part(NDArray x, int count, int i)
    {
        var size = x.Shape.Size / count;
        return NDArray.Own(x.ToDoubles()[(i * size)..((i + 1) * size)], [x.Shape[-2], x.Shape[-1]]);
    }

    private static double[] Naive(NDArray a, NDArray b)
    {
        int m = a.Shape[0], k = a.Shape[1], n = b.Shape[1];
        double[] x = a.ToDoubles(), y = b.ToDoubles(), c = new double[m * n];
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
                for (var step = 0; step < k; step++)
                    c[i * n + j] += x[i * k + step] * y[step * n + j];
        return c;
    }

    private static void Near(double[] expected, NDArray actual, double tolerance)
    {
        var values = actual.ToDoubles();
        Assert.Equal(expected.Length, values.Length);
        for (var i = 0; i < values.Length; i++) Assert.Equal(expected[i], values[i], tolerance);
    }
}
