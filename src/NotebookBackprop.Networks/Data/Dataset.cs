namespace NotebookBackprop;

/// <summary>Examples with their classes.</summary>
/// <param name="Inputs">The examples, (count, …).</param>
/// <param name="Labels">The class of each, counted from 0, (count,), as <c>CrossEntropy</c> takes them.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.NetworkFormatterSource, NotebookBackprop.Rendering")]
public sealed record Dataset(Tensor Inputs, Tensor Labels)
{
    /// <summary>How many examples there are.</summary>
    public int Count => Labels.Shape.Size;

    /// <summary>How many examples and of what shape, and how many classes.</summary>
    public override string ToString() => $"{Count} examples, inputs {Inputs.Shape}, {Labels.ToArray().Distinct().Count()} classes";
}
