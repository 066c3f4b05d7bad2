namespace NotebookBackprop;

/// <summary>
/// One step of a gated recurrent unit (Cho et al., 2014), in PyTorch's form: h′ = (1 − z)·n + z·h with the gates r and z and
/// n = tanh(W_in·x + b_in + r·(W_hn·h + b_hn)).
/// </summary>
public sealed class GruCell : Module
{
    private readonly int _features;
    private readonly Tensor _inputBias, _stateBias;

    /// <summary>A cell.</summary>
    /// <inheritdoc cref="RnnCell(int, int, Init, Func{Tensor, Tensor}, DType?)"/>
    public GruCell(int inputs, int features, Init? init = null, DType? dtype = null)
    {
        _features = features;
        (InputWeight, StateWeight, _inputBias, _stateBias) = GatedWeights.Add(AddParameter, "gru cell", 3, inputs, features, init, dtype);
    }

    /// <summary>W_ih of r, z and n below one another, shape (3·features, inputs).</summary>
    public Tensor InputWeight { get; }

    /// <summary>W_hh of r, z and n below one another, shape (3·features, features).</summary>
    public Tensor StateWeight { get; }

    /// <inheritdoc cref="RnnCell.Forward(Tensor, Tensor)"/>
    public Tensor Forward(Tensor x, Tensor h) => Scoped(() =>
    {
        GatedWeights.Check("gru cell", x, InputWeight, StateWeight, h);
        var a = Functions.Split(Functions.MatMul(x, InputWeight.T) + _inputBias, _features, axis: -1);
        var b = Functions.Split(Functions.MatMul(h, StateWeight.T) + _stateBias, _features, axis: -1);
        var (r, z) = (Functions.Sigmoid(a[0] + b[0]), Functions.Sigmoid(a[1] + b[1]));
        var n = Functions.Tanh(a[2] + r * b[2]);
        return (1 - z) * n + z * h;
    });

    /// <summary>The first step, from a state of zeros.</summary>
    protected override Tensor Compute(Tensor x) => Forward(x, GatedWeights.Rest("gru cell", x, InputWeight.Shape[1], _features));
}
