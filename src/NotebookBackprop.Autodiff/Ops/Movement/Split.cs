using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>x in parts of one length along an axis, the last as long as what is left. Views, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="length">The length of each part, 1 or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or the length is not positive.</exception>
    public static Tensor[] Split(Tensor x, int length, int axis = 0)
    {
        if (length < 1) throw new ArgumentException($"split: parts of length {length} cannot be made; choose 1 or more.");
        var whole = x.Shape[AxisSet.Resolve("split", axis, x.Shape)];
        // An empty axis is one empty part, as in PyTorch.
        var count = Math.Max(1, (int)(((long)whole + length - 1) / length));
        return Split(x, [.. Enumerable.Range(0, count).Select(i => Math.Min(length, whole - i * length))], axis);
    }

    /// <summary>x in parts of the lengths given, along an axis. Views, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="lengths">The length of each part; they add up to that of the axis.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or the lengths do not add up to its length.</exception>
    public static Tensor[] Split(Tensor x, int[] lengths, int axis = 0)
    {
        var place = AxisSet.Resolve("split", axis, x.Shape);
        if (Array.Exists(lengths, length => length < 0) || lengths.Sum(length => (long)length) != x.Shape[place])
            throw new ArgumentException($"split: lengths ({string.Join(", ", lengths)}) do not make up axis {place}, which has length {x.Shape[place]}; choose lengths that add up to it.");
        var start = 0;
        return Array.ConvertAll(lengths, length => Slice(x, place, start, start += length));
    }

    /// <summary>x in a number of parts along an axis, all as long as the first but for the last; fewer where there is not enough. Views, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="count">How many parts, 1 or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or the count is not positive.</exception>
    public static Tensor[] Chunk(Tensor x, int count, int axis = 0)
    {
        if (count < 1) throw new ArgumentException($"chunk: {count} parts cannot be made; choose 1 or more.");
        var whole = x.Shape[AxisSet.Resolve("chunk", axis, x.Shape)];
        return Split(x, Math.Max(1, (int)(((long)whole + count - 1) / count)), axis);
    }
}
