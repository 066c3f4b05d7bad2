namespace NotebookBackprop.Repository.Tests.Rules;

public class OperationFactsTests
{
    const string Op = """
        namespace NotebookBackprop;
        internal sealed record BumpOp : UnaryOp { public override string Name => "bump"; }
        """;

    [Theory]
    [InlineData("bool Is(Tensor x) => x.Op is BumpOp;", "names BumpOp")]
    [InlineData("Tensor Of(Tensor x) => Tensor.Apply(BumpOp.Instance, x);", "names BumpOp")]
    [InlineData("bool Is(Tensor x) => x.Op?.Name == \"bump\";", "compares with \"bump\"")]
    [InlineData("bool Is(Tensor x) => x.Op is { Name: \"bump\" or \"exp\" };", "compares with \"bump\"")]
    [InlineData("string Of(Op op) => op.Name switch { \"bump\" => \"Bump\", _ => op.Name };", "compares with \"bump\"")]
    [InlineData("string[] s_some = [\"bump\", \"exp\"]; bool Is(Op op) => s_some.Contains(op.Name);", "compares with \"bump\"")]
    [InlineData("Dictionary<string, string> Notes = new() { [\"bump\"] = \"A bump.\" }; string Of(Op op) => Notes[op.Name];", "compares with \"bump\"")]
    public void What_is_known_of_an_operation_elsewhere_is_named(string code, string finding) =>
        Assert.Contains(finding, Assert.Single(Violations(code)), StringComparison.Ordinal);

    [Theory]
    [InlineData("bool Is(Tensor x) => x.Op is { IsElementwise: true };")]
    [InlineData("string Of(Op op) => $\"bump {op.Name}\";")]
    [InlineData("Tensor Of(Tensor x) => Functions.Bump(x);")]
    public void A_property_of_the_operation_passes(string code) => Assert.Empty(Violations(code));

    static IEnumerable<string> Violations(string code) => new OperationFacts().Violations(SourceTree.Of(
        ("src/NotebookBackprop.Autodiff/Ops/Elementwise/Bump.cs", Op), ("src/NotebookBackprop.Rendering/A.cs", $"class A {{ {code} }}")));
}
