using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The numbers of a tensor as a drawing needs them: all of a small one, the first and a summary of a large one.</summary>
/// <param name="Shape">The lengths of the axes.</param>
/// <param name="DType">The type of the numbers.</param>
/// <param name="Elements">The first elements, row-major, as many as <see cref="MostElements"/>.</param>
/// <param name="Least">The least element; NaN where there is a NaN or no element.</param>
/// <param name="Greatest">The greatest element; NaN where there is a NaN or no element.</param>
/// <param name="Mean">Of all elements; NaN where there is none.</param>
public sealed record Quantity(Shape Shape, DType DType, IReadOnlyList<double> Elements, double Least, double Greatest, double Mean)
{
    /// <summary>The most elements kept.</summary>
    public const int MostElements = 256;

    private const int ShortLength = 18;

    /// <summary>What is written in place of its numbers, such as a line to be filled in; null for the numbers.</summary>
    public string? Written { get; init; }

    /// <summary>Whether it is a single number without axes.</summary>
    public bool IsNumber => Shape.Rank == 0;

    /// <summary>Whether every element is kept.</summary>
    public bool IsComplete => Elements.Count == Shape.Size;

    /// <summary>Reads a tensor.</summary>
    public static Quantity Of(Tensor tensor) => Of(tensor.Shape, tensor.DType, tensor.ToArray());

    /// <summary>Reads the elements of an array.</summary>
    internal static Quantity Of(Shape shape, DType dtype, double[] all)
    {
        var (least, greatest, sum) = all.Length == 0 ? (double.NaN, double.NaN, double.NaN) : (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        foreach (var value in all) (least, greatest, sum) = (Math.Min(least, value), Math.Max(greatest, value), sum + value);
        return new(shape, dtype, all.Length <= MostElements ? all : all[..MostElements], least, greatest, sum / all.Length);
    }

    /// <summary>The sum with another of the same shape: of the elements that both keep, which are all where they are complete.</summary>
    internal Quantity Plus(Quantity other)
    {
        double[] sums = [.. Elements.Zip(other.Elements, (a, b) => a + b)];
        return this with { Elements = sums, Least = sums.DefaultIfEmpty(double.NaN).Min(), Greatest = sums.DefaultIfEmpty(double.NaN).Max(), Mean = Mean + other.Mean };
    }

    /// <summary>A few characters for a wire: <c>−12</c>, <c>[0.2, 0.4]</c>, <c>[[0.1, 0.5], …]</c>.</summary>
    public string Short() => Written ?? Write(ShortLength, Numbers.Short);

    /// <summary>The same with all of its elements written, each as short as on a wire.</summary>
    internal Quantity Whole() => this with { Written = Write(int.MaxValue, Numbers.Short) };

    /// <summary>All elements that are kept, with all digits.</summary>
    public string Full() => Written ?? Write(int.MaxValue, Numbers.Full);

    private string Write(int budget, Func<double, string> write)
    {
        if (IsNumber) return write(Elements[0]);
        if (Elements.Count == 0) return "[]";
        var text = new StringBuilder();
        var sizes = new int[Shape.Rank + 1]; // elements in a slice below each axis
        sizes[^1] = 1;
        for (var axis = Shape.Rank - 1; axis >= 0; axis--) sizes[axis] = sizes[axis + 1] * Shape[axis];
        var open = 0;
        var shown = 0;
        for (; shown < Elements.Count; shown++)
        {
            var next = write(Elements[shown]);
            if (shown > 0 && text.Length + next.Length > budget) break;
            if (shown > 0) text.Append(", ");
            while (open < Shape.Rank)
            {
                text.Append('[');
                open++;
            }
            text.Append(next);
            while (open > 0 && (shown + 1) % sizes[open - 1] == 0)
            {
                text.Append(']');
                open--;
            }
        }
        // What is left out of each slice that is still open, innermost first.
        var place = shown;
        for (; open > 0; open--)
        {
            var size = sizes[open - 1];
            if (place % size != 0) text.Append(", …");
            place = (place + size - 1) / size * size;
            text.Append(']');
        }
        return text.ToString();
    }
}
