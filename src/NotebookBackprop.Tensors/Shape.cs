using System.Collections;
using System.Runtime.CompilerServices;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The lengths of an array's axes, outermost first; <c>()</c> is a scalar's. Immutable.</summary>
[TypeFormatterSource("NotebookBackprop.Rendering.ShapeFormatterSource, NotebookBackprop.Rendering")]
[CollectionBuilder(typeof(Shape), nameof(Of))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    /// <summary>The most axes an array can have.</summary>
    public const int MaxRank = 8;

    // Programs compute in few shapes, over and over. Two threads that both make one merely make it twice.
    private static readonly Shape?[] s_recent = new Shape?[1024];

    private readonly int[] _axes;

    /// <summary>The shape of a single number, <c>()</c>.</summary>
    public static Shape Scalar { get; } = new([]);

    private Shape(int[] axes)
    {
        if (axes.Length > MaxRank)
            throw new ArgumentException($"shape: {axes.Length} axes are more than the {MaxRank} supported; merge some with Reshape.");
        long length = 1;
        foreach (var n in axes)
        {
            if (n < 0) throw new ArgumentException($"shape {Write(axes)}: an axis of length {n}; lengths are zero or more.");
            length *= n;
            if (length > Array.MaxLength) throw new ArgumentException($"shape {Write(axes)}: more than {Array.MaxLength} elements do not fit one array; split the work into smaller batches.");
        }
        _axes = axes;
        Size = (int)length;
        Contiguous = Layout.RowMajor(this);
    }

    /// <summary>A shape of these axis lengths.</summary>
    /// <param name="axes">Zero to <see cref="MaxRank"/> lengths, each zero or more.</param>
    /// <exception cref="ArgumentException">A negative length, too many axes, or more elements than an array holds.</exception>
    public static Shape Of(params ReadOnlySpan<int> axes)
    {
        if (axes.Length == 0) return Scalar;
        ref var recent = ref s_recent[Hash(axes) & (s_recent.Length - 1)];
        if (recent is { } shape && axes.SequenceEqual(shape._axes)) return shape;
        return recent = new(axes.ToArray());
    }

    /// <summary>The shape of matrices, in the shape of a batch.</summary>
    internal static Shape OfMatrices(Shape batch, int rows, int columns)
    {
        Span<int> axes = stackalloc int[batch.Rank + 2];
        batch.Axes.CopyTo(axes);
        (axes[^2], axes[^1]) = (rows, columns);
        return Of(axes);
    }

    /// <summary>How many axes there are.</summary>
    public int Rank => _axes.Length;

    /// <summary>How many elements there are: the product of the axes, 1 for a scalar.</summary>
    public int Size { get; }

    /// <summary>The length of an axis; negative axes count from the last.</summary>
    public int this[int axis] => _axes[axis < 0 ? axis + _axes.Length : axis];

    /// <summary>The length of an axis; <c>^1</c> is the last.</summary>
    public int this[Index axis] => _axes[axis];

    int IReadOnlyCollection<int>.Count => _axes.Length;

    internal ReadOnlySpan<int> Axes => _axes;

    /// <summary>The row-major layout from the start of a buffer, shared by all arrays of this shape.</summary>
    internal Layout Contiguous { get; }

    /// <summary>The shape's lengths as an array of their own.</summary>
    public int[] ToArray() => [.. _axes];

    /// <summary>The index along each axis of the element at a row-major place.</summary>
    /// <param name="place">From 0 to <see cref="Size"/> − 1.</param>
    public int[] IndexOf(int place)
    {
        var index = new int[Rank];
        for (var axis = Rank - 1; axis >= 0; place /= _axes[axis--]) index[axis] = place % _axes[axis];
        return index;
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) => ReferenceEquals(this, other) || (other is not null && _axes.AsSpan().SequenceEqual(other._axes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash(_axes);

    /// <summary>The lengths in parentheses: <c>(2, 3)</c>; one axis <c>(3,)</c> as in Python, a scalar <c>()</c>.</summary>
    public override string ToString() => Write(_axes);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_axes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two shapes have the same axes.</summary>
    public static bool operator ==(Shape? left, Shape? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two shapes differ.</summary>
    public static bool operator !=(Shape? left, Shape? right) => !(left == right);

    private static int Hash(ReadOnlySpan<int> axes)
    {
        var hash = axes.Length;
        foreach (var n in axes) hash = hash * 31 + n;
        return hash ^ (hash >>> 10);
    }

    private static string Write(int[] axes) => axes.Length == 1 ? $"({axes[0]},)" : $"({string.Join(", ", axes)})";
}
