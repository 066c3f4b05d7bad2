using System.Globalization;
using NotebookBackprop.Foreign;

namespace NotebookBackprop;

/// <summary>
/// A network from an ONNX file; see <see cref="Onnx.Load(string, DType?)"/>. What it computes carries the scopes that the names of its nodes
/// tell, as <c>/encoder/0/Gemm</c> does, so that drawings fold it by layer.
/// </summary>
public sealed class OnnxModule : Module
{
    private readonly OnnxModel _model;
    private readonly Dictionary<string, OnnxValue> _weights = [];

    internal OnnxModule(OnnxModel model, DType dtype)
    {
        _model = model;
        foreach (var (name, value) in model.Parameters) _weights.Add(name, new(AddParameter(name, value.Tensor.To(dtype)), OnnxKind.Float));
        foreach (var (name, value) in model.Buffers) _weights.Add(name, new(AddBuffer(name, value.Tensor.To(dtype)), OnnxKind.Float));
        FloatType = dtype;
    }

    /// <summary>What it takes, in the file's order.</summary>
    public IReadOnlyList<OnnxInput> Inputs => _model.Graph.Inputs;

    /// <summary>The names of what it gives, in the file's order.</summary>
    public IReadOnlyList<string> Outputs => _model.Graph.Outputs;

    /// <summary>The version of the operators that the file counts on.</summary>
    public int Opset => _model.Opset;

    /// <summary>What wrote the file, as it says itself, such as <c>pytorch</c>; empty where it does not.</summary>
    public string Producer => _model.Producer;

    /// <summary>The type that it computes in: that of its parameters, as <see cref="Module.To"/> leaves them.</summary>
    private DType FloatType
    {
        get => _weights.Count > 0 ? _weights.Values.First().Tensor.DType : field;
        init;
    }

    /// <summary>Runs a network of several inputs.</summary>
    /// <param name="first">The first input.</param>
    /// <param name="second">The second.</param>
    /// <param name="others">The others, in the order of <see cref="Inputs"/>.</param>
    /// <returns>Its first output.</returns>
    /// <exception cref="ArgumentException">An input does not fit what the file declares, or a node does not fit what it gets.</exception>
    public Tensor Forward(Tensor first, Tensor second, params Tensor[] others) => Scoped(() => Run([first, second, .. others])[0].Tensor);

    /// <summary>Runs it on inputs by name.</summary>
    /// <param name="inputs">One for each of <see cref="Inputs"/>.</param>
    /// <returns>Everything it gives, by name.</returns>
    /// <exception cref="ArgumentException">An input is missing, does not fit what the file declares, or a node does not fit what it gets.</exception>
    public IReadOnlyDictionary<string, Tensor> Run(IReadOnlyDictionary<string, Tensor> inputs)
    {
        if (inputs.Keys.FirstOrDefault(name => Inputs.All(input => input.Name != name)) is { } strange)
            throw new ArgumentException($"onnx: the network takes no input {OnnxErrors.Plain(strange)}; it takes {string.Join(", ", Inputs)}.");
        var results = Scoped(() => Run([.. Inputs.Select(input => inputs.GetValueOrDefault(input.Name)
            ?? throw new ArgumentException($"onnx: the input {input.Name} is missing; the network takes {string.Join(", ", Inputs)}."))]));
        return new OrderedDictionary<string, Tensor>(Outputs.Zip(results, (name, result) => KeyValuePair.Create(name, result.Tensor)));
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Run([x])[0].Tensor;

    private OnnxValue[] Run(Tensor[] inputs)
    {
        if (inputs.Length != Inputs.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"onnx: the network takes {Inputs.Count} inputs ({string.Join(", ", Inputs)}), and {inputs.Length} were given; give one for each."));
        var values = InputCheck.Of(Inputs, inputs, FloatType);
        try
        {
            return new OnnxRun(_model.Opset, FloatType, IsTraining, _weights).Run(_model.Graph, values);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"onnx: {error.Message}", error);
        }
    }
}
