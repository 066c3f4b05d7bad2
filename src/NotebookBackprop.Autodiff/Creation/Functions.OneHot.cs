using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>A row for each label: 1 in the column that the label names, 0 elsewhere. No gradient passes.</summary>
    /// <param name="labels">Whole numbers from 0.</param>
    /// <param name="classes">How many columns; one more than the greatest label where null.</param>
    /// <param name="dtype">The type; <see cref="DefaultDType"/> where null.</param>
    /// <returns>Shape (labels, classes).</returns>
    /// <exception cref="ArgumentException">A label names none of the classes.</exception>
    public static Tensor OneHot(int[] labels, int? classes = null, DType? dtype = null) => OneHot(labels, [labels.Length], classes, dtype ?? DefaultDType);

    /// <summary>For labels of any shape, that shape with the classes as a further axis: 1 at the class that the label names, 0 elsewhere.</summary>
    /// <inheritdoc cref="OneHot(int[], int?, DType?)"/>
    [FunctionOnly]
    public static Tensor OneHot(Tensor labels, int? classes = null, DType? dtype = null) =>
        OneHot(AxisSet.Indices("one hot", labels), labels.Shape, classes, dtype ?? labels.DType);

    private static Tensor OneHot(int[] labels, Shape shape, int? classes, DType dtype)
    {
        var count = classes ?? labels.Append(-1).Max() + 1;
        Labels.Check("one hot", labels, count);
        return Labels.OneHot([.. labels.Select((label, i) => i * count + label)], [.. shape.Axes, count], dtype);
    }
}
