using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>One side of a case, its data in place.</summary>
/// <param name="Step">What is timed.</param>
/// <param name="Result">The numbers of the last step, by which the two sides are held against each other.</param>
internal sealed record Work(Action Step, Func<double[]> Result)
{
    /// <summary>Ours, whose result goes back to the pool at the end of each step, as the peer's is disposed of.</summary>
    public static Work Pooled(Func<Tensor> compute) => new(
        () =>
        {
            using (TrainingStep()) compute();
        },
        () => compute().ToArray());
}
