using static NotebookBackprop.Functions;

namespace NotebookBackprop.Autodiff.Tests;

public sealed class NodeCheckTests
{
    public static TheoryData<string> Operations => [.. Catalogue.All.Select(op => op.Name)];

    private static NodeCheck Check(Tensor output) => CheckNodes(output)[^1];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_of_the_catalogue_is_right_on_its_examples(string name)
    {
        foreach (var example in Catalogue.All.Single(op => op.Name == name).Examples)
        {
            var random = new Random(3);
            Tensor[] inputs = [.. example.Inputs.Select(domain => domain.IsHeld ? Full(domain.Shape, domain.Low) : Variable(
                [.. Enumerable.Range(0, domain.Shape.Size).Select(_ => Clear(domain, domain.Low + (domain.High - domain.Low) * random.NextDouble()))], domain.Shape))];
            var output = Tensor.Apply(example.Op, inputs);
            if (!output.RequiresGrad) continue;
            var check = Check(output);

            Assert.True(check.Verdict is NodeVerdict.Right or NodeVerdict.Flat, $"{name}: {check.Verdict} {check.Worst}");
        }

        static double Clear(Domain domain, double x) => Math.Abs(x - domain.Avoid) < 0.1 ? x + 0.2 : x;
    }

    [Fact]
    public void A_wrong_rule_is_found_at_its_node_and_the_others_are_right()
    {
        var wrong = CustomOp("cube", x => x[0] * x[0] * x[0], (inputs, _, upstream) => [upstream * inputs[0] * inputs[0] * 2]);
        var x = Variable([0.5, -2]);
        var checks = CheckNodes(Sum(Exp(wrong([x * 2]))));

        Assert.Equal([NodeVerdict.Right, NodeVerdict.Wrong, NodeVerdict.Right, NodeVerdict.Right], checks.Select(check => check.Verdict));
        Assert.Equal("cube", checks[1].Node.Op!.Name);
        Assert.InRange(checks[1].Worst!.Error, 0.2, 1);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e9)]
    public void The_size_of_the_numbers_hides_no_wrong_sign(double size)
    {
        var wrong = CustomOp("scale", x => x[0] * size, (_, _, upstream) => [upstream * -size]);

        Assert.Equal(NodeVerdict.Wrong, Check(wrong([Variable([3.0, 700])])).Verdict);
        Assert.Equal(NodeVerdict.Right, Check(Variable([3.0, 700]) * size).Verdict);
    }

    [Fact]
    public void Errors_over_steps_fall_and_rise_of_a_right_rule_and_stay_of_a_wrong_one()
    {
        var right = Check(Exp(Variable(1.3))).Steps;
        var wrong = Check(CustomOp("exp", x => Exp(x), (_, y) => y * 1.5)(Variable(1.3))).Steps;
        var least = right.MinBy(one => one.Error);

        Assert.True(least.Error < 1e-9 && right[0].Error > 1e3 * least.Error && right[^1].Error > 1e3 * least.Error, $"{right[0]} {least} {right[^1]}");
        Assert.All(wrong, one => Assert.InRange(one.Error, 0.2, 0.5));
    }

    [Fact]
    public void Where_there_is_no_derivative_the_verdict_says_why()
    {
        var counter = 0;
        var x = Variable([0, 1.0]);

        Assert.Equal(NodeVerdict.Kink, Check(Relu(x)).Verdict);
        Assert.Equal(NodeVerdict.Kink, Check(Abs(x)).Verdict);
        Assert.Equal(NodeVerdict.Kink, Check(Max(x, Constant([0, 1.0]))).Verdict);
        Assert.Equal(NodeVerdict.Flat, Check(Greater(Variable(1.5), 1)).Verdict);
        Assert.Equal(NodeVerdict.NotFinite, Check(Log(Variable(-1.0))).Verdict);
        Assert.Equal(NodeVerdict.Random, Check(CustomOp("noise", v => v + counter++, (_, y) => OnesLike(y))(x)).Verdict);
        Assert.Equal(NodeVerdict.Right, Check(Dropout(x, 0.5)).Verdict);
        Assert.Equal(NodeVerdict.Hidden, Check(Checkpoint(v => Exp(v), x)).Verdict);
        Assert.Equal(NodeVerdict.Right, Check(Exp(Variable([0.5], DType.Float32))).Verdict);
        Assert.Equal(NodeVerdict.Coarse, Check(x.To(DType.Float32)).Verdict);
    }

    [Fact]
    public void A_variable_with_new_numbers_is_said_to_be_stale()
    {
        var x = Variable(2);
        var y = x * x;
        x.Assign(3);

        Assert.Equal(NodeVerdict.Stale, Check(y).Verdict);
    }
}
