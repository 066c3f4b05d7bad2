namespace NotebookBackprop.Rendering;

/// <summary>The several values of a fold as one vector: one after the other, each row by row.</summary>
internal static class Bundle
{
    /// <summary>Reads them.</summary>
    /// <param name="exits">Places on the tape.</param>
    /// <param name="valueOf">The numbers of each, in the shape of its tensor; zeros where null.</param>
    /// <param name="level">Where the places are.</param>
    public static Quantity Of(IReadOnlyList<int> exits, Func<int, Tensor?> valueOf, Level level)
    {
        using var recording = Functions.NoGrad();
        double[] all = [.. exits.SelectMany(exit => valueOf(exit)?.ToArray() ?? new double[level.TensorAt(exit).Shape.Size])];
        return Quantity.Of(Functions.Constant(all, DType.Float64));
    }
}
