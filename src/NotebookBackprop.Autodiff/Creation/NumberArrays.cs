using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Numbers of C# arrays, of any rank or jagged, as arrays of the engine.</summary>
internal static class NumberArrays
{
    /// <summary>A copy of the numbers in the array's shape.</summary>
    /// <param name="values">An array of double, float or whole numbers: of rank 1 to 8, or jagged with rows of one length.</param>
    /// <param name="dtype">The type to have; null for float's own, and the default for all others.</param>
    /// <exception cref="ArgumentException">The elements are no numbers, or rows differ in length.</exception>
    public static NDArray Read(Array values, DType? dtype)
    {
        if (Block(values) is { } block) return dtype is { } named ? block.To(named) : block.DType == DType.Float32 ? block : block.To(Functions.DefaultDType);
        var axes = Axes(values);
        var flat = new double[Shape.Of([.. axes]).Size];
        var written = 0;
        var narrow = true;
        Fill(values, axes, 0, flat, ref written, ref narrow);
        return NDArray.From(flat, Shape.Of([.. axes]), dtype ?? (narrow && written > 0 ? DType.Float32 : Functions.DefaultDType));
    }

    /// <summary>Arrays of double and float lie in memory as ours do, and are copied whole; null for others.</summary>
    private static NDArray? Block(Array values) => values.GetType().GetElementType() switch
    {
        var type when type == typeof(double) => Copied(values, new double[values.Length]),
        var type when type == typeof(float) => Copied(values, new float[values.Length]),
        _ => null,
    };

    private static NDArray Copied<T>(Array values, T[] copy) where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        Buffer.BlockCopy(values, 0, copy, 0, Buffer.ByteLength(values));
        var axes = new int[values.Rank];
        for (var axis = 0; axis < axes.Length; axis++) axes[axis] = values.GetLength(axis);
        return NDArray.Own(copy, Shape.Of(axes));
    }

    /// <summary>The lengths along the first element of each level.</summary>
    private static List<int> Axes(Array values)
    {
        var axes = new List<int>();
        for (object? level = values; level is Array array; level = array.Length > 0 ? First(array) : null)
            for (var axis = 0; axis < array.Rank; axis++)
                axes.Add(array.GetLength(axis));
        return axes;
    }

    private static object? First(Array array) => array.GetValue(new int[array.Rank]);

    private static void Fill(Array array, List<int> axes, int depth, double[] flat, ref int written, ref bool narrow)
    {
        for (var axis = 0; axis < array.Rank; axis++)
            if (depth + axis >= axes.Count || array.GetLength(axis) != axes[depth + axis])
                throw new ArgumentException($"array: the rows differ in length (one has {array.GetLength(axis)}, the first {(depth + axis < axes.Count ? axes[depth + axis] : 0)}); fill them to one length.");
        foreach (var element in array)
        {
            if (element is Array row)
            {
                Fill(row, axes, depth + array.Rank, flat, ref written, ref narrow);
                continue;
            }
            if (depth + array.Rank != axes.Count)
                throw new ArgumentException("array: a row is missing or empty where others are not; fill all rows to one length.");
            narrow &= element is float or Half;
            flat[written++] = Number(element);
        }
    }

    private static double Number(object? element) => element switch
    {
        double number => number,
        float number => number,
        Half number => (double)number,
        int or long or short or byte or sbyte or uint or ulong or ushort or decimal => Convert.ToDouble(element, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"array: {element?.GetType().Name ?? "null"} is no number; give an array of double, float or int."),
    };
}
