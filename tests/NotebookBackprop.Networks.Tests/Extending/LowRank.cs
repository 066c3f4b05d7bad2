namespace NotebookBackprop;

/// <summary>x·Aᵀ·Bᵀ: a linear layer whose weights B·A have low rank (Hu et al., 2021). B starts at zero, so at first it gives zeros.</summary>
public sealed class LowRank : Module
{
    private readonly Tensor _a, _b;

    /// <summary>A layer for batches (…, inputs).</summary>
    /// <param name="inputs">Features of the input.</param>
    /// <param name="outputs">Features of the output.</param>
    /// <param name="rank">Columns of B and rows of A.</param>
    public LowRank(int inputs, int outputs, int rank)
    {
        _a = AddParameter("a", Init.Uniform.Start([rank, inputs], Functions.DefaultDType));
        _b = AddParameter("b", Functions.Zeros([outputs, rank]));
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => x.MatMul(_a.T).MatMul(_b.T);
}
