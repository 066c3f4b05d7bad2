namespace NotebookBackprop;

/// <summary>Each example as one row: (batch, …) to (batch, features).</summary>
public sealed class Flatten : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => x.Shape.Rank switch
    {
        0 => throw new ArgumentException("flatten: a single number has no batch; give a tensor of shape (batch, …)."),
        2 => x,
        _ => Functions.Reshape(x, [x.Shape[0], x.Shape.Skip(1).Aggregate(1, (product, length) => product * length)]),
    };
}
