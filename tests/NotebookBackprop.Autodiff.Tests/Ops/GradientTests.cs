using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>Every rule of the catalogue against finite differences, forward, backward and in second order.</summary>
public class GradientTests
{
    public static TheoryData<string, int> Examples => new(
        from op in Catalogue.All
        from i in Enumerable.Range(0, op.Examples.Count)
        select new TheoryDataRow<string, int>(op.Name, i));

    [Theory, MemberData(nameof(Examples))]
    public void A_rule_agrees_with_finite_differences(string op, int example) =>
        Assert.Null(RuleCheck.Fault(Catalogue.All.Single(o => o.Name == op).Examples[example]));

    [Fact]
    public void No_operation_is_without_an_example_and_none_is_listed_twice()
    {
        Assert.All(Catalogue.All, op => Assert.NotEmpty(op.Examples));
        Assert.Equal(Catalogue.All.Count, Catalogue.All.Select(op => op.Name).Distinct().Count());
    }

    [Fact]
    public void Every_operation_of_the_assembly_is_in_the_catalogue()
    {
        var ops = typeof(Op).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Op)) && !type.IsAbstract);
        // The first two hold a notebook's own functions, the third another operation with a bug.
        Type[] personal = [typeof(CustomOp), typeof(CheckpointOp), typeof(BrokenOp)];
        Assert.Empty(ops.Except(Catalogue.All.Select(op => op.GetType())).Except(personal));
    }

    [Fact]
    public void A_wrong_rule_is_caught_in_every_mode()
    {
        Assert.StartsWith("reverse", RuleCheck.Fault(new(new WrongTanh(1), new Domain([2, 3]))), StringComparison.Ordinal);
        Assert.StartsWith("second order", RuleCheck.Fault(new(new WrongTanh(2), new Domain([2, 3]))), StringComparison.Ordinal);
        Assert.StartsWith("forward", RuleCheck.Fault(new(new WrongSum(), new Domain([3]))), StringComparison.Ordinal);
    }

    /// <summary>tanh whose rule forgets the square, or whose rule is right as a number but not as algebra.</summary>
    private sealed record WrongTanh(int Order) : UnaryOp<Wide<TanhFunction>>
    {
        public override string Name => "wrong tanh";
        public override IReadOnlyList<Example> Examples => [];
        protected override Tensor Derivative(Tensor x, Tensor y) => Order == 1 ? 1 - y : 1 - Functions.Square(y.Detach());
    }

    /// <summary>A sum whose forward mode loses the sign.</summary>
    private sealed record WrongSum : Op
    {
        public override string Name => "wrong sum";
        public override IReadOnlyList<Example> Examples => [];
        internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Reductions.SumTo(inputs[0], []);
        internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) => contributions[0] = upstream.BroadcastTo(output.Input(0).Shape);
        internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => -tangents[0]!.Sum();
    }
}
