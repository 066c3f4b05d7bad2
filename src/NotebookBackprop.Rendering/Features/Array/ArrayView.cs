namespace NotebookBackprop.Rendering;

/// <summary>The numbers of an array for its own view.</summary>
/// <param name="Quantity">Shape, type, and the numbers of a small one.</param>
/// <param name="Statistics">Where the numbers lie.</param>
/// <param name="Map">The numbers as heat maps; null where they are few enough to read, or all equal.</param>
public sealed record ArrayView(Quantity Quantity, Statistics Statistics, ArrayMap? Map)
{
    /// <summary>Reads a tensor.</summary>
    /// <param name="tensor">Any tensor.</param>
    /// <param name="name">How its elements are called; may be empty.</param>
    public static ArrayView Of(Tensor tensor, string name)
    {
        var values = tensor.ToArray();
        var (quantity, statistics) = (Quantity.Of(tensor.Shape, tensor.DType, values), Statistics.Of(values));
        var isDrawn = values.Length > 0 && !quantity.IsNumber && ArrayTable.Rows(quantity) is null && !statistics.AreEqual;
        return new(quantity, statistics, isDrawn ? ArrayMap.Of(values, tensor.Shape, name) : null);
    }
}
