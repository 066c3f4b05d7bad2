namespace NotebookBackprop.Benchmarks;

/// <summary>Numbers to compute with, the same for both sides.</summary>
internal static class Data
{
    /// <summary>Numbers from -1 to 1 that a float32 holds exactly.</summary>
    public static double[] Numbers(int seed, int count)
    {
#pragma warning disable CA5394 // Data to compute with, no secret.
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (double)(float)(random.NextDouble() * 2 - 1))];
#pragma warning restore CA5394
    }
}
