using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of a row of numbers as a whole, to a row of the same length or to a few numbers, written once for vectors of every width.</summary>
internal interface IRowKernel
{
    /// <summary>
    /// Writes the function of a row. Compiled in full at once and never inlined: in a loop that the runtime has counted first, or deep in
    /// other methods, the same code was seen to take three to five times as long.
    /// </summary>
    /// <param name="x">The first number of the row.</param>
    /// <param name="flow">The first number of what flows along it, where the function is a derivative; else x again.</param>
    /// <param name="y">The first number of the result.</param>
    /// <param name="length">How many there are, one at least.</param>
    void Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V>;
}
