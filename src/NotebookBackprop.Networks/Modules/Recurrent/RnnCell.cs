namespace NotebookBackprop;

/// <summary>One step of a plain recurrent net: h′ = tanh(W_ih·x + b_ih + W_hh·h + b_hh).</summary>
public sealed class RnnCell : Module
{
    private readonly Func<Tensor, Tensor> _activation;
    private readonly Tensor _inputBias, _stateBias;

    /// <summary>A cell.</summary>
    /// <param name="inputs">Features of the input.</param>
    /// <param name="features">Features of the state.</param>
    /// <param name="init">How the weights start; <see cref="Init.Uniform"/> where null.</param>
    /// <param name="activation">What follows the sum; tanh where null.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A number of features below 1.</exception>
    public RnnCell(int inputs, int features, Init? init = null, Func<Tensor, Tensor>? activation = null, DType? dtype = null)
    {
        _activation = activation ?? Functions.Tanh;
        (InputWeight, StateWeight, _inputBias, _stateBias) = GatedWeights.Add(AddParameter, "rnn cell", 1, inputs, features, init, dtype);
    }

    /// <summary>W_ih, shape (features, inputs).</summary>
    public Tensor InputWeight { get; }

    /// <summary>W_hh, shape (features, features).</summary>
    public Tensor StateWeight { get; }

    /// <summary>The next state, (batch, features).</summary>
    /// <param name="x">The input of this step, (batch, inputs).</param>
    /// <param name="h">The state, (batch, features).</param>
    public Tensor Forward(Tensor x, Tensor h) => Scoped(() =>
    {
        GatedWeights.Check("rnn cell", x, InputWeight, StateWeight, h);
        return _activation(Functions.MatMul(x, InputWeight.T) + _inputBias + Functions.MatMul(h, StateWeight.T) + _stateBias);
    });

    /// <summary>The first step, from a state of zeros.</summary>
    protected override Tensor Compute(Tensor x) => Forward(x, GatedWeights.Rest("rnn cell", x, InputWeight.Shape[1], StateWeight.Shape[1]));
}
