using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>Every operation of the catalogue: how numbers lie in memory and in which type changes nothing but the last digits.</summary>
public class LayoutTests
{
    public static TheoryData<string, int> Examples => GradientTests.Examples;

    [Theory, MemberData(nameof(Examples))]
    public void A_view_gives_what_its_copy_gives(string op, int example)
    {
        var (plain, strided) = (Run(op, example, DType.Float64, view: false), Run(op, example, DType.Float64, view: true));
        for (var i = 0; i < plain.Length; i++) Agree(plain[i], strided[i], 1e-14);
    }

    [Theory, MemberData(nameof(Examples))]
    public void Float32_gives_what_Float64_gives_to_four_digits(string op, int example)
    {
        var (full, half) = (Run(op, example, DType.Float64, view: false), Run(op, example, DType.Float32, view: false));
        for (var i = 0; i < full.Length; i++)
        {
            Agree(full[i], half[i], 1e-4);
            if (op != "cast") Assert.Equal(DType.Float32, half[i]?.DType ?? DType.Float32);
        }
    }

    [Fact]
    public void Elementwise_operations_take_arrays_without_elements()
    {
        foreach (var op in Catalogue.All.OfType<ElementwiseOp>())
        {
            var inputs = op.Examples[0].Inputs.Select(_ => new Tensor(NDArray.Filled([2, 0, 3], 0, DType.Float64), requiresGrad: true)).ToArray();
            var output = Tensor.Apply(op, inputs);
            Assert.Equal([2, 0, 3], output.Shape);
            Assert.Equal([2, 0, 3], ReverseMode.Sweep(Tape.Of(output), output)[0]!.Shape);
        }
    }

    /// <summary>Sums may be added up in another order, so the last digits may differ.</summary>
    private static void Agree(Tensor? expected, Tensor? actual, double tolerance)
    {
        Assert.Equal((expected is null, expected?.Shape), (actual is null, actual?.Shape));
        if (expected is null || actual is null) return;
        var scale = expected.ToArray().Select(Math.Abs).Append(1).Max();
        Assert.All(expected.ToArray().Zip(actual.ToArray()), pair => Assert.Equal(pair.First, pair.Second, tolerance * scale));
    }

    /// <summary>The output, then what flows back to each input, then the tangent.</summary>
    private static Tensor?[] Run(string op, int example, DType dtype, bool view)
    {
        var (operation, domains) = Catalogue.All.Single(o => o.Name == op).Examples[example];
        var random = new Random(7);
        var inputs = domains.Select(domain => new Tensor(Draw(random, domain, dtype, view), requiresGrad: true)).ToArray();
        var tangents = domains.Select(domain => new Tensor(Draw(random, new(domain.Shape), dtype, view))).ToArray();
        var output = Tensor.Apply(operation, [.. inputs]);
        var tape = Tape.Between(inputs, output);
        var adjoints = ReverseMode.Sweep(tape, new(Draw(random, new(output.Shape), output.DType, view)));
        var seeds = new Tensor?[tape.Nodes.Count];
        for (var i = 0; i < inputs.Length; i++) seeds[tape.PlaceOf(inputs[i])!.Value] = tangents[i];
        return [output, .. inputs.Select(input => adjoints[tape.PlaceOf(input)!.Value]), ForwardMode.Sweep(tape, seeds)[^1]];
    }

    /// <summary>Random numbers one after the other, or as every other number of a column-major buffer.</summary>
    private static NDArray Draw(Random random, Domain domain, DType dtype, bool view)
    {
        var values = new double[domain.Shape.Size];
        for (var i = 0; i < values.Length; i++)
            do values[i] = domain.Low + (domain.High - domain.Low) * random.NextDouble();
            while (Math.Abs(values[i] - domain.Avoid) < 0.1);
        var dense = NDArray.From(values, domain.Shape, dtype);
        if (!view) return dense;

        var strides = new int[domain.Shape.Rank];
        for (int axis = 0, step = 2; axis < strides.Length; step *= domain.Shape[axis++]) strides[axis] = step;
        var strided = NDArray.Filled([2 * values.Length + 1], double.NaN, dtype).Viewed(domain.Shape, strides, 1);
        Strided.Write(dense, strided);
        return strided;
    }
}
