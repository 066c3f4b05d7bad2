using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>What 64 random bits become.</summary>
internal interface IDraw
{
    /// <summary>A number made of random bits, the same on every machine.</summary>
    T Of<T>(ulong bits) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A run of random draws: plain data, so that it can be drawn again.</summary>
/// <param name="Key">Which stream of bits.</param>
/// <param name="First">The first block of the stream; a block serves two draws.</param>
internal readonly record struct Draws(ulong Key, ulong First)
{
    /// <summary>How many blocks some draws take.</summary>
    public static ulong Blocks(int draws) => ((ulong)draws + 1) / 2;

    /// <summary>An array of draws.</summary>
    public NDArray Fill<TDraw>(Shape shape, DType dtype, TDraw draw) where TDraw : struct, IDraw =>
        dtype == DType.Float64 ? Fill<double, TDraw>(shape, draw) : Fill<float, TDraw>(shape, draw);

    private NDArray Fill<T, TDraw>(Shape shape, TDraw draw) where T : unmanaged, IBinaryFloatingPointIeee754<T> where TDraw : struct, IDraw
    {
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        for (var i = 0; i < to.Length; i += 2)
        {
            var (even, odd) = Philox.Block(Key, First + (ulong)(i / 2));
            to[i] = draw.Of<T>(even);
            if (i + 1 < to.Length) to[i + 1] = draw.Of<T>(odd);
        }
        return y;
    }
}

/// <summary>Steps between the numbers from 0 to 1 that 24, 52 and 53 bits make.</summary>
file static class Step
{
    public const double Of24Bits = 1.0 / (1 << 24), Of52Bits = 1.0 / (1L << 52), Of53Bits = 1.0 / (1L << 53);
}

/// <summary>Equally likely numbers from 0 to below 1: as many leading bits as the type holds.</summary>
internal readonly struct UniformDraw : IDraw
{
    T IDraw.Of<T>(ulong bits) => typeof(T) == typeof(float)
        ? T.CreateTruncating((bits >> 40) * Step.Of24Bits)
        : T.CreateTruncating((bits >> 11) * Step.Of53Bits);
}

/// <summary>Normally distributed numbers of mean 0 and variance 1.</summary>
internal readonly struct NormalDraw : IDraw
{
    // Half a step off, so that neither 0 nor 1 is met, whose quantiles are infinite.
    T IDraw.Of<T>(ulong bits) => T.CreateTruncating(NormalQuantile.Of(((bits >> 12) + 0.5) * Step.Of52Bits));
}

/// <summary>Zero with a given probability, else the number that keeps the mean at 1.</summary>
internal readonly struct KeepDraw(double drop) : IDraw
{
    T IDraw.Of<T>(ulong bits) => (bits >> 11) * Step.Of53Bits < drop ? T.Zero : T.CreateTruncating(1 / (1 - drop));
}
