namespace NotebookBackprop.Tests.Foreign;

public class OperatorTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, OperatorCases.All.Count)];

    [Theory, MemberData(nameof(Cases))]
    public void An_operator_gives_what_it_gives_in_ONNX_Runtime(int i)
    {
        var each = OperatorCases.All[i];
        var net = Onnx.Load(new MemoryStream(each.Write()), DType.Float32);
        var inputs = new Dictionary<string, Tensor>();
        if (!each.IsConstant) inputs.Add("x", Functions.Constant(each.Inputs[0]!.Values, each.Inputs[0]!.Shape is var shape ? Shape.Of(shape) : null!, DType.Float32));

        var expected = Peer.Run(each.Write(), inputs);
        var computed = net.Run(inputs);

        foreach (var ((name, result), peer) in computed.Zip(expected))
        {
            Assert.Equal(peer.Shape, result.Shape);
            Close.Numbers(peer.Numbers, result.ToArray(), 1e-5, $"{each.Type} {name}");
        }
    }

    public static TheoryData<int> SmoothCases => [.. OperatorCases.All.Index().Where(each => each.Item.IsSmooth && each.Item is { IsConstant: false } && each.Item.Inputs[0]!.Type == OnnxFile.Float).Select(each => each.Index)];

    [Theory, MemberData(nameof(SmoothCases))]
    public void Its_gradients_are_those_of_differences(int i)
    {
        var each = OperatorCases.All[i];
        var net = Onnx.Load(new MemoryStream(each.Write()), DType.Float64);
        var x = Functions.Variable(each.Inputs[0]!.Values, Shape.Of(each.Inputs[0]!.Shape), DType.Float64);
        var variables = net.Parameters.Append(KeyValuePair.Create("x", x)).ToDictionary();
        Close.Gradients(
            () => net.Run(new Dictionary<string, Tensor> { ["x"] = x }).Values.Where(y => y.RequiresGrad || y.DType == DType.Float64)
                .Select(y => Functions.Sum(Functions.Sin(y + 0.3))).Aggregate((a, b) => a + b),
            variables);
    }

    [Fact]
    public void Every_operator_that_is_known_has_a_case() =>
        Assert.Empty(Onnx.Operators.Except(OperatorCases.All.Select(each => each.Type)));
}
