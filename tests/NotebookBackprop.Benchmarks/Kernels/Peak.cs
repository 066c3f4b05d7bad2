using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NotebookBackprop.Benchmarks;

/// <summary>The most multiply-adds that one core does: twelve chains of them and nothing else.</summary>
internal static class Peak
{
    private const int Steps = 100_000, Chains = 12;

    /// <summary>Floating point operations of Float32 in a second, a multiply-add being two.</summary>
    public static double Measure()
    {
        var time = Stopwatches.Medians(threaded: false, () => Run(Steps))[0];
        var lanes = Vector512.IsHardwareAccelerated ? Vector512<float>.Count : Vector256.IsHardwareAccelerated ? Vector256<float>.Count : Vector128<float>.Count;
        return 2.0 * lanes * Chains * Steps / time;
    }

    private static void Run(int steps)
    {
        if (Vector512.IsHardwareAccelerated) Wide(steps);
        else if (Vector256.IsHardwareAccelerated) Middle(steps);
        else Narrow(steps);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector512<float> Wide(int steps)
    {
        Vector512<float> x = Vector512.Create(0.5f), y = Vector512.Create(1f), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (; steps > 0; steps--)
        {
            (a, b, c, d) = (Vector512.FusedMultiplyAdd(a, x, y), Vector512.FusedMultiplyAdd(b, x, y), Vector512.FusedMultiplyAdd(c, x, y), Vector512.FusedMultiplyAdd(d, x, y));
            (e, f, g, h) = (Vector512.FusedMultiplyAdd(e, x, y), Vector512.FusedMultiplyAdd(f, x, y), Vector512.FusedMultiplyAdd(g, x, y), Vector512.FusedMultiplyAdd(h, x, y));
            (i, j, k, l) = (Vector512.FusedMultiplyAdd(i, x, y), Vector512.FusedMultiplyAdd(j, x, y), Vector512.FusedMultiplyAdd(k, x, y), Vector512.FusedMultiplyAdd(l, x, y));
        }
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<float> Middle(int steps)
    {
        Vector256<float> x = Vector256.Create(0.5f), y = Vector256.Create(1f), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (; steps > 0; steps--)
        {
            (a, b, c, d) = (Vector256.FusedMultiplyAdd(a, x, y), Vector256.FusedMultiplyAdd(b, x, y), Vector256.FusedMultiplyAdd(c, x, y), Vector256.FusedMultiplyAdd(d, x, y));
            (e, f, g, h) = (Vector256.FusedMultiplyAdd(e, x, y), Vector256.FusedMultiplyAdd(f, x, y), Vector256.FusedMultiplyAdd(g, x, y), Vector256.FusedMultiplyAdd(h, x, y));
            (i, j, k, l) = (Vector256.FusedMultiplyAdd(i, x, y), Vector256.FusedMultiplyAdd(j, x, y), Vector256.FusedMultiplyAdd(k, x, y), Vector256.FusedMultiplyAdd(l, x, y));
        }
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<float> Narrow(int steps)
    {
        Vector128<float> x = Vector128.Create(0.5f), y = Vector128.Create(1f), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (; steps > 0; steps--)
        {
            (a, b, c, d) = (Vector128.MultiplyAddEstimate(a, x, y), Vector128.MultiplyAddEstimate(b, x, y), Vector128.MultiplyAddEstimate(c, x, y), Vector128.MultiplyAddEstimate(d, x, y));
            (e, f, g, h) = (Vector128.MultiplyAddEstimate(e, x, y), Vector128.MultiplyAddEstimate(f, x, y), Vector128.MultiplyAddEstimate(g, x, y), Vector128.MultiplyAddEstimate(h, x, y));
            (i, j, k, l) = (Vector128.MultiplyAddEstimate(i, x, y), Vector128.MultiplyAddEstimate(j, x, y), Vector128.MultiplyAddEstimate(k, x, y), Vector128.MultiplyAddEstimate(l, x, y));
        }
        return a + b + c + d + e + f + g + h + i + j + k + l;
    }
}
