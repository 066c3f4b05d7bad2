using Google.Protobuf;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Tests.Foreign;

public class OnnxModuleTests
{
    static OnnxModule Load(GraphProto graph, DType? dtype = null) => Onnx.Load(new MemoryStream(OnnxFile.Of(17, graph)), dtype);

    static OnnxModule TwoInputs() => Load(OnnxFile.Graph(
        [OnnxFile.Node("Mul", ["a", "b"], ["p"]), OnnxFile.Node("Add", ["p", "w"], ["y"]), OnnxFile.Node("Gather", ["y", "i"], ["z"])],
        [OnnxFile.Input("a", OnnxFile.Float, 3), OnnxFile.Input("b", OnnxFile.Float, 3), OnnxFile.Input("i", OnnxFile.Int64)], ["y", "z"],
        [OnnxFile.Tensor("w", OnnxFile.Float, [3], 0.5, 1, 2), OnnxFile.Tensor("scale", OnnxFile.Float, [], 3)]));

    [Fact]
    public void Several_inputs_and_outputs_go_by_their_names()
    {
        var net = TwoInputs();
        Assert.Equal(["a (3,)", "b (3,)", "i ()"], net.Inputs.Select(input => $"{input}"));
        Assert.Equal(["y", "z"], net.Outputs);
        var results = net.Run(new Dictionary<string, Tensor> { ["i"] = 2.0, ["a"] = Functions.Constant([1, 2, 3]), ["b"] = Functions.Constant([4, 5, 6]) });
        Assert.Equal([4.5, 11, 20], results["y"].ToArray());
        Assert.Equal(20, results["z"].Item());
        Assert.Equal([4.5, 11, 20], net.Forward(Functions.Constant([1, 2, 3]), Functions.Constant([4, 5, 6]), 0.0).ToArray());
    }

    [Fact]
    public void What_is_learned_is_a_parameter_and_a_single_number_is_not()
    {
        var net = TwoInputs();
        Assert.Equal(["w"], net.Parameters.Keys);
        Assert.Equal("w", net.Parameters["w"].Name);
        Assert.Equal(["scale"], net.Buffers.Keys);
    }

    [Fact]
    public void Settings_of_a_norm_are_buffers_also_where_they_pass_through_Identity()
    {
        var net = Load(OnnxFile.Graph(
            [OnnxFile.Node("Identity", ["mean"], ["m2"]), OnnxFile.Node("BatchNormalization", ["x", "scale", "bias", "m2", "variance"], ["y"])],
            [OnnxFile.Input("x", OnnxFile.Float, 2, 2)], ["y"], [.. new[] { "scale", "bias", "mean", "variance" }.Select(name => OnnxFile.Tensor(name, OnnxFile.Float, [2], 1, 2))]));
        Assert.Equal(["scale", "bias"], net.Parameters.Keys);
        Assert.Equal(["mean", "variance"], net.Buffers.Keys);
    }

