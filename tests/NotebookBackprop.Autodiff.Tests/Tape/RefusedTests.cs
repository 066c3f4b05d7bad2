using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Tapes;

/// <summary>Every place at which something can throw, in every surroundings: nothing is left half done.</summary>
public class RefusedTests
{
    private sealed class Thrown : Exception;

    private static readonly Tensor s_one = Constant(new double[] { 1, 1 });

    private static Tensor Throw(Tensor x) => throw new Thrown();

    /// <summary>Throws the second time it is called, as a function that is run again may.</summary>
    private static Func<Tensor, Tensor> ThrowLater(Func<Tensor, Tensor> first, int times = 1)
    {
        var calls = 0;
        return x => calls++ < times ? first(x) : throw new Thrown();
    }

    private static Func<Tensor[], Tensor> Custom(VjpRule rule) => CustomOp("own", a => a[0] * a[1], rule);

    private static Tensor Returned(Func<Tensor> compute)
    {
        using (TrainingStep()) return compute();
    }

    private static Tensor Hooked(Tensor x)
    {
        var y = x * x;
        y.OnGrad(_ => throw new Thrown());
        return y;
    }

    private static Tensor Stale(Tensor x)
    {
        var w = Variable(new double[] { 3, 4 });
        var y = w * x;
        w.Assign(x);
        return y;
    }

    public static TheoryData<string, Action<Tensor>> Places => new()
    {
        { "seed of another shape", x => (x * x).Backward(Constant(new double[] { 1, 2, 3 })) },
        { "seed of another type", x => (x * x).Backward(Ones([2], DType.Float32)) },
        { "seed that was returned", x => (x * x).Backward(Returned(() => x * 2)) },
        { "no single number", x => (x * x).Backward() },
        { "no history", x => x.Detach().Backward(s_one) },
        { "output that was returned", x => Returned(() => Sum(x * x)).Backward() },
        { "inner value that was returned", x => { var inner = Returned(() => Exp(x)); Sum(inner * inner).Backward(); } },
        { "stale variable", x => Sum(Stale(x)).Backward() },
        { "stale variable, recorded", x => Grad(t => Grad(u => Sum(Stale(u)) , t)[0], x) },
        { "stale variable, forward", x => Jvp(Stale, x, s_one) },
        { "hook of a node", x => Sum(Hooked(x)).Backward() },
        { "hook of a leaf", x => { using (x.OnGrad(_ => throw new Thrown())) Sum(x * x).Backward(); } },
        { "hook of another shape", x => { using (x.OnGrad(_ => Constant(1))) Sum(x * x).Backward(); } },
        { "hook that opens scopes", x => { using (x.OnGrad(_ => { using var off = NoGrad(); using var scope = Scope("inside"); throw new Thrown(); })) Sum(x * x).Backward(); } },
        { "hook that trains", x => { using (x.OnGrad(_ => { using var step = TrainingStep(); Dropout(x * 2); throw new Thrown(); })) Sum(x * x).Backward(); } },
        { "own forward", x => CustomOp("own", Throw, (_, y) => y)(x) },
        { "own forward, null", x => CustomOp("own", _ => null!, (_, y) => y)(x) },
        { "own derivative", x => Sum(CustomOp("own", t => t * t, (_, _) => throw new Thrown())(x)).Backward() },
        { "own rule", x => Sum(Custom((_, _, _) => throw new Thrown())([x, s_one])).Backward() },
        { "own rule, null", x => Sum(Custom((_, _, _) => null!)([x, s_one])).Backward() },
        { "own rule, too few", x => Sum(Custom((_, _, g) => [g])([x, s_one])).Backward() },
        { "own rule, shape", x => Sum(Custom((_, _, g) => [Constant(1), null])([x, s_one])).Backward() },
        { "own rule, recorded", x => Hessian(t => Sum(Custom((_, _, _) => throw new Thrown())([t, s_one])), x) },
        { "own rule, forward", x => Jvp(t => Custom((_, _, _) => throw new Thrown())([t, s_one]), x, s_one) },
        { "own rule, forward, shape", x => Jvp(t => Custom((_, _, g) => [Constant(1), null])([t, s_one]), x, s_one) },
        { "own rule, not linear", x => Jvp(t => Custom((_, _, g) => [g * g, null])([t, s_one]), x, s_one) },
        { "own rule, row by row", x => Jacobian(t => Custom((_, _, _) => throw new Thrown())([t, s_one]), x, JacobianMode.Reverse) },
        { "checkpoint", x => Checkpoint(Throw, x) },
        { "checkpoint, null", x => Checkpoint(_ => null!, x) },
        { "checkpoint, run again", x => Sum(Checkpoint(ThrowLater(t => Dropout(t * t)), x)).Backward() },
        { "checkpoint, run again, recorded", x => Hessian(t => Sum(Checkpoint(ThrowLater(u => Dropout(u * u)), t)), x) },
        { "checkpoint, run again, forward", x => Jvp(t => Checkpoint(ThrowLater(u => Dropout(u * u)), t), x, s_one) },
        { "checkpoint in a checkpoint", x => { var inner = ThrowLater(u => Dropout(u * u), 2); Sum(Checkpoint(t => Checkpoint(inner, Dropout(t)), x)).Backward(); } },
        { "checkpoint that answers otherwise", x => { var calls = 0; Sum(Checkpoint(t => t * calls++, x)).Backward(); } },
        { "checkpoint that sets the type", x => { var calls = 0; Sum(Checkpoint(t => { if (calls++ == 1) { SetDefaultDType(DType.Float32); ManualSeed(5); using var _ = Scope("inside"); throw new Thrown(); } return t * t; }, x)).Backward(); } },
        { "grad", x => Grad(Throw, x) },
        { "grad of many", x => Grad(t => t * t, x) },
        { "grad, null", x => Grad(_ => null!, x) },
        { "grad of grad", x => Grad(t => Sum(Grad(Throw, t)), x) },
        { "vjp", x => Vjp(Throw, x, s_one) },
        { "vjp of another shape", x => Vjp(t => t, x, Constant(1)) },
        { "vjp of what was returned", x => Vjp(t => t * t, x, Returned(() => x * 2)) },
        { "jvp", x => Jvp(Throw, x, s_one) },
        { "jvp of another shape", x => Jvp(t => t, x, Constant(1)) },
        { "jvp of what was returned", x => Jvp(t => t * t, x, Returned(() => x * 2)) },
        { "jvp of too few", x => Jvp(t => t[0], [x, x], [s_one]) },
        { "jacobian", x => Jacobian(Throw, x) },
        { "hessian", x => Hessian(Throw, x) },
        { "hessian, the second time", x => Hessian(t => Sum(Grad(ThrowLater(u => Sum(u * u), 0), t)), x) },
        { "check", x => CheckGradients(ThrowLater(t => Sum(Dropout(t)), 3), x) },
        { "check of nodes", x => CheckNodes(Sum(Custom((_, _, _) => throw new Thrown())([x, s_one]))) },
        { "training step", x => { using (TrainingStep()) { Sum(Dropout(x * x)).Item(); Throw(x); } } },
        { "training step in a training step", x => { using (TrainingStep()) using (TrainingStep()) Throw(x); } },
        { "training step that nobody ends, in one", x => { using (TrainingStep()) { TrainingStep(); Throw(x); } } },
        { "another shape in an operation", x => { using (TrainingStep()) MatMul(x, Ones(3, 3)); } },
    };

