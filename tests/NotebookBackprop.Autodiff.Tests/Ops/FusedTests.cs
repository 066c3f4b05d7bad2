using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>A fused kernel is the rule, faster: not a digit may differ.</summary>
public class FusedTests
{
    private static readonly double[] s_values = [-3, -1, -0.25, -1e-300, 0, 1e-300, 0.5, 1, 2.75, 40, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    public static TheoryData<string> Fused => [.. Catalogue.All.OfType<ElementwiseOp>().Where(op => op.Fused(Node(op), Node(op).Value) is not null).Select(op => op.Name)];

    [Theory, MemberData(nameof(Fused))]
    public void A_fused_gradient_is_the_rules_to_the_last_bit(string name)
    {
        var op = (ElementwiseOp)Catalogue.All.Single(op => op.Name == name);
        var node = Node(op);
        foreach (var flow in s_values)
        {
            var upstream = Functions.Full(node.Shape, flow);
            Assert.Equal(Pull(op, node, upstream, record: true), Pull(op, node, upstream, record: false));
        }
    }

    [Fact]
    public void The_activations_of_networks_are_fused() => Assert.Subset(Fused.Select(row => row.Data).ToHashSet(), new HashSet<string> { "tanh", "sigmoid", "relu" });

    private static Tensor Node(ElementwiseOp op) => Tensor.Apply(op, [.. op.Examples[0].Inputs.Select(_ => Functions.Variable(s_values))]);

    private static double[] Pull(Op op, Tensor node, Tensor upstream, bool record)
    {
        using var recording = Recording.UseForSweep(record);
        var contributions = new Tensor?[node.Inputs.Count];
        op.Vjp(node, upstream, contributions);
        return contributions[0]!.ToArray();
    }
}
