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

    // One pass over a row adds in another order than the rule does, so to rounding; NaN where the rule is.
    public static TheoryData<string, Func<Tensor[], Tensor>, Shape[]> Rows => new()
    {
        { "softmax", x => Functions.Softmax(x[0]), [[3, 37]] },
        { "softmax over the first axis", x => Functions.Softmax(x[0], 0), [[18, 3]] },
        { "log softmax", x => Functions.LogSoftmax(x[0]), [[2, 2, 67]] },
        { "standardize", x => Functions.Standardize(x[0], [1, 2]), [[2, 3, 7]] },
        { "layer norm", x => Functions.LayerNorm(x[0], [35], x[1], x[2]), [[4, 35], [35], [35]] },
        { "layer norm without a shift", x => Functions.LayerNorm(x[0], [5, 4], x[1]), [[3, 5, 4], [5, 4]] },
        { "layer norm alone", x => Functions.LayerNorm(x[0], [1]), [[4, 1]] },
    };

    [Theory, MemberData(nameof(Rows))]
    public void A_gradient_of_rows_is_the_rules_to_rounding(string name, Func<Tensor[], Tensor> function, Shape[] shapes)
    {
        foreach (var (dtype, tolerance) in ((DType, double)[])[(DType.Float64, 1e-13), (DType.Float32, 1e-5)])
            foreach (var odd in (double[])[0.5, double.NaN, double.PositiveInfinity])
            {
                var draws = shapes.Select((shape, i) => Functions.Randn(shape).To(dtype).ToArray()).ToArray();
                draws[0][^1] = odd;
                Tensor[] inputs = [.. shapes.Zip(draws, (shape, numbers) => Functions.Variable(numbers, shape, dtype))];
                var y = function(inputs);
                var flow = Functions.Randn(y.Shape).To(dtype);
                Assert.Equal(inputs.Length, y.Inputs.Count);
                double[][] rule = Pulled(y, flow, record: true), fused = Pulled(y, flow, record: false);
                for (var i = 0; i < rule.Length; i++)
                    for (var k = 0; k < rule[i].Length; k++)
                        Assert.True(
                            double.IsNaN(rule[i][k]) ? double.IsNaN(fused[i][k]) : Math.Abs(rule[i][k] - fused[i][k]) <= tolerance * (10 + Math.Abs(rule[i][k])),
                            $"{name}, input {i}, element {k}: {fused[i][k]}, by the rule {rule[i][k]}");
            }
    }

    private static double[][] Pulled(Tensor y, Tensor flow, bool record)
    {
        var tape = NotebookBackprop.Autodiff.Tape.Between(y.InputSpan, y);
        var adjoints = ReverseMode.Sweep(tape, flow, record);
        return [.. y.Inputs.Select(input => adjoints[tape.PlaceOf(input)!.Value]!.ToArray())];
    }

    private static Tensor Node(ElementwiseOp op) => Tensor.Apply(op, [.. op.Examples[0].Inputs.Select(_ => Functions.Variable(s_values))]);

    private static double[] Pull(Op op, Tensor node, Tensor upstream, bool record)
    {
        using var recording = Recording.UseForSweep(record);
        var contributions = new Tensor?[node.Inputs.Count];
        op.Vjp(node, upstream, contributions);
        return contributions[0]!.ToArray();
    }
}
