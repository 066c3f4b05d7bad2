namespace NotebookBackprop.Rendering;

/// <summary>The numbers of an array as rows of short text, or null where they are too many to read.</summary>
internal static class ArrayTable
{
    private const int Most = 12;

    /// <summary>A vector is one row, a matrix its rows.</summary>
    public static IReadOnlyList<string[]>? Rows(Quantity quantity)
    {
        var (rows, columns) = quantity.Shape.Rank switch
        {
            1 => (1, quantity.Shape[0]),
            2 => (quantity.Shape[0], quantity.Shape[1]),
            _ => (0, 0),
        };
        if (rows is < 1 or > Most || columns is < 1 or > Most) return null;
        return [.. Enumerable.Range(0, rows).Select(row => quantity.Elements.Skip(row * columns).Take(columns).Select(Numbers.Short).ToArray())];
    }

    /// <summary>One line about an array: shape, type, and where its numbers lie.</summary>
    public static string Summary(Quantity quantity, Language words) =>
        $"{words.Shape} {quantity.Shape}, {quantity.DType}"
        + (quantity.Shape.Size == 0 || Rows(quantity) is not null ? ""
            : $", {words.Least} {Numbers.Short(quantity.Least)}, {words.Greatest} {Numbers.Short(quantity.Greatest)}, {words.Mean} {Numbers.Short(quantity.Mean)}");
}
