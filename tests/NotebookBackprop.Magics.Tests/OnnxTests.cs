using Google.Protobuf;
using NotebookBackprop.Foreign.Schema;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

/// <summary>A network from a file is looked at as one that was written here.</summary>
public class OnnxTests
{
    private static TensorProto Weights(string name, int rows, int columns) => new()
    {
        Name = name,
        DataType = 1,
        Dims = { rows, columns },
        FloatData = { Enumerable.Range(0, rows * columns).Select(i => (float)Math.Sin(i + 1)) },
    };

    private static OnnxModule Network()
    {
        static NodeProto Node(string name, string type, string input, string output, params string[] others) =>
            new() { Name = name, OpType = type, Input = { input, others }, Output = { output } };
        var graph = new GraphProto
        {
            Node = { Node("/first/MatMul", "MatMul", "x", "h", "first.weight"), Node("/act/Tanh", "Tanh", "h", "a"), Node("/second/MatMul", "MatMul", "a", "y", "second.weight") },
            Initializer = { Weights("first.weight", 3, 4), Weights("second.weight", 4, 2) },
            Input = { new ValueInfoProto { Name = "x" } },
            Output = { new ValueInfoProto { Name = "y" } },
        };
        return Onnx.Load(new MemoryStream(new ModelProto { Graph = graph, OpsetImport = { new OperatorSetIdProto { Version = 17 } } }.ToByteArray()));
    }

    [Theory]
    [InlineData("graph loss", "first.weight")]
    [InlineData("gradients net", "first")]
    [InlineData("telescope y --wrt x", "second")]
    [InlineData("jacobian y --wrt w", "∂y/∂first.weight")]
    [InlineData("jacobian y --wrt x", "∂y/∂x")]
    [InlineData("check loss", "Every rule compared agrees")]
    public void Commands_draw_a_network_from_a_file(string line, string word)
    {
        var notebook = new FakeNotebook();
        var net = notebook.Let("net", Network());
        notebook.Let("w", net.Parameters["first.weight"]);
        var x = notebook.Let("x", Variable(new[,] { { 0.3, -0.5, 1.1 } }));
        var y = notebook.Let("y", net.Forward(x));
        notebook.Let("loss", Sum(Square(y)));

        Magic.Run($"#!backprop {line}", notebook);

        var text = Renderers.Render(notebook.Shown[^1], "text/plain");
        Assert.Contains(word, text, StringComparison.Ordinal);
    }
}
