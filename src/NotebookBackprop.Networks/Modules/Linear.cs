namespace NotebookBackprop;

/// <summary>x·Wᵀ + b: W has shape (outputs, inputs), as in PyTorch; b starts at zero.</summary>
public sealed class Linear : Module
{
    private readonly int _inputs;

    /// <summary>A layer for batches (…, inputs).</summary>
    /// <param name="inputs">Features of the input.</param>
    /// <param name="outputs">Features of the output.</param>
    /// <param name="bias">Whether b is added.</param>
    /// <param name="init">How W starts; <see cref="Init.Uniform"/> where null.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A number of features below 1.</exception>
    public Linear(int inputs, int outputs, bool bias = true, Init? init = null, DType? dtype = null)
    {
        if (inputs < 1 || outputs < 1)
            throw new ArgumentException($"linear: {inputs} inputs and {outputs} outputs are not both 1 or more; raise the one that is not.");
        _inputs = inputs;
        Weight = AddParameter("weight", (init ?? Init.Uniform).Start([outputs, inputs], dtype ?? Functions.DefaultDType));
        if (bias) Bias = AddParameter("bias", Functions.Zeros([outputs], dtype));
    }

    /// <summary>W, shape (outputs, inputs).</summary>
    public Tensor Weight { get; }

    /// <summary>b, shape (outputs,); null where there is none.</summary>
    public Tensor? Bias { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x)
    {
        if (x.Shape.Rank == 0 || x.Shape[^1] != _inputs)
            throw new ArgumentException($"linear: an input of shape {x.Shape} has not the {_inputs} features that the layer takes along its last axis; make the two equal.");
        var y = Functions.MatMul(x, Functions.Transpose(Weight));
        return Bias is null ? y : y + Bias;
    }
}
