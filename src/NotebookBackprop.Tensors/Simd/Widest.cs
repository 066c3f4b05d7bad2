using System.Numerics;
using System.Runtime.Intrinsics;

namespace NotebookBackprop.Tensors;

/// <summary>A work that is written for vectors of every width.</summary>
internal interface IWideWork<T> where T : unmanaged
{
    /// <summary>Does the work in vectors of one width.</summary>
    void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<T, V>;
}

/// <summary>The one place where a width is chosen: the tests are constants when the code is compiled.</summary>
internal static class Widest
{
    /// <summary>Does a work in the widest vectors that the processor computes with at full speed.</summary>
    /// <param name="work">The work.</param>
    /// <param name="most">How many numbers a vector may hold at most.</param>
    public static void Run<T, TWork>(TWork work, int most = int.MaxValue)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TWork : struct, IWideWork<T>, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated && Vector512<T>.Count <= most) work.Run<Vector512<T>, Simd512<T>>();
        else if (Vector256.IsHardwareAccelerated && Vector256<T>.Count <= most) work.Run<Vector256<T>, Simd256<T>>();
        else if (Vector128.IsHardwareAccelerated && Vector128<T>.Count <= most) work.Run<Vector128<T>, Simd128<T>>();
        else work.Run<T, SimdScalar<T>>();
    }
}
