namespace NotebookBackprop.Session.Tests;

public sealed class NetworkNamesTests
{
    [Fact]
    public void A_module_and_the_function_of_its_name_are_both_in_scope()
    {
        using var cells = new Cells();
        cells.Outputs("using System.Reflection;");
        cells.Outputs("var net = new Sequential(from i in Enumerable.Range(0, 2) from m in new Module[] { new Linear(3, 3, init: Init.XavierUniform), new Sigmoid() } select m);");
        cells.Outputs("var s = Sigmoid(Constant(0)).Item();");
        Assert.Equal(0.5, cells.Variable("s"));
        cells.Outputs("var j = Jacobian(Tanh, Variable(0.0)).Value.Item();");
        Assert.Equal(1.0, cells.Variable("j"));
    }

    [Fact]
    public void Layers_and_functions_of_one_name_train_a_network_and_its_gradients_are_shown()
    {
        using var cells = new Cells();
        cells.Outputs("var net = new Sequential(new Conv2d(1, 2, 3), new BatchNorm(2), new LeakyRelu(), new MaxPool2d(2), new Flatten(), new LayerNorm(8), new Linear(8, 3), new Softmax());");
        cells.Outputs("var x = MaxPool2d(Conv2d(Randn(4, 1, 14, 14), Ones(1, 1, 3, 3)), 2); var e = LayerNorm(Embedding(Softmax(Elu(Randn(5, 4))), 1, 2), [4]);");
        cells.Outputs("var sgd = new Sgd(net.Parameters.Values, 0.1); for (var i = 0; i < 3; i++) { sgd.ZeroGrad(); Mean(Square(net.Forward(x))).Backward(); sgd.Step(); }");
        var shown = Assert.IsType<DisplayData>(Assert.Single(cells.Outputs("var loss = Mean(Square(net.Forward(x)));\n#!backprop gradients net")));
        Assert.Contains("alt=\"Gradient by layer: ", shown.Data.Text("text/html"), StringComparison.Ordinal);
    }
}
