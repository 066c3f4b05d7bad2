using FsCheck.Fluent;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Properties;

/// <summary>What holds of every operation, whatever its rule.</summary>
public class SweepLaws
{
    private static readonly FsCheck.Gen<(Example Example, int Seed)> s_cases =
        from example in Draw.Example
        from seed in Draw.Seed
        select (example, seed);

    [Fact]
    public void Forward_and_reverse_mode_are_transposes_of_each_other() => Draw.Holds(s_cases, 1500, drawn =>
    {
        var at = new Point(drawn.Example, drawn.Seed);
        Tensor v = Draw.Like(at.Random, at.Output), u = Draw.Like(at.Random, at.Inputs[0]);
        return Close(Dot(v, at.Push(u)), Dot(at.Pull(v), u), at.Scale(v, u));
    });

    [Fact]
    public void Both_sweeps_are_linear() => Draw.Holds(s_cases, 600, drawn =>
    {
        var at = new Point(drawn.Example, drawn.Seed);
        Tensor v1 = Draw.Like(at.Random, at.Output), v2 = Draw.Like(at.Random, at.Output);
        Tensor u1 = Draw.Like(at.Random, at.Inputs[0]), u2 = Draw.Like(at.Random, at.Inputs[0]);
        return Close(at.Pull(2 * v1 - 3 * v2), 2 * at.Pull(v1) - 3 * at.Pull(v2))
            && Close(at.Push(2 * u1 - 3 * u2), 2 * at.Push(u1) - 3 * at.Push(u2));
    });

    [Fact]
    public void Every_gradient_has_its_inputs_shape_and_every_tangent_the_outputs() => Draw.Holds(s_cases, 600, drawn =>
    {
        var at = new Point(drawn.Example, drawn.Seed);
        return at.Pull(Draw.Like(at.Random, at.Output)).Shape == at.Inputs[0].Shape && at.Push(Draw.Like(at.Random, at.Inputs[0])).Shape == at.Output.Shape;
    });

    private static bool Close(Tensor a, Tensor b) => a.ToArray().Zip(b.ToArray()).All(pair => Close(pair.First, pair.Second, 1));

    private static bool Close(double a, double b, double scale) => Math.Abs(a - b) <= 1e-9 * Math.Max(scale, Math.Abs(a) + Math.Abs(b));

    private static double Dot(Tensor a, Tensor b) => a.ToArray().Zip(b.ToArray(), (x, y) => x * y).Sum();

    /// <summary>An operation at drawn inputs; sweeps are by its first input.</summary>
    private sealed class Point
    {
        private readonly Tape _tape;

        public Point(Example example, int seed)
        {
            Random = new(seed);
            Inputs = [.. example.Inputs.Select(domain => Draw.Tensor(Random, domain))];
            Output = Tensor.Apply(example.Op, [.. Inputs]);
            _tape = Tape.Between(Inputs, Output);
        }

        public Random Random { get; }

        public Tensor[] Inputs { get; }

        public Tensor Output { get; }

        public Tensor Pull(Tensor v) => ReverseMode.Sweep(_tape, v)[_tape.PlaceOf(Inputs[0])!.Value] ?? Functions.ZerosLike(Inputs[0]);

        public Tensor Push(Tensor u)
        {
            var seeds = new Tensor?[_tape.Nodes.Count];
            seeds[_tape.PlaceOf(Inputs[0])!.Value] = u;
            return ForwardMode.Sweep(_tape, seeds)[^1] ?? Functions.ZerosLike(Output);
        }

        /// <summary>The size of the terms that a product sums: what its rounding is measured by.</summary>
        public double Scale(Tensor v, Tensor u) => Math.Max(1, Push(u).ToArray().Zip(v.ToArray(), (x, y) => Math.Abs(x * y)).Sum());
    }
}
