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

    public static TheoryData<string, int, int, int> Pairs => new(
        from op in Catalogue.All
        from i in Enumerable.Range(0, op.Examples.Count)
        let count = op.Examples[i].Inputs.Count
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(0, count)
        where first != second && Sharing(op.Examples[i], first, second) is not null
        select new TheoryDataRow<string, int, int, int>(op.Name, i, first, second));

    /// <summary>Each place has its own share of the gradient, and the tensor gets their sum.</summary>
    [Theory, MemberData(nameof(Pairs))]
    public void A_rule_is_right_where_two_inputs_are_the_same_tensor(string op, int example, int first, int second) =>
        Assert.Null(RuleCheck.Fault(Sharing(Catalogue.All.Single(o => o.Name == op).Examples[example], first, second)!, (first, second)));

    [Fact]
    public void Every_operation_of_several_inputs_that_fit_is_tried_with_one_tensor_in_two_places()
    {
        var tried = Pairs.Select(pair => pair.Data.Item1).ToHashSet();
        string[] never = [.. Catalogue.All.Where(op => op.Examples.Any(example => example.Inputs.Count > 1)).Select(op => op.Name).Where(name => !tried.Contains(name))];
        // The filters' gradient is of images and of what a kernel makes of them, which is smaller.
        Assert.Equal(["conv2d filters"], never);
    }

    /// <summary>The example with both inputs in the shape and range of one of them; null where the operation takes no such.</summary>
    private static Example? Sharing(Example example, int first, int second)
    {
        var (one, other) = (example.Inputs[first], example.Inputs[second]);
        foreach (var shape in (Shape[])[one.Shape, other.Shape])
        {
            var domain = new Domain(shape, Math.Max(one.Low, other.Low), Math.Min(one.High, other.High), double.IsNaN(one.Avoid) ? other.Avoid : one.Avoid);
            if (domain.Low > domain.High) domain = one with { Shape = shape };
            var sharing = example with { Inputs = [.. example.Inputs.Select((own, i) => i == first || i == second ? domain : own)] };
            if (Takes(sharing)) return sharing;
        }
        return null;
    }

    /// <summary>Whether the shapes fit: an operation itself leaves that to the function that applies it.</summary>
    private static bool Takes(Example example)
    {
        try
        {
            return RuleCheck.Fault(example) is null;
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            return false;
        }
    }

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
