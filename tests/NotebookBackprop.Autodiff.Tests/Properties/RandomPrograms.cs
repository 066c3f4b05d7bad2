using FsCheck.Fluent;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Properties;

/// <summary>Programs put together at random: whatever is computed, its gradient is what differences measure.</summary>
public class RandomPrograms
{
    private static readonly Func<Tensor, Tensor, Tensor>[] s_steps =
    [
        (a, b) => a + b, (a, b) => a - b, (a, b) => a * b, (a, b) => a / (1 + Square(b)), (a, b) => Tanh(a) * b,
        (a, b) => Sigmoid(a - b), (a, b) => Exp(Tanh(a)) + b, (a, b) => Log(1 + Square(a)) * Square(b),
        (a, b) => a * Sum(b), (a, b) => a.Sum(keepDims: true, axes: [0]) + b, (a, b) => MatMul(Tanh(a), b.Transpose()),
        (a, b) => Max(a, b + 0.3), (a, b) => 1 / (2 + Square(a)) - b,
    ];

    [Fact]
    public void The_gradient_of_a_random_program_is_what_differences_measure() => Draw.Holds(
        from seed in Draw.Seed
        from length in Gen.Choose(1, 12)
        select (seed, length), 150, drawn =>
    {
        var random = new Random(drawn.seed);
        Tensor x = Draw.Tensor(random, new([3, 3], -1, 1)).Detach(), y = Draw.Tensor(random, new([3, 3], -1, 1)).Detach();
        var steps = Enumerable.Range(0, drawn.length).Select(_ => (Step: random.Next(s_steps.Length), A: random.Next(), B: random.Next())).ToArray();

        Tensor Program(Tensor[] inputs)
        {
            var values = new List<Tensor>(inputs);
            // Tanh keeps values within reach of differences; every step may use any earlier value.
            foreach (var (step, a, b) in steps) values.Add(Tanh(s_steps[step](values[a % values.Count], values[b % values.Count])));
            return Sum(values[^1] * values[values.Count / 2]);
        }

        return CheckGradients(Program, [x, y]).Passed;
    });
}
