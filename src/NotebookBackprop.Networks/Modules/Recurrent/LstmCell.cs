namespace NotebookBackprop;

/// <summary>
/// One step of long short-term memory (Hochreiter and Schmidhuber, 1997; with the forget gate of Gers et al., 2000):
/// c′ = f·c + i·g and h′ = o·tanh(c′).
/// </summary>
public sealed class LstmCell : Module
{
    private readonly int _features;
    private readonly Tensor _inputBias, _stateBias;

    /// <summary>A cell.</summary>
    /// <param name="inputs">Features of the input.</param>
    /// <param name="features">Features of the state.</param>
    /// <param name="init">How the weights start; <see cref="Init.Uniform"/> where null.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <param name="forgetBias">Where the bias of the forget gate starts: from 0 half of the memory is kept at each step, from 1 or 2 more (Jozefowicz et al., 2015).</param>
    /// <exception cref="ArgumentException">A number of features below 1.</exception>
    public LstmCell(int inputs, int features, Init? init = null, DType? dtype = null, double forgetBias = 0)
    {
        _features = features;
        (InputWeight, StateWeight, _inputBias, _stateBias) = GatedWeights.Add(AddParameter, "lstm cell", 4, inputs, features, init, dtype);
        if (forgetBias != 0)
            _inputBias.Assign(Functions.Concat([Functions.Zeros([features], dtype), Functions.Full([features], forgetBias, dtype), Functions.Zeros([2 * features], dtype)], 0));
    }

    /// <summary>W_ih of i, f, g and o below one another, shape (4·features, inputs).</summary>
    public Tensor InputWeight { get; }

    /// <summary>W_hh of i, f, g and o below one another, shape (4·features, features).</summary>
    public Tensor StateWeight { get; }

    /// <summary>The next state and memory, each (batch, features).</summary>
    /// <param name="x">The input of this step, (batch, inputs).</param>
    /// <param name="h">The state, (batch, features).</param>
    /// <param name="c">The memory, (batch, features).</param>
    public (Tensor H, Tensor C) Forward(Tensor x, Tensor h, Tensor c) => Scoped(() =>
    {
        GatedWeights.Check("lstm cell", x, InputWeight, StateWeight, h, c);
        var gates = Functions.Split(
            Functions.MatMul(x, InputWeight.T) + _inputBias + Functions.MatMul(h, StateWeight.T) + _stateBias, _features, axis: -1);
        var memory = Functions.Sigmoid(gates[1]) * c + Functions.Sigmoid(gates[0]) * Functions.Tanh(gates[2]);
        return (Functions.Sigmoid(gates[3]) * Functions.Tanh(memory), memory);
    });

    /// <summary>The state after the first step, from a state and a memory of zeros.</summary>
    protected override Tensor Compute(Tensor x)
    {
        var rest = GatedWeights.Rest("lstm cell", x, InputWeight.Shape[1], _features);
        return Forward(x, rest, rest).H;
    }
}
