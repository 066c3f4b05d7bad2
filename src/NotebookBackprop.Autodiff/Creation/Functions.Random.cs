using System.Runtime.CompilerServices;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public static partial class Functions
{
    private static readonly Lock s_drawing = new();
    private static Draws s_next;

    [ThreadStatic] private static Draws? s_own;

    /// <summary>
    /// Starts the random numbers anew: the same seed gives the same numbers, on every machine and in either type but for
    /// rounding. A session that sets none starts from seed 0, so that a notebook run twice shows the same.
    /// </summary>
    public static void ManualSeed(long seed)
    {
        lock (s_drawing) s_next = new((ulong)seed, 0);
    }

    /// <summary>Normally distributed random numbers of mean 0 and variance 1, in a shape given axis by axis; without any, a single number.</summary>
    /// <exception cref="ArgumentException">A negative length, too many axes, or more elements than an array holds.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Randn(params int[] shape) => Randn(Shape.Of(shape));

    /// <summary>Normally distributed random numbers of mean 0 and variance 1, in a shape and a type; <see cref="DefaultDType"/> where none is named.</summary>
    public static Tensor Randn(Shape shape, DType? dtype = null) => new(Draw(shape).Fill(shape, dtype ?? DefaultDType, default(NormalDraw)));

    /// <summary>Random numbers from 0 to below 1, all equally likely, in a shape given axis by axis; without any, a single number.</summary>
    /// <exception cref="ArgumentException">A negative length, too many axes, or more elements than an array holds.</exception>
    [OverloadResolutionPriority(1)]
    public static Tensor Rand(params int[] shape) => Rand(Shape.Of(shape));

    /// <summary>Random numbers from 0 to below 1, all equally likely, in a shape and a type; <see cref="DefaultDType"/> where none is named.</summary>
    public static Tensor Rand(Shape shape, DType? dtype = null) => new(Draw(shape).Fill(shape, dtype ?? DefaultDType, default(UniformDraw)));

    /// <summary>Random numbers of this thread's own, from a seed, until the answer is disposed: the session's stay as they are.</summary>
    internal static OwnRandom RandomFrom(long seed)
    {
        var before = new OwnRandom(s_own);
        s_own = new((ulong)seed, 0);
        return before;
    }

    internal readonly struct OwnRandom : IDisposable
    {
        private readonly Draws? _before;

        internal OwnRandom(Draws? before) => _before = before;

        public void Dispose() => s_own = _before;
    }

    /// <summary>The next draws of the session, one for each element; no other call gets the same.</summary>
    internal static Draws Draw(Shape shape)
    {
        if (s_own is { } own)
        {
            s_own = own with { First = own.First + Draws.Blocks(shape.Size) };
            return own;
        }
        lock (s_drawing)
        {
            var draws = s_next;
            s_next = draws with { First = draws.First + Draws.Blocks(shape.Size) };
            return draws;
        }
    }
}
