using Google.Protobuf;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Writes ONNX files.</summary>
static class OnnxFile
{
    public const int Float = 1, Int32 = 6, Int64 = 7, Bool = 9;

    public static byte[] Of(int opset, GraphProto graph) =>
        new ModelProto { IrVersion = opset >= 21 ? 10 : 8, ProducerName = "tests", Graph = graph, OpsetImport = { new OperatorSetIdProto { Version = opset } } }.ToByteArray();

    public static GraphProto Graph(IEnumerable<NodeProto> nodes, IEnumerable<ValueInfoProto> inputs, IEnumerable<string> outputs, IEnumerable<TensorProto>? initializers = null) => new()
    {
        Name = "graph",
        Node = { nodes },
        Input = { inputs },
        Output = { outputs.Select(name => new ValueInfoProto { Name = name }) },
        Initializer = { initializers ?? [] },
    };

    public static NodeProto Node(string type, IEnumerable<string> inputs, IEnumerable<string> outputs, params IEnumerable<AttributeProto> attributes) =>
        new() { OpType = type, Name = "", Input = { inputs }, Output = { outputs }, Attribute = { attributes } };

    public static ValueInfoProto Input(string name, int type, params IEnumerable<int> shape) => new()
    {
        Name = name,
        Type = new() { TensorType = new() { ElemType = type, Shape = new() { Dim = { shape.Select(axis => new TensorShapeProto.Types.Dimension { DimValue = axis }) } } } },
    };

    public static TensorProto Tensor(string name, int type, int[] shape, params double[] numbers)
    {
        var tensor = new TensorProto { Name = name, DataType = type, Dims = { shape.Select(axis => (long)axis) } };
        if (type == Float) tensor.FloatData.AddRange(numbers.Select(number => (float)number));
        else if (type == Int64) tensor.Int64Data.AddRange(numbers.Select(number => (long)number));
        else tensor.Int32Data.AddRange(numbers.Select(number => (int)number));
        return tensor;
    }

    public static AttributeProto Attribute(string name, object value) => value switch
    {
        int number => new() { Name = name, Type = 2, I = number },
        bool isTrue => new() { Name = name, Type = 2, I = isTrue ? 1 : 0 },
        double number => new() { Name = name, Type = 1, F = (float)number },
        string text => new() { Name = name, Type = 3, S = ByteString.CopyFromUtf8(text) },
        int[] numbers => new() { Name = name, Type = 7, Ints = { numbers.Select(number => (long)number) } },
        double[] numbers => new() { Name = name, Type = 6, Floats = { numbers.Select(number => (float)number) } },
        string[] texts => new() { Name = name, Type = 8, Strings = { texts.Select(ByteString.CopyFromUtf8) } },
        TensorProto tensor => new() { Name = name, Type = 4, T = tensor },
        GraphProto graph => new() { Name = name, Type = 5, G = graph },
        _ => throw new ArgumentException(name),
    };
}
