namespace NotebookBackprop.Benchmarks;

/// <summary>One side of a case, its data in place.</summary>
/// <param name="Step">What is timed.</param>
/// <param name="Result">The numbers of the last step, by which the two sides are held against each other.</param>
internal sealed record Work(Action Step, Func<double[]> Result);
