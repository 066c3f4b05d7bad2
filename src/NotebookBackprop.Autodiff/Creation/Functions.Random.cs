using System.Runtime.CompilerServices;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// Starts the random numbers anew: the same seed gives the same numbers, on every machine and in either type but for
    /// rounding. A session that sets none starts from seed 0, so that a notebook run twice shows the same.
    /// </summary>
    public static void ManualSeed(long seed) => RandomStream.Seed(seed);

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
    internal static RandomStream.Scope RandomFrom(long seed) => RandomStream.Use(new((ulong)seed, 0));

    /// <summary>The next draws of the session, one for each element; no other call gets the same.</summary>
    internal static Draws Draw(Shape shape) => RandomStream.Take(shape);
}
