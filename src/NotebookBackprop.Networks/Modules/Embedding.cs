namespace NotebookBackprop;

/// <summary>Rows looked up in a table by whole numbers: indices of any shape give that shape with the features as a further axis.</summary>
public sealed class Embedding : Module
{
    /// <summary>A table.</summary>
    /// <param name="entries">How many rows.</param>
    /// <param name="features">How long a row is.</param>
    /// <param name="init">How the rows start; normal of variance 1 where null.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A length below 1.</exception>
    public Embedding(int entries, int features, Init? init = null, DType? dtype = null)
    {
        if (entries < 1 || features < 1)
            throw new ArgumentException($"embedding: {entries} entries of {features} features are not both 1 or more; raise the one that is not.");
        Weight = AddParameter("weight", (init ?? Init.Normal(1)).Start([entries, features], dtype ?? Functions.DefaultDType));
    }

    /// <summary>The table, shape (entries, features).</summary>
    public Tensor Weight { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Embedding(Weight, x);
}
