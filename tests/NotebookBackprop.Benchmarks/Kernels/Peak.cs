using System.Runtime.CompilerServices;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Benchmarks;

/// <summary>The most multiply-adds that one core does: twelve chains of them and nothing else.</summary>
internal static class Peak
{
    private const int Steps = 100_000, Chains = 12;

    /// <summary>Floating point operations of Float32 in a second, a multiply-add being two.</summary>
    public static double Measure()
    {
        var lanes = new int[1];
        var time = Stopwatches.Medians(threaded: false, () => Widest.Run<float, Multiplications>(new(lanes)))[0];
        return 2.0 * lanes[0] * Chains * Steps / time;
    }

    /// <summary>Multiplies and adds, in vectors whose width it notes.</summary>
    private readonly struct Multiplications(int[] lanes) : IWideWork<float>
    {
        public void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<float, V>
        {
            lanes[0] = TSimd.Count;
            Multiply<V, TSimd>();
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static V Multiply<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<float, V>
        {
            V x = TSimd.Constant(0.5), y = TSimd.Constant(1), a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
            for (var steps = Steps; steps > 0; steps--)
            {
                (a, b, c, d) = (TSimd.MultiplyAdd(a, x, y), TSimd.MultiplyAdd(b, x, y), TSimd.MultiplyAdd(c, x, y), TSimd.MultiplyAdd(d, x, y));
                (e, f, g, h) = (TSimd.MultiplyAdd(e, x, y), TSimd.MultiplyAdd(f, x, y), TSimd.MultiplyAdd(g, x, y), TSimd.MultiplyAdd(h, x, y));
                (i, j, k, l) = (TSimd.MultiplyAdd(i, x, y), TSimd.MultiplyAdd(j, x, y), TSimd.MultiplyAdd(k, x, y), TSimd.MultiplyAdd(l, x, y));
            }
            V abcd = TSimd.Add(TSimd.Add(a, b), TSimd.Add(c, d)), efgh = TSimd.Add(TSimd.Add(e, f), TSimd.Add(g, h)), ijkl = TSimd.Add(TSimd.Add(i, j), TSimd.Add(k, l));
            return TSimd.Add(TSimd.Add(abcd, efgh), ijkl);
        }
    }
}
