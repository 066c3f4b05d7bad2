using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

/// <summary>What is computed again is what was computed: random numbers, captured tensors, and all surroundings.</summary>
public class CheckpointTests
{
    private static readonly double[] s_at = [.. Enumerable.Range(1, 40).Select(i => i / 7.0)];

    private static readonly Tensor s_other = Constant([.. s_at.Select(Math.Sin)]);

    public static TheoryData<string, Func<Tensor, Tensor>> Bodies => new()
    {
        { "dropout", t => Dropout(t * t) },
        { "noise", t => t * Randn(t.Shape.ToArray()) },
        { "numbers of several kinds", t => Dropout(Sin(t) * Rand(40) + Randn(40) * t, 0.3) },
        { "in a checkpoint", t => Dropout(t) * Checkpoint(u => Dropout(u * u) * Randn(40), Dropout(t)) },
        { "two in a row", t => Checkpoint(u => Dropout(u * t), Checkpoint(u => Dropout(u * u), t)) },
        { "of a seed of its own", t => { ManualSeed(11); return Dropout(t * t); } },
        { "in other surroundings", t => { using var _ = Scope("inner"); return t * t * Ones(40); } },
    };

    /// <summary>The same numbers with and without: the stream begins at the same place for both.</summary>
    private static T From<T>(Func<T> run)
    {
        ManualSeed(5);
        Rand(3);
        return run();
    }

    [Theory, MemberData(nameof(Bodies))]
    public void It_gives_the_values_and_derivatives_of_the_function_itself(string name, Func<Tensor, Tensor> f)
    {
        Assert.NotEmpty(name);
        var x = Constant(s_at);
        double[] Everything(Func<Tensor, Tensor> g) =>
        [
            .. From(() => g(x)).ToArray(),
            .. From(() => Grad(t => Sum(Square(g(t))), x)).ToArray(),
            .. From(() => Jvp(g, x, s_other)).Product.ToArray(),
            .. From(() => Hvp(t => Sum(Square(g(t))), x, s_other)).ToArray(),
            .. From(() => Jvp(u => Jvp(g, u, s_other).Product, x, s_other)).Product.ToArray(),
            .. From(() => Grad(t => Sum(Grad(u => Sum(Square(g(u))), t) * s_other), x)).ToArray(),
            .. From(() => Jacobian(g, x, JacobianMode.Reverse)).Value.ToArray(),
        ];
        double[] plain = Everything(f), again = Everything(t => Checkpoint(f, t));
        Assert.Contains(plain, number => number != 0);
        for (var i = 0; i < plain.Length; i++) Assert.Equal(plain[i], again[i], 1e-12 * Math.Max(1, Math.Abs(plain[i])));
    }

    [Theory, MemberData(nameof(Bodies))]
    public void A_sweep_through_it_leaves_the_stream_where_it_is(string name, Func<Tensor, Tensor> f)
    {
        Assert.NotEmpty(name);
        var x = Variable(s_at);
        var y = Sum(Checkpoint(f, x));
        var next = RandomStream.Next;
        y.Backward();
        Assert.Equal(next, RandomStream.Next);
    }

    [Fact]
    public void What_changes_all_the_same_is_refused()
    {
        var calls = 0;
        var constant = Constant(2);
        var x = Variable(3);
        var counted = Checkpoint(t => t * ++calls, x);
        var assigned = Checkpoint(t => t * constant, x);
        var reshaped = Checkpoint(t => ++calls > 2 ? t.Reshape(1) : t * 1, x);
        constant.Assign(5);
        foreach (var y in (Tensor[])[counted, assigned, reshaped])
            Assert.StartsWith("checkpoint: the function answers otherwise", Assert.Throws<InvalidOperationException>(y.Backward).Message, StringComparison.Ordinal);
        Assert.Null(x.Grad);
    }

    [Fact]
    public void The_type_and_scope_of_the_first_run_are_those_of_the_second()
    {
        var x = Variable(3);
        Tensor y;
        List<(DType, string?)> seen = [];
        using (Scope("outer")) y = Checkpoint(t => { seen.Add((DefaultDType, Scopes.Current)); return t * t * Ones(); }, x);
        SetDefaultDType(DType.Float32);
        try
        {
            y.Backward();
            Assert.Equal(DType.Float32, DefaultDType);
        }
        finally
        {
            SetDefaultDType(DType.Float64);
        }
        Assert.Equal(6, x.Grad!.Item());
        Assert.Equal([(DType.Float64, "outer"), (DType.Float64, "outer")], seen);
    }

    [Fact]
    public void The_argument_captured_as_well_has_its_own_share()
    {
        var x = Variable(3);
        var y = Checkpoint(t => t * x * x, x);
        y.Backward();
        Assert.Equal(27, x.Grad!.Item());
        Assert.Equal(2, y.Inputs.Count);
        Assert.Equal((9.0, 18.0), (Gradients.Along(y, 0, Constant(1))!.Item(), Gradients.Along(y, 1, Constant(1))!.Item()));
        Assert.Equal([9, 18, 9 * 2], [Along(t => Checkpoint(u => t * t * u, x.Detach())) / 2, Along(t => Checkpoint(u => t * t * u, t)) / 1.5, Along(t => Checkpoint(u => t * u, t)) * 3]);

        double Along(Func<Tensor, Tensor> f) => Grad(f, x).Item();
    }

    [Fact]
    public void The_rule_for_what_it_captures_is_written_by_its_function()
    {
        Tensor a = Variable(3).Named("a"), b = Variable(5).Named("b");
        var c = Checkpoint(t => t * b + Sin(t), a).Named("c");
        Assert.Equal(["g · cos(a) + g · b", "g · a"], Rules(c));
        Assert.Equal([5 + Math.Cos(3), 3], Enumerable.Range(0, 2).Select(i => LocalDerivative.Of(c, i, tensor => tensor.Name).Value!.Item()));

        // A name of the notebook's, which the tensor itself does not have.
        Tensor d = Variable(2), e = Variable(7);
        var g = Checkpoint(t => t * e, d);
        Assert.Equal(["g · e", "g · d"], Enumerable.Range(0, 2).Select(i => LocalDerivative.Of(g, i, tensor => ReferenceEquals(tensor, d) ? "d" : ReferenceEquals(tensor, e) ? "e" : null).Rule.ToString()));

        static IEnumerable<string> Rules(Tensor y) => Enumerable.Range(0, y.Inputs.Count).Select(i => LocalDerivative.Of(y, i, tensor => tensor.Name).Rule.ToString());
    }

    [Fact]
    public void Replayed_at_another_point_it_is_computed_there()
    {
        Tensor x = Variable(3), w = Variable(2);
        var f = Replay.Of(x, Exp(Checkpoint(t => t * t * w, x) / 10))!;
        Assert.Equal(Math.Exp(5), f(Constant(5)).Item(), 1e-9);
        Assert.Equal(2 * Math.Exp(5), Grad(f, Constant(5)).Item(), 1e-9);
    }

    [Fact]
    public void Computed_again_with_new_numbers_it_draws_as_it_did()
    {
        var x = Variable(s_at);
        var y = Checkpoint(t => Dropout(t), x);
        var next = RandomStream.Next;
        x.Assign(2 * x);
        Assert.Equal((2 * y).ToArray(), Recomputation.Of(y).ToArray());
        Assert.Equal(next, RandomStream.Next);
    }
}
