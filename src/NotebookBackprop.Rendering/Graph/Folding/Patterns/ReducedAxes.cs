namespace NotebookBackprop.Rendering;

/// <summary>Along which axes a reduction ran, told from the shapes.</summary>
internal static class ReducedAxes
{
    /// <summary>The axes in rising order; those of length 1 do not matter, and are left out.</summary>
    /// <param name="whole">What was reduced.</param>
    /// <param name="reduced">The result: a single number, or with its axes kept at length 1.</param>
    public static int[] Of(Tensor whole, Tensor reduced) => reduced.Shape.Rank == 0
        ? [.. Enumerable.Range(0, whole.Shape.Rank)]
        : [.. Enumerable.Range(0, whole.Shape.Rank).Where(axis => whole.Shape[axis] != reduced.Shape[axis])];
}
