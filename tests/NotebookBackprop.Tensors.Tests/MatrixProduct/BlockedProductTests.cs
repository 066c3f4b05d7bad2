using System.Numerics;
using System.Runtime.Intrinsics;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors.Products;

/// <summary>Every width of vectors on the same inputs, also those that the processor at hand would not choose.</summary>
public class BlockedProductTests
{
    // Around whole tiles, blocks of 96 rows, 1024 steps (of Float64 512) and 1024 columns, and operands that are packed or read in place.
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 2 }, { 2, 3, 5 }, { 4, 8, 16 }, { 12, 16, 32 }, { 13, 7, 33 }, { 11, 5, 31 }, { 24, 64, 10 }, { 25, 100, 97 },
        { 97, 40, 129 }, { 193, 9, 100 }, { 27, 200, 128 }, { 30, 513, 97 }, { 30, 1025, 97 }, { 26, 12, 1030 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void All_widths_agree_with_sums_of_products(int m, int k, int n)
    {
        foreach (var layout in Enumerable.Range(0, 4))
        {
            Check<float, Vector512<float>, Simd512<float>>(m, k, n, layout);
            Check<float, Vector256<float>, Simd256<float>>(m, k, n, layout);
            Check<float, Vector128<float>, Simd128<float>>(m, k, n, layout);
            Check<float, float, SimdScalar<float>>(m, k, n, layout);
            Check<double, Vector512<double>, Simd512<double>>(m, k, n, layout);
            Check<double, Vector256<double>, Simd256<double>>(m, k, n, layout);
            Check<double, Vector128<double>, Simd128<double>>(m, k, n, layout);
            Check<double, double, SimdScalar<double>>(m, k, n, layout);
        }
    }

    [Fact]
    public void The_count_of_threads_changes_no_bit()
    {
        var a = NDArray.Own(Array.ConvertAll(Numbers(300 * 200, 1), x => (float)x), [300, 200]);
        var b = NDArray.Own(Array.ConvertAll(Numbers(200 * 310, 2), x => (float)x), [200, 310]);
        var before = Shares.Threads;
        try
        {
            var products = new[] { 1, 2, 3, 7 }.Select(threads =>
            {
                Shares.Threads = threads;
                return NotebookBackprop.Tensors.MatrixProduct.Of(a, b, []).ToDoubles();
            }).ToArray();
            Assert.All(products, product => Assert.Equal(products[0], product));
        }
        finally
        {
            Shares.Threads = before;
        }
    }

    [Fact]
    public void NaN_and_infinity_reach_their_row_and_no_other()
    {
        var a = NDArray.Filled([30, 20], 1, DType.Float32);
        (a.Span<float>()[0], a.Span<float>()[20]) = (float.NaN, float.PositiveInfinity);
        var product = NotebookBackprop.Tensors.MatrixProduct.Of(a, NDArray.Filled([20, 40], 1, DType.Float32), []).ToDoubles();
        Assert.All(product[..40], x => Assert.Equal(double.NaN, x));
        Assert.All(product[40..80], x => Assert.Equal(double.PositiveInfinity, x));
        Assert.All(product[80..], x => Assert.Equal(20, x));
    }

    /// <summary>Within k roundings of the sum of magnitudes: the bound for any order of adding (Higham, 2nd edition, section 3.1).</summary>
    private static void Check<T, V, TSimd>(int m, int k, int n, int layout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V>
    {
        var (a, b, before) = (Of<T>(Numbers(m * k, 1)), Of<T>(Numbers(k * n, 2)), Of<T>(Numbers(m * n, 3)));
        Matrix<T> left = (layout & 1) == 0 ? Matrix<T>.RowMajor(a, m, k) : Matrix<T>.RowMajor(a, k, m).Transposed;
        Matrix<T> right = (layout & 2) == 0 ? Matrix<T>.RowMajor(b, k, n) : Matrix<T>.RowMajor(b, n, k).Transposed;
        var (written, added) = (Of<T>(new double[m * n + 1]), before.Append(T.Zero).ToArray());
        (written[^1], added[^1]) = (T.One, T.One);
        BlockedProduct<T, V, TSimd>.Run(left, right, ref written[0], n, false);
        BlockedProduct<T, V, TSimd>.Run(left, right, ref added[0], n, true);

        var epsilon = typeof(T) == typeof(float) ? 6e-8 : 1.2e-16;
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                var (sum, magnitude) = (0.0, 0.0);
                for (var step = 0; step < k; step++)
                {
                    var term = double.CreateTruncating(left[i, step]) * double.CreateTruncating(right[step, j]);
                    (sum, magnitude) = (sum + term, magnitude + Math.Abs(term));
                }
                var start = double.CreateTruncating(before[i * n + j]);
                Assert.Equal(sum, double.CreateTruncating(written[i * n + j]), 2 * (k + 2) * epsilon * magnitude);
                Assert.Equal(sum + start, double.CreateTruncating(added[i * n + j]), 2 * (k + 2) * epsilon * (magnitude + Math.Abs(start)));
            }
        Assert.Equal((T.One, T.One), (written[^1], added[^1]));
    }

    private static double[] Numbers(int count, int seed) => new Draws((ulong)seed, 0).Fill([count], DType.Float64, default(NormalDraw)).ToDoubles();

    private static T[] Of<T>(double[] numbers) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(numbers, T.CreateTruncating);
}