    [Fact]
    public void It_computes_in_the_type_that_is_asked_for_and_can_be_converted()
    {
        var graph = OnnxFile.Graph([OnnxFile.Node("Mul", ["x", "w"], ["y"])], [OnnxFile.Input("x", OnnxFile.Float, 1)], ["y"], [OnnxFile.Tensor("w", OnnxFile.Float, [1], 0.1)]);
        Assert.Equal(DType.Float64, Load(graph).Forward(Functions.Ones(1)).DType);
        var single = Load(graph, DType.Float32);
        Assert.Equal("onnx: the input x is Float64 and the network computes in Float32; convert one with .To(DType.Float32) or the network with .To(DType.Float64).",
            Assert.Throws<ArgumentException>(() => single.Forward(Functions.Ones(1))).Message);
        Assert.Equal((double)0.1f, single.To(DType.Float64).Forward(Functions.Ones(1)).Item());
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_refused_in_a_sentence()
    {
        var net = TwoInputs();
        var three = Functions.Ones(3);
        Assert.Equal("onnx: the network takes 3 inputs (a (3,), b (3,), i ()), and 1 were given; give one for each.", Assert.Throws<ArgumentException>(() => net.Forward(three)).Message);
        Assert.Equal("onnx: shape (2,) does not fit the input b (3,); give that shape, or export the network with axes of any length (dynamic_axes in PyTorch).",
            Assert.Throws<ArgumentException>(() => net.Forward(three, Functions.Ones(2), 0.0)).Message);
        Assert.Equal("onnx: the input i takes whole numbers, and 0.5 is none; round it first.", Assert.Throws<ArgumentException>(() => net.Forward(three, three, 0.5)).Message);
        Assert.Equal("onnx: node z (Gather): index 7 is outside of axis 0 of shape (3,).", Assert.Throws<ArgumentException>(() => net.Forward(three, three, 7.0)).Message);
        Assert.Equal("onnx: the input b is missing; the network takes a (3,), b (3,), i ().", Assert.Throws<ArgumentException>(() => net.Run(new Dictionary<string, Tensor> { ["a"] = three })).Message);
        Assert.Equal("onnx: the network takes no input c; it takes a (3,), b (3,), i ().", Assert.Throws<ArgumentException>(() => net.Run(new Dictionary<string, Tensor> { ["c"] = three })).Message);
    }

    [Fact]
    public void Axes_of_one_name_have_one_length()
    {
        var graph = OnnxFile.Graph([OnnxFile.Node("Concat", ["a", "b"], ["y"], OnnxFile.Attribute("axis", 1))],
            [OnnxFile.Input("a", OnnxFile.Float, 1, 1), OnnxFile.Input("b", OnnxFile.Float, 1, 1)], ["y"]);
        foreach (var input in graph.Input) input.Type.TensorType.Shape.Dim[0].DimParam = "batch";
        var net = Load(graph);
        Assert.Equal(Shape.Of(4, 2), net.Forward(Functions.Ones(4, 1), Functions.Ones(4, 1)).Shape);
        Assert.Equal("onnx: batch is 4 in the input a and 3 in b; make the two equal.", Assert.Throws<ArgumentException>(() => net.Forward(Functions.Ones(4, 1), Functions.Ones(3, 1))).Message);
    }

    [Fact]
    public void A_node_type_that_the_file_defines_is_run_as_its_nodes()
    {
        var model = ModelProto.Parser.ParseFrom(OnnxFile.Of(17, OnnxFile.Graph(
            [new NodeProto { OpType = "Leaky", Domain = "mine", Input = { "x" }, Output = { "y" }, Attribute = { OnnxFile.Attribute("slope", 0.25) } }],
            [OnnxFile.Input("x", OnnxFile.Float, 2)], ["y"])));
        model.Functions.Add(new FunctionProto
        {
            Name = "Leaky",
            Domain = "mine",
            Input = { "a" },
            Output = { "b" },
            Attribute = { "slope" },
            Node = { OnnxFile.Node("LeakyRelu", ["a"], ["b"], new AttributeProto { Name = "alpha", Type = 1, RefAttrName = "slope" }) },
        });
        Assert.Equal([-0.5, 3], Onnx.Load(new MemoryStream(model.ToByteArray())).Forward(Functions.Constant([-2, 3])).ToArray());
        model.Functions[0].Node[0].OpType = "Leaky";
        model.Functions[0].Node[0].Domain = "mine";
        Assert.StartsWith("onnx: node b (Leaky) calls functions 64 deep", Assert.Throws<InvalidDataException>(() => Onnx.Load(new MemoryStream(model.ToByteArray()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_precision_and_packed_numbers_are_read()
    {
        double[] numbers = [0.5, -2, 65504, 6e-8];
        TensorProto Raw(string name, int type, Func<double, byte[]> bytes) => new() { Name = name, DataType = type, Dims = { 4 }, RawData = ByteString.CopyFrom([.. numbers.SelectMany(bytes)]) };
        var net = Load(OnnxFile.Graph([OnnxFile.Node("Sum", ["x", "half", "brain", "double"], ["y"])], [OnnxFile.Input("x", OnnxFile.Float, 4)], ["y"],
        [
            Raw("half", 10, number => BitConverter.GetBytes((Half)number)),
            Raw("brain", 16, number => BitConverter.GetBytes(BitConverter.SingleToInt32Bits((float)number))[2..]),
            Raw("double", 11, BitConverter.GetBytes),
        ]));
        Assert.Equal([.. numbers.Select(number => (double)(Half)number)], net.Parameters["half"].ToArray());
        Assert.Equal([0.5, -2, 65280, 5.9604644775390625e-08], net.Parameters["brain"].ToArray());
        Assert.Equal(numbers, net.Parameters["double"].ToArray());
    }

    [Fact]
    public void Dropout_drops_in_training_where_the_file_is_for_training()
    {
        var net = Load(OnnxFile.Graph([OnnxFile.Node("Dropout", ["x", "ratio", "on"], ["y"])], [OnnxFile.Input("x", OnnxFile.Float, 1000)], ["y"],
            [OnnxFile.Tensor("ratio", OnnxFile.Float, [], 0.25), OnnxFile.Tensor("on", OnnxFile.Bool, [], 1)]));
        var x = Functions.Ones(1000);
        Assert.InRange(net.Forward(x).ToArray().Count(number => number == 0), 200, 300);
        net.Eval();
        Assert.Equal(x.ToArray(), net.Forward(x).ToArray());
    }
}
