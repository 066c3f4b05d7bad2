namespace NotebookBackprop.Host.Tests;

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
}
