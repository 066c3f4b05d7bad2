namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>Values as a cell's last expression.</summary>
public abstract class FormatterTests(ILoadedKernel loaded) : KernelTests(loaded)
{
    [Fact]
    public async Task A_tensor_shows_itself_with_its_graph() => AssertCircuit(await Submit(Circuit, "f"));

    [Fact]
    public async Task Every_type_with_formatters_is_known_to_the_kernel_in_html_and_text()
    {
        var answer = await Submit("""
            Console.Write(string.Join("\n",
                from assembly in AppDomain.CurrentDomain.GetAssemblies()
                where assembly.GetName().Name.StartsWith("NotebookBackprop.")
                from type in assembly.GetTypes()
                where type.GetCustomAttributes(false).Any(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute")
                select $"{type.Name}: {string.Join(" ", Microsoft.DotNet.Interactive.Formatting.Formatter.GetPreferredMimeTypesFor(type))}"));
            """);
        var types = answer.Console.Split('\n');
        Assert.True(types.Length > 20, answer.Console);
        Assert.All(types, type => Assert.True(type.Contains("text/html", StringComparison.Ordinal) && type.Contains("text/plain", StringComparison.Ordinal), type));
    }

    [Theory]
    [InlineData("Variable(new[] { 1.0, 2.5 })", "2.5")]
    [InlineData("Jacobian(t => Tanh(t), Variable(new[] { 0.0, 1.0 }))", "0.42")]
    [InlineData("CheckGradients(t => Sum(Square(t)), Variable(new[] { 1.0, 2.0 }))", "agree")]
    [InlineData("new Sequential(new Linear(2, 3), new Tanh())", "Linear")]
    [InlineData("new Sequential(new Linear(2, 3), new Tanh()).Summary()", "Linear")]
    public async Task A_value_shows_what_is_in_it(string expression, string expected)
    {
        var answer = await Submit(expression);
        Assert.Null(answer.Failure);
        var shown = Assert.Single(answer.Outputs);
        Assert.Contains(expected, shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dni-treeview", shown.Html, StringComparison.Ordinal);
    }
}
