using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>One line about an array: shape, type, and where its numbers lie.</summary>
internal static class ArraySummary
{
    /// <summary>Of a small array, whose numbers can be read, shape and type only.</summary>
    public static string Of(ArrayView array, Language words)
    {
        var (quantity, statistics) = (array.Quantity, array.Statistics);
        var head = $"{words.Shape} {quantity.Shape}, {quantity.DType}";
        if (quantity.Shape.Size == 0 || ArrayTable.Rows(quantity) is not null) return head;
        if (statistics.AreEqual) return $"{head}, {string.Format(CultureInfo.InvariantCulture, ArrayWords.In[words].EveryElement, Numbers.Short(statistics.Mean))}";
        List<string> parts = [head];
        if (statistics.Finite > 0)
            parts.AddRange([
                $"{words.Least} {Numbers.Short(statistics.Least)}", $"{words.Greatest} {Numbers.Short(statistics.Greatest)}",
                $"{words.Mean} {Numbers.Short(statistics.Mean)}", $"{words.Deviation} {Numbers.Short(statistics.Deviation)}",
            ]);
        if (statistics.NaNs > 0) parts.Add($"{statistics.NaNs} NaN");
        if (statistics.Infinities > 0) parts.Add($"{statistics.Infinities} ±∞");
        return string.Join(", ", parts);
    }
}
