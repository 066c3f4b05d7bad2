using System.Numerics;
using System.Runtime.Intrinsics;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Tensors;

/// <summary>Functions of our own, in every width on the same inputs, against the runtime's in Float64.</summary>
public class LaneFunctionTests
{
    // Two bounds for each: in units of the last place of Float32, and of Float64 (where the reference itself has errors of one);
    // also where there is no fused multiply-add.
    [Theory]
    [InlineData("exp", 1.1, 2.1)]
    [InlineData("expm1", 1.8, 5)]
    [InlineData("tanh", 2.6, 4)]
    [InlineData("sigmoid", 2.2, 4)]
    public void A_function_is_right_to_the_last_places_in_every_width(string name, double single, double both)
    {
        switch (name)
        {
            case "exp": Check<ExpFunction>(Math.Exp, single, both); break;
            case "expm1": Check<Expm1Function>(Expm1, single, both); break;
            case "tanh": Check<TanhFunction>(Math.Tanh, single, both); break;
            default: Check<SigmoidFunction>(x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)), single, both); break;
        }
    }

    [Fact]
    public void Every_length_from_0_to_256_gives_the_numbers_of_one_by_one_and_writes_no_further()
    {
        for (var n = 0; n <= 256; n++)
        {
            Lengths<float, ExpFunction>(n);
            Lengths<double, TanhFunction>(n);
        }
    }

    private static void Check<TFunction>(Func<double, double> reference, double single, double both) where TFunction : struct, ILaneFunction
    {
        var singles = Sweep();
        Near(singles, Widths<float, TFunction>(singles), x => reference(x), single, x => MathF.BitIncrement(Math.Abs(x)) - (double)Math.Abs(x));
        var doubles = Array.ConvertAll(singles, x => double.IsFinite(x) ? x * (1 + 1e-9) : x);
        Near(doubles, Widths<double, TFunction>(doubles), reference, both, x => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x));
    }

    private static void Near<T>(T[] inputs, T[][] widths, Func<double, double> reference, double bound, Func<T, double> unit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var worst = (Error: 0.0, At: T.Zero);
        for (var i = 0; i < inputs.Length; i++)
        {
            var exact = reference(double.CreateTruncating(inputs[i]));
            var rounded = T.CreateTruncating(exact);
            foreach (var width in widths)
            {
                var y = width[i];
                Assert.True(T.IsFinite(rounded) ? T.IsFinite(y) && T.IsNegative(rounded) == T.IsNegative(y) : T.IsFinite(y) ? Last(y) : y.Equals(rounded), $"at {inputs[i]}: {y}, expected {rounded}");
                if (!T.IsFinite(rounded) || !T.IsFinite(y)) continue;
                var error = Math.Abs(double.CreateTruncating(y) - exact) / unit(rounded);
                if (error > worst.Error) worst = (error, inputs[i]);
            }
        }
        Assert.True(worst.Error <= bound, $"{worst.Error:F3} units at {worst.At}");
    }

    private static bool Last<T>(T y) where T : IBinaryFloatingPointIeee754<T> => !T.IsFinite(T.BitIncrement(T.Abs(y)));

    /// <summary>Numbers of all magnitudes and both signs, more of those between 2⁻¹⁴ and 2⁷, and what lies beyond.</summary>
    private static float[] Sweep()
    {
        var numbers = new List<float> { 0, -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 88.72283f, 88.72284f, -87.33655f, -103.97208f, -103.97209f };
        for (uint bits = 0; bits < 0x7f800000; bits += bits is > 0x38800000 and < 0x43000000 ? 997u : 99_991u)
            numbers.AddRange([BitConverter.UInt32BitsToSingle(bits), BitConverter.UInt32BitsToSingle(bits | 0x80000000)]);
        return [.. numbers];
    }

    private static double Expm1(double x) =>
        x == 0 ? x : Math.Abs(x) > 0.4 ? Math.Exp(x) - 1 : 2 * Math.Tanh(x / 2) / (1 - Math.Tanh(x / 2));

    private static T[][] Widths<T, TFunction>(T[] x) where T : unmanaged, IBinaryFloatingPointIeee754<T> where TFunction : struct, ILaneFunction =>
        [Run<T, Vector512<T>, Simd512<T>, TFunction>(x), Run<T, Vector256<T>, Simd256<T>, TFunction>(x), Run<T, Vector128<T>, Simd128<T>, TFunction>(x), Run<T, T, SimdScalar<T>, TFunction>(x), Run<T, Vector<T>, SimdNumerics<T>, TFunction>(x)];

    private static T[] Run<T, V, TSimd, TFunction>(T[] x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V> where TFunction : struct, ILaneFunction
    {
        var y = new T[x.Length];
        new WideLoop<T, TFunction> { X = x, Y = y }.Run<V, TSimd>();
        return y;
    }

    private static void Lengths<T, TFunction>(int n) where T : unmanaged, IBinaryFloatingPointIeee754<T> where TFunction : struct, ILaneFunction
    {
        var x = Enumerable.Range(0, n).Select(i => T.CreateChecked(i * 0.37 - 20)).ToArray();
        var expected = x.Select(one => Run<T, T, SimdScalar<T>, TFunction>([one])[0]).ToArray();
        Assert.All(Widths<T, TFunction>(x), y => Assert.Equal(expected, y));
        var inPlace = x.Append(T.One).ToArray();
        new Wide<TFunction>().Apply<T>(inPlace.AsSpan(0, n), inPlace.AsSpan(0, n));
        Assert.Equal(expected.Append(T.One), inPlace);
    }
}
