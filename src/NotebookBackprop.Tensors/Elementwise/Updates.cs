using System.Numerics;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A step of an optimizer, for each element.</summary>
internal interface IUpdate
{
    /// <summary>Changes a parameter by its gradient, and what is remembered of it from step to step.</summary>
    /// <param name="p">The parameter.</param>
    /// <param name="g">Its gradient.</param>
    /// <param name="first">A running mean of the gradient, as the optimizer has it.</param>
    /// <param name="second">A running mean of its square.</param>
    void Apply<T>(ref Vector<T> p, Vector<T> g, ref Vector<T> first, ref Vector<T> second) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>The loop over an optimizer's step: one pass over the numbers, whatever the formula.</summary>
internal static class Updates
{
    /// <summary>The numbers of a parameter after a step; what is remembered is changed where it lies. All have one shape and type.</summary>
    /// <param name="next">Room for the new numbers, row-major.</param>
    /// <param name="p">The parameter, in any layout.</param>
    /// <param name="g">Its gradient, in any layout.</param>
    /// <param name="first">What is remembered; no array where the step remembers nothing.</param>
    /// <param name="second">What is remembered besides; no array where there is none.</param>
    /// <param name="update">The step.</param>
    public static void Run<TUpdate>(NDArray next, NDArray p, NDArray g, NDArray first, NDArray second, TUpdate update) where TUpdate : struct, IUpdate
    {
        (p, g) = (p.ToContiguous(), g.ToContiguous());
        if (p.DType == DType.Float64) Run(next.Span<double>(), p.Span<double>(), g.Span<double>(), Numbers<double>(first), Numbers<double>(second), update);
        else Run(next.Span<float>(), p.Span<float>(), g.Span<float>(), Numbers<float>(first), Numbers<float>(second), update);
    }

    private static Span<T> Numbers<T>(NDArray x) where T : unmanaged => x.Exists ? x.Span<T>() : default;

    private static void Run<T, TUpdate>(Span<T> next, ReadOnlySpan<T> p, ReadOnlySpan<T> g, Span<T> first, Span<T> second, TUpdate update)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TUpdate : struct, IUpdate
    {
        var to = MemoryMarshal.Cast<T, Vector<T>>(next);
        var vp = MemoryMarshal.Cast<T, Vector<T>>(p);
        var vg = MemoryMarshal.Cast<T, Vector<T>>(g);
        var v1 = MemoryMarshal.Cast<T, Vector<T>>(first);
        var v2 = MemoryMarshal.Cast<T, Vector<T>>(second);
        for (var i = 0; i < vp.Length; i++)
        {
            var one = v1.IsEmpty ? default : v1[i];
            var two = v2.IsEmpty ? default : v2[i];
            var number = vp[i];
            update.Apply(ref number, vg[i], ref one, ref two);
            to[i] = number;
            if (!v1.IsEmpty) v1[i] = one;
            if (!v2.IsEmpty) v2[i] = two;
        }

        var done = vp.Length * Vector<T>.Count;
        if (done == p.Length) return;
        // The rest goes through vectors that are filled up with zeros.
        var rest = Padded(p[done..]);
        Vector<T> lastOne = Padded<T>(Rest(first, done)), lastTwo = Padded<T>(Rest(second, done));
        update.Apply(ref rest, Padded(g[done..]), ref lastOne, ref lastTwo);
        Unpad(rest, next[done..]);
        Unpad(lastOne, Rest(first, done));
        Unpad(lastTwo, Rest(second, done));
    }

    private static Span<T> Rest<T>(Span<T> x, int done) => x.IsEmpty ? x : x[done..];

    private static Vector<T> Padded<T>(ReadOnlySpan<T> x) where T : unmanaged
    {
        Span<T> all = stackalloc T[Vector<T>.Count];
        all.Clear();
        x.CopyTo(all);
        return new(all);
    }

    private static void Unpad<T>(Vector<T> from, Span<T> to) where T : unmanaged
    {
        for (var i = 0; i < to.Length; i++) to[i] = from[i];
    }
}
