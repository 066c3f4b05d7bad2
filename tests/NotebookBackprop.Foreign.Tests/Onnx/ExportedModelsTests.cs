namespace NotebookBackprop.Tests.Foreign;

public class ExportedModelsTests(ExportedModels models) : IClassFixture<ExportedModels>
{
    static readonly string[] s_names = ["mlp", "cnn", "lstm", "bilstm", "gru", "rnn", "transformer", "gpt", "autoencoder"];

    public static TheoryData<string> Networks => [.. s_names];

    public static TheoryData<string> Files => [.. s_names.SelectMany(name => new[] { name, name + ".folded" })];

    [Theory, MemberData(nameof(Files))]
    public void A_network_gives_what_it_gives_in_ONNX_Runtime(string name)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float32);
        var x = model.Input(DType.Float32);

        var expected = Assert.Single(Peer.Run(model.Path, new Dictionary<string, Tensor> { ["x"] = x }));
        var y = net.Forward(x);

        Assert.Equal(expected.Shape, y.Shape);
        Close.Numbers(expected.Numbers, y.ToArray(), 1e-5, name);
    }

    [Theory, MemberData(nameof(Networks))]
    public void Values_and_gradients_are_those_of_PyTorch_under_its_names(string name)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float64);
        var x = model.TakesNumbers ? Functions.Variable(model.Input(DType.Float64)) : model.Input(DType.Float64);

        var y = net.Forward(x);
        ExportedModel.Loss(y).Backward();

        // The file has its numbers in single precision, and constants of its own: √d, say.
        Close.Numbers(ExportedModel.Numbers(model.Record.GetProperty("y")), y.ToArray(), 1e-7, "y");
        foreach (var gradient in model.Record.GetProperty("gradients").EnumerateObject())
            Close.Numbers(ExportedModel.Numbers(gradient.Value), net.Parameters[gradient.Name].Grad!.ToArray(), 1e-6, gradient.Name);
        if (model.TakesNumbers) Close.Numbers(ExportedModel.Numbers(model.Record.GetProperty("of_x")), x.Grad!.ToArray(), 1e-6, "x");
    }

    [Theory, MemberData(nameof(Files))]
    public void Gradients_of_all_parameters_are_those_of_differences(string name)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float64);
        var x = model.TakesNumbers ? Functions.Variable(model.Input(DType.Float64)) : model.Input(DType.Float64);
        Close.Gradients(() => ExportedModel.Loss(net.Forward(x)), model.TakesNumbers ? net.Parameters.Append(new("x", x)).ToDictionary() : net.Parameters);
    }

    [Theory]
    [InlineData("cnn", "0", "4.first", "4.second", "8")]
    [InlineData("transformer", "self_attn", "self_attn", "norm1", "linear1", "linear2", "norm2")]
    [InlineData("mlp", "0", "3", "5")]
    public void Gradients_are_shown_layer_by_layer_under_the_names_of_the_layers(string name, params string[] expected)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float64);
        var flow = GradientFlow.Of(ExportedModel.Loss(net.Forward(model.Input(DType.Float64))), net);
        Assert.Equal(expected, flow.Layers.Select(layer => layer.Name));
        Assert.Empty(flow.WithoutGradient);
        Assert.All(flow.Layers, layer => Assert.True(layer.OfSum.Norm > 0));
    }

    [Theory]
    [InlineData("lstm.folded", false)]
    [InlineData("gru.folded", true)]
    [InlineData("rnn", true)]
    public void A_recurrent_network_shows_its_steps(string name, bool isOneLayer)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float64);
        var flow = GradientFlow.Of(ExportedModel.Loss(net.Forward(model.Input(DType.Float64))), net);
        if (isOneLayer) Assert.True(flow.IsRecurrent);
        Assert.Contains("cell.step#3", flow.Layers.Select(layer => layer.Name));
    }

    [Theory, MemberData(nameof(Networks))]
    public void Every_rule_on_its_tape_passes_the_check(string name)
    {
        var model = models[name];
        var net = Onnx.Load(model.Path, DType.Float64);
        var checks = Functions.CheckNodes(ExportedModel.Loss(net.Forward(model.Input(DType.Float64))));
        var wrong = string.Join("; ", checks.Where(check => check.Verdict == NodeVerdict.Wrong).Select(check => $"{check.Node.Op!.Name}: {check.Worst} {string.Join(",", check.Steps)}"));
        Assert.True(wrong.Length == 0, wrong);
        Assert.Contains(checks, check => check.Verdict == NodeVerdict.Right);
    }

    [Fact]
    public void A_network_is_trained_on_and_saved()
    {
        var net = Onnx.Load(models["mlp"].Path);
        var x = models["mlp"].Input(DType.Float64);
        var optimizer = new Sgd(net.Parameters.Values, 0.05);
        double Step()
        {
            net.ZeroGrad();
            var loss = Functions.MeanSquaredError(net.Forward(x), Functions.Ones(4, 2));
            loss.Backward();
            optimizer.Step();
            return loss.Item();
        }
        var first = Step();
        for (var i = 0; i < 50; i++) Step();
        Assert.True(Step() < first / 2);

        var path = Path.Combine(Path.GetDirectoryName(models["mlp"].Path)!, "trained.safetensors");
        net.Save(path);
        var again = Onnx.Load(models["mlp"].Path);
        again.Load(path);
        Assert.Equal(net.Forward(x).ToArray(), again.Forward(x).ToArray());
    }
}
