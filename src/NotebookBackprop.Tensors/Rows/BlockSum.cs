using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>Sums of a function of each element, block by block: no array is made for the function's values.</summary>
internal static class BlockSum
{
    private const int Length = 256;

    /// <summary>The sum of a function of each element.</summary>
    public static T Of<T, TKernel>(ReadOnlySpan<T> x, TKernel function)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IUnaryKernel
    {
        Span<T> block = stackalloc T[Length];
        var sum = T.Zero;
        while (!x.IsEmpty)
        {
            var part = block[..Math.Min(Length, x.Length)];
            function.Apply(x[..part.Length], part);
            sum += TensorPrimitives.Sum<T>(part);
            x = x[part.Length..];
        }
        return sum;
    }
}
