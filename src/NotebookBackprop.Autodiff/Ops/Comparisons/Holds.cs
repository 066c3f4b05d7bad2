using System.Numerics;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>What is asked of two numbers, for one pair and for the lanes of a vector.</summary>
internal interface IComparison
{
    /// <summary>Whether it holds.</summary>
    static abstract bool Holds<T>(T a, T b) where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>All bits of a lane set where it holds.</summary>
    static abstract Vector<T> Holds<T>(Vector<T> a, Vector<T> b) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A comparison in numbers: 1 where it holds, else 0.</summary>
internal readonly struct Holds<TComparison> : IBinaryOperator where TComparison : struct, IComparison
{
    T IBinaryOperator.Apply<T>(T a, T b) => TComparison.Holds(a, b) ? T.One : T.Zero;
    Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(TComparison.Holds(a, b), Vector<T>.One, Vector<T>.Zero);
}
