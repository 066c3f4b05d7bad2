using System.Reflection;
using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>What an operation says of itself, which drawings and verdicts rely on, is held to its numbers.</summary>
public sealed class FactTests
{
    private const int Tries = 8;

    public static TheoryData<string> Operations => [.. Catalogue.All.Select(op => op.Name)];

    /// <summary>Functions of one number, looked at from -12 to 12: far enough out to be flat, near enough for no slope to be rounded to zero.</summary>
    public static TheoryData<string> FunctionsOfOneNumber => [.. Catalogue.All.Where(op => op is { IsElementwise: true, Examples: [{ Inputs.Count: 1 }, ..] }).Select(op => op.Name)];

    [Theory, MemberData(nameof(Operations))]
    public void An_operation_is_affine_in_an_input_where_it_says_so_and_nowhere_else(string name)
    {
        // Of finite numbers these are constant, which is not worth saying.
        if (name is "is nan" or "is finite") return;
        foreach (var example in Named(name).Examples)
            for (var input = 0; input < example.Inputs.Count; input++)
            {
                var isAffine = IsAffine(example, input);
                Assert.True(example.Op.IsAffineIn(input) == isAffine, $"{name} is {(isAffine ? "" : "not ")}affine in input {input}");
            }
    }

    /// <summary>f(a) + f(b) = f(a + b) + f(0), for halves from -3 to 3, so that equal numbers and steps are met.</summary>
    private static bool IsAffine(Example example, int input)
    {
        var random = new Random(3);
        var shape = example.Inputs[input].Shape;
        for (var i = 0; i < Tries; i++)
        {
            var inputs = example.Inputs.Select(domain => Halves(domain.Shape, RuleCheck.Draw(random, domain))).ToArray();
            Tensor a = Varied(), b = Varied();
            double[] atA = Of(a), atB = Of(b), atBoth = Of(a + b), atZero = Of(Zeros(shape));
            for (var k = 0; k < atA.Length; k++)
                if (!(Math.Abs(atA[k] + atB[k] - atBoth[k] - atZero[k]) <= 1e-9 * (1 + Math.Abs(atA[k]) + Math.Abs(atB[k])))) return false;

            double[] Of(Tensor varied) => Tensor.Apply(example.Op, [.. inputs.Select((held, place) => place == input ? varied : held)]).ToArray();
        }
        return true;

        Tensor Varied() => Halves(shape, RuleCheck.Draw(random, new(shape, -3, 3)));
        static Tensor Halves(Shape shape, double[] numbers) => Constant(Array.ConvertAll(numbers, number => Math.Round(2 * number) / 2)).Reshape(shape);
    }

    [Theory, MemberData(nameof(Operations))]
    public void An_input_whose_gradient_is_handed_on_gets_that_of_the_output(string name)
    {
        var op = Named(name);
        for (var input = 0; input < op.Examples[0].Inputs.Count; input++)
        {
            var isHandedOn = op.Examples.All(example => input < example.Inputs.Count && IsHandedOn(example, input));
            if (op.HandsOn(input)) Assert.True(isHandedOn, $"{name} changes the gradient of input {input}");
            else if (op.IsElementwise) Assert.False(isHandedOn, $"{name} hands the gradient on to input {input} and does not say so");
        }
    }

    private static bool IsHandedOn(Example example, int input)
    {
        var output = Recorded(example);
        var upstream = Constant(RuleCheck.Draw(new(2), new Domain(output.Shape))).Reshape(output.Shape);
        var contributions = new Tensor?[output.Inputs.Count];
        example.Op.Vjp(output, upstream, contributions);
        return contributions[input] is { } contribution && contribution.Shape == upstream.Shape && contribution.ToArray().SequenceEqual(upstream.ToArray());
    }

    [Theory, MemberData(nameof(FunctionsOfOneNumber))]
    public void The_steepest_slope_is_met_and_never_exceeded(string name)
    {
        var op = Named(name);
        var slopes = Slopes(op).Where(double.IsFinite).Select(Math.Abs).ToList();
        if (double.IsInfinity(op.SteepestSlope)) Assert.Contains(slopes, slope => slope > 1.5);
        else Assert.InRange(slopes.Max(), 0.999 * op.SteepestSlope, op.SteepestSlope * (1 + 1e-12));
    }