    public static TheoryData<string, Func<IDisposable>> Surroundings => new()
    {
        { "nothing", () => new Nothing() },
        { "no grad", NoGrad },
        { "scope", () => Scope("outer") },
        { "training step", TrainingStep },
        { "own random numbers", () => RandomFrom(3) },
        { "own precision", () => Precision.Use(DType.Float32) },
    };

    public static TheoryData<string, string> All => new(
        from place in Places
        from surroundings in Surroundings
        select new TheoryDataRow<string, string>(place.Data.Item1, surroundings.Data.Item1));

    [Theory, MemberData(nameof(All))]
    public void What_is_refused_leaves_everything_as_it_was(string place, string surroundings)
    {
        var act = Places.Single(row => row.Data.Item1 == place).Data.Item2;
        var x = Variable(new double[] { 1, 2 });
        Sum(x * 3).Backward();
        var gradient = x.Grad?.ToArray();
        using var around = Surroundings.Single(row => row.Data.Item1 == surroundings).Data.Item2();

        // Not refused is what needs a record where there is none; what follows holds all the same.
        var before = State();
        var refused = Record.Exception(() => act(x));
        if (surroundings != "no grad") Assert.NotNull(refused);
        Assert.True(refused is null or Thrown or ArgumentException or InvalidOperationException, $"{refused}");
        Assert.DoesNotContain("Object reference", refused?.Message ?? "", StringComparison.Ordinal);

        Assert.Equal(before with { Random = null }, State() with { Random = null });
        if (!place.Contains("training", StringComparison.Ordinal) && !place.StartsWith("hook that trains", StringComparison.Ordinal) && !place.StartsWith("checkpoint", StringComparison.Ordinal))
            Assert.Equal(before.Random, State().Random);
        Assert.Equal(gradient, x.Grad?.ToArray());
        if (surroundings == "no grad") return;
        x.ZeroGrad();
        var y = Sum(x * x);
        Assert.True(y.RequiresGrad);
        y.Backward();
        Assert.Equal([2, 4], x.Grad!.ToArray());
    }

    [Fact]
    public void A_sweep_that_is_refused_leaves_the_stream_of_random_numbers_where_it_was()
    {
        var x = Variable(new double[] { 1, 2 });
        var y = Sum(Checkpoint(ThrowLater(t => Dropout(t * t)), x));
        var before = State();
        Assert.Throws<Thrown>(y.Backward);
        Assert.Equal(before, State());
        Assert.Null(x.Grad);
    }

    private static Found State() => new(Recording.IsOn, Recording.IsForAnyValues, DefaultDType, Scopes.Current, StepMemory.Serial, Workspace.Pool is null, NotebookBackprop.Autodiff.Surroundings.IsAgain, Precision.Widens, RandomStream.Next);

    private sealed record Found(bool IsRecorded, bool IsForAnyValues, DType DType, string? Scope, int Step, bool HasNoPool, bool IsAgain, bool Widens, NotebookBackprop.Tensors.Draws? Random);

    private sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }
}
