using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A shape lane in words.</summary>
internal static class ShapeLaneText
{
    /// <summary>The right product with its sizes: <c>dW = Xᵀ dY: (4 × 3) (3 × 6) → 4 × 6</c>.</summary>
    public static string Solution(ShapeLane lane, Language words)
    {
        var right = lane.Tries[0];
        var sizes = $"d{lane.Factor} = {right}: ({right.Left.Size}) ({right.Right.Size}) → {right.Result}.";
        return lane.IsDecided ? sizes : $"{sizes} {words.SizesDoNotDecide}";
    }

    /// <summary>What becomes of one way to multiply: <c>✓ 4 × 6</c>, <c>✗ 4 ≠ 3</c>.</summary>
    public static string Verdict(ShapeTry it, Language words) =>
        it.Fits ? $"✓ {it.Result}"
        : it.Meets ? $"✗ {string.Format(CultureInfo.InvariantCulture, words.WrongSize, it.Result, it.Target)}"
        : $"✗ {it.Left.Size.Columns} ≠ {it.Right.Size.Rows}";
}
