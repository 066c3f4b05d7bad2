using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

/// <summary>Every operation against PyTorch: values, both modes, second derivatives, in both types.</summary>
public sealed class OracleTests
{
    /// <summary>Cases by their place in the file, for the operations that are mapped.</summary>
    public static IEnumerable<TheoryDataRow<int>> Cases => OracleCase.All
        .Select((example, place) => (example, place))
        .Where(row => OracleOps.All.ContainsKey(row.example.Op))
        .Select(row => new TheoryDataRow<int>(row.place) { TestDisplayName = row.example.Name });

    [Fact]
    public void Every_operation_of_the_oracle_is_mapped() =>
        Assert.Equal([], OracleCase.All.Select(example => example.Op).Except(OracleOps.All.Keys));

    [Theory, MemberData(nameof(Cases))]
    public void Agrees_with_PyTorch(int place)
    {
        var expected = OracleCase.All[place];
        Check(expected, DType.Float64, 1e-10);
        Check(expected, DType.Float32, 1e-4);
    }

    private static void Check(OracleCase expected, DType dtype, double tolerance)
    {
        var inputs = Array.ConvertAll(expected.Inputs, input => input.ToTensor(dtype, requiresGrad: true));
        var tangents = Array.ConvertAll(expected.Tangents, tangent => tangent.ToTensor(dtype));
        var output = OracleOps.All[expected.Op](inputs, expected.Attributes);
        Assert.Equal(dtype, output.DType);
        Near("output", expected.Output, output, tolerance);

        var tape = Tape.Of(output);
        var adjoints = ReverseMode.Sweep(tape, expected.Cotangent.ToTensor(dtype), record: true);
        var gradients = Array.ConvertAll(inputs, input => adjoints[tape.PlaceOf(input)!.Value]);
        for (var i = 0; i < inputs.Length; i++) Near($"vjp of input {i}", expected.Vjp[i], gradients[i], tolerance);

        Near("jvp", expected.Jvp, Tangent(output, inputs, tangents), tolerance);

        var second = ReverseOverReverse(gradients, inputs, tangents);
        for (var i = 0; i < inputs.Length; i++)
        {
            // What cancels to nothing is measured by the first derivatives that it is the change of.
            var least = expected.Vjp[i].Values.Max(Math.Abs);
            Near($"hvp of input {i}, forward over reverse", expected.Hvp[i], gradients[i] is { } g ? Tangent(g, inputs, tangents) : null, tolerance, least);
            Near($"hvp of input {i}, reverse over reverse", expected.Hvp[i], second[i], tolerance, least);
        }
    }

    /// <summary>Ju of what was recorded from some inputs.</summary>
    private static Tensor? Tangent(Tensor output, Tensor[] inputs, Tensor[] tangents)
    {
        var tape = Tape.Of(output);
        var seeds = new Tensor?[tape.Nodes.Count];
        for (var i = 0; i < inputs.Length; i++)
            if (tape.PlaceOf(inputs[i]) is { } place)
                seeds[place] = tangents[i];
        return ForwardMode.Sweep(tape, seeds)[^1];
    }

    /// <summary>The gradient of Σ ⟨gradient, tangent⟩ by each input.</summary>
    private static Tensor?[] ReverseOverReverse(Tensor?[] gradients, Tensor[] inputs, Tensor[] tangents)
    {
        var along = gradients
            .Zip(tangents, (gradient, tangent) => gradient is { RequiresGrad: true } ? Functions.Sum(gradient * tangent) : null)
            .OfType<Tensor>()
            .Aggregate((Tensor?)null, (sum, term) => sum is null ? term : sum + term);
        if (along is null) return new Tensor?[inputs.Length];
        var tape = Tape.Of(along);
        var adjoints = ReverseMode.Sweep(tape, Functions.OnesLike(along));
        return Array.ConvertAll(inputs, input => tape.PlaceOf(input) is { } place ? adjoints[place] : null);
    }

    /// <summary>Errors count relative to the array's largest element, or to a least scale; what no gradient reaches is zero.</summary>
    private static void Near(string what, OracleArray expected, Tensor? actual, double tolerance, double least = 0)
    {
        if (actual is not null) Assert.Equal(expected.Shape, actual.Shape);
        var values = actual?.ToArray() ?? new double[expected.Shape.Size];
        var scale = Math.Max(least, expected.Values.Max(Math.Abs));
        for (var i = 0; i < values.Length; i++)
        {
            var error = Math.Abs(values[i] - expected.Values[i]);
            Assert.True(
                error <= tolerance * scale,
                FormattableString.Invariant($"{what}[{i}]: {values[i]:R}, expected {expected.Values[i]:R}; off by {error / scale:E2} of the largest element"));
        }
    }
}
