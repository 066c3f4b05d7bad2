using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Class labels: whole numbers from 0 that say which of some scores is the right one.</summary>
internal static class Labels
{
    /// <summary>Checks that labels are from 0 to below a number of classes.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    public static void Check(string operation, ReadOnlySpan<int> labels, int classes)
    {
        for (var i = 0; i < labels.Length; i++)
            if ((uint)labels[i] >= (uint)classes)
                throw new ArgumentException($"{operation}: label {labels[i]} at place {i} is not one of {classes} classes; labels run from 0 to {classes - 1}.");
    }

    /// <summary>The axis of scores along which classes lie: the second, or the only one.</summary>
    public static int Axis(Shape scores) => scores.Rank > 1 ? 1 : 0;

    /// <summary>For each label, in row-major order, the place of its score in an array of scores.</summary>
    /// <exception cref="ArgumentException">There are more labels than rows of scores, or fewer, or one names no class.</exception>
    public static int[] Places(string operation, int[] labels, Shape scores)
    {
        Check(operation, labels, scores);
        var places = new int[labels.Length];
        for (var i = 0; i < places.Length; i++) places[i] = Place(i, labels[i], scores);
        return places;
    }

    /// <summary>The place in an array of scores of a row's score for a label.</summary>
    public static int Place(int row, int label, Shape scores)
    {
        var (axis, inner) = (Axis(scores), 1);
        foreach (var n in scores.Axes[(axis + 1)..]) inner *= n;
        return (row / inner * scores[axis] + label) * inner + row % inner;
    }

    /// <summary>Checks that there is a label for each row of scores, and that it names a class.</summary>
    /// <exception cref="ArgumentException">There are more labels than rows of scores, or fewer, or one names no class.</exception>
    public static void Check(string operation, int[] labels, Shape scores)
    {
        if (scores.Rank == 0) throw new ArgumentException($"{operation}: a single number holds no scores of classes; give shape (rows, classes).");
        var rows = Rows(scores);
        if (labels.Length != rows.Size)
            throw new ArgumentException($"{operation}: the number of labels is {labels.Length} and scores of shape {scores} have {rows.Size} rows; give one label for each row.");
        Check(operation, labels, scores[Axis(scores)]);
    }

    /// <summary>The shape of the losses of some scores: without the axis of classes.</summary>
    public static Shape Rows(Shape scores)
    {
        Span<int> rows = stackalloc int[scores.Rank - 1];
        var axis = Axis(scores);
        scores.Axes[..axis].CopyTo(rows);
        scores.Axes[(axis + 1)..].CopyTo(rows[axis..]);
        return Shape.Of(rows);
    }

    /// <summary>Ones at some places of an array, zeros elsewhere.</summary>
    public static Tensor OneHot(int[] places, Shape shape, DType dtype)
    {
        var values = new double[shape.Size];
        foreach (var place in places) values[place] = 1;
        return new(NDArray.From(values, shape, dtype));
    }

    /// <summary>The gradient of each row's loss, shaped so that it repeats along the axis of classes.</summary>
    public static Tensor Spread(Tensor upstream, Shape scores) =>
        upstream.Shape.Rank == 0 ? upstream : Functions.Reshape(upstream, AxisSet.Kept(scores, [Axis(scores)]));
}
