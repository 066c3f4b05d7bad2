using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The indices of the k greatest or least elements along an axis, the first of equal ones first; no gradient passes.</summary>
internal sealed record TopKOp(int K, int Axis, bool Largest) : Op
{
    public override string Name => "top k";

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Selection;

    public override IReadOnlyList<Example> Examples => [new(new TopKOp(2, 0, true), new Domain([3, 2])), new(new TopKOp(1, 1, false), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var lengths = inputs[0].Shape.ToArray();
        lengths[Axis] = K;
        var y = NDArray.Filled(Shape.Of(lengths), 0, inputs[0].DType);
        if (y.DType == DType.Float64) Rank<double>(inputs[0].ToContiguous(), y);
        else Rank<float>(inputs[0].ToContiguous(), y);
        return y;
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) { }

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => null;

    private void Rank<T>(NDArray x, NDArray y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.Span<T>();
        var to = y.Span<T>();
        var (length, step) = (x.Shape[Axis], x.Layout.Strides[Axis]);
        var order = new ByValue<T>(Largest ? -1 : 1);
        var elements = new (T Value, int Place)[length];
        for (var row = 0; to.Length > 0 && row < from.Length / length; row++)
        {
            var (block, within) = (row / step, row % step);
            for (var i = 0; i < length; i++) elements[i] = (from[(block * length + i) * step + within], i);
            Array.Sort(elements, order);
            for (var i = 0; i < K; i++) to[(block * K + i) * step + within] = T.CreateTruncating(elements[i].Place);
        }
    }

    /// <summary>By value, NaN as the greatest; equal ones by place.</summary>
    private sealed class ByValue<T>(int sign) : IComparer<(T Value, int Place)> where T : IBinaryFloatingPointIeee754<T>
    {
        public int Compare((T Value, int Place) a, (T Value, int Place) b)
        {
            var order = T.IsNaN(a.Value) || T.IsNaN(b.Value) ? T.IsNaN(a.Value).CompareTo(T.IsNaN(b.Value)) : a.Value.CompareTo(b.Value);
            return order != 0 ? sign * order : a.Place.CompareTo(b.Place);
        }
    }
}

public static partial class Functions
{
    /// <summary>The k greatest or least elements along an axis, sorted, the first of equal ones first; a NaN counts as greatest.</summary>
    /// <param name="x">A tensor of one axis or more.</param>
    /// <param name="k">How many.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="largest">Whether the greatest are taken, or the least.</param>
    /// <returns>The elements, to which gradients pass, and their indices, to which none does; the axis has length k.</returns>
    /// <exception cref="ArgumentException">The axis does not exist, or has fewer elements than k.</exception>
    public static (Tensor Values, Tensor Indices) TopK(Tensor x, int k, int axis = -1, bool largest = true)
    {
        var place = AxisSet.Resolve("top k", axis, x.Shape);
        if (k < 0 || k > x.Shape[place])
            throw new ArgumentException($"top k: there are no {k} elements along axis {place}, which has length {x.Shape[place]}; choose from 0 to {x.Shape[place]}.");
        var indices = Tensor.Apply(new TopKOp(k, place, largest), x);
        return (Gather(x, place, indices), indices);
    }
}