    [Theory, MemberData(nameof(FunctionsOfOneNumber))]
    public void A_dead_range_is_one_of_slope_zero_beside_others(string name)
    {
        var slopes = Slopes(Named(name));
        var hasFlatRange = slopes.Chunk(100).Any(range => range.All(slope => slope == 0));
        Assert.Equal(hasFlatRange && slopes.Any(slope => slope != 0), Named(name).HasDeadRange);
    }

    private static double[] Slopes(Op op)
    {
        var x = Linspace(-12, 12, 24001).AsVariable();
        var y = Tensor.Apply(op, x);
        return Gradients.Along(y, 0, OnesLike(y))!.ToArray();
    }

    [Theory, MemberData(nameof(Operations))]
    public void Results_lie_in_the_range(string name)
    {
        var op = Named(name);
        var results = op.Examples.SelectMany(example => Recorded(example).ToArray()).ToList();
        if (op.IsElementwise && op.Examples[0].Inputs.Count == 1) results.AddRange(Tensor.Apply(op, Linspace(-6, 6, 1001)).ToArray());
        var range = op.Examples[0].Op.Range;
        Assert.All(op.Examples, example => Assert.All(Recorded(example).ToArray(), result => Assert.InRange(result, example.Op.Range.Low, example.Op.Range.High)));
        Assert.All(results.Where(result => !double.IsNaN(result) && op.Examples.Count == 1), result => Assert.InRange(result, range.Low, range.High));
    }

    [Fact]
    public void These_are_the_activations() =>
        Assert.Equal(
            ["sigmoid", "tanh", "relu", "leaky relu", "elu", "selu", "silu", "gelu", "softplus", "softsign"],
            Catalogue.All.Where(op => op.IsActivation).Select(op => op.Name));

    [Theory]
    [InlineData("mean")]
    [InlineData("avg pool2d")]
    public void What_averages_gives_its_elements_even_shares(string name)
    {
        Assert.Equal(GradientEffect.Averages, Named(name).Effect);
        var output = Recorded(Named(name).Examples[0]);
        var shares = Gradients.Along(output, 0, OnesLike(output))!.ToArray();
        Assert.All(shares, share => Assert.Equal((double)output.Shape.Size / shares.Length, share, 1e-12));
    }

    [Theory]
    [InlineData("batch norm")]
    [InlineData("layer norm")]
    [InlineData("standardize")]
    public void What_normalizes_takes_a_constant_out_of_the_gradient(string name)
    {
        Assert.Equal(GradientEffect.Normalizes, Named(name).Effect);
        var output = Recorded(Named(name).Examples[0]);
        var upstream = Constant(RuleCheck.Draw(new(2), new Domain(output.Shape))).Reshape(output.Shape);
        Assert.Equal(0, Gradients.Along(output, 0, upstream)!.ToArray().Sum(), 1e-9);
    }

    [Fact]
    public void A_broken_operation_says_of_itself_what_the_right_one_does()
    {
        var facts = typeof(Op).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(fact => fact.GetMethod!.IsVirtual && fact.Name is not (nameof(Op.Examples) or nameof(Op.Script) or "EqualityContract")).ToList();
        Assert.Contains(facts, fact => fact.Name == nameof(Op.Range));
        foreach (var op in Catalogue.All)
            Assert.All(facts, fact => Assert.Equal(fact.GetValue(op), fact.GetValue(new BrokenOp(op, RuleBug.Sign, 0))));
    }

    private static Op Named(string name) => Catalogue.Find(name)!;

    private static Tensor Recorded(Example example)
    {
        var random = new Random(5);
        return Tensor.Apply(example.Op, [.. example.Inputs.Select(domain => Variable(RuleCheck.Draw(random, domain)).Reshape(domain.Shape))]);
    }
}
