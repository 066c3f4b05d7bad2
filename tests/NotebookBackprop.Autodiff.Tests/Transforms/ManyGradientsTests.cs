using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

/// <summary>Several gradients swept at once are those swept one after the other, for every operation.</summary>
public class ManyGradientsTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var op in Catalogue.All)
                for (var i = 0; i < op.Examples.Count; i++)
                    cases.Add(op.Name, i);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_rule_for_many_gradients_is_the_rule_for_each(string name, int number)
    {
        var example = Catalogue.All.First(op => op.Name == name).Examples[number];
        Tensor[] inputs = [.. example.Inputs.Select(Draw)];
        var output = Tensor.Apply(example.Op, inputs);
        if (!output.RequiresGrad) return;
        var seeds = Functions.Randn([3, .. output.Shape.Axes]).To(output.DType);
        var tape = NotebookBackprop.Autodiff.Tape.Between(inputs, output);
        foreach (var record in (bool[])[false, true])
            foreach (var input in inputs)
            {
                if (tape.PlaceOf(input) is not { } place) continue;
                var many = ManyGradients.Sweep(tape, seeds, place, record);
                for (var i = 0; i < 3; i++)
                    if (ReverseMode.Sweep(tape, seeds[i], record)[place] is { } one)
                    {
                        Assert.Equal([3, .. input.Shape.Axes], many!.Shape);
                        Assert.Equal(one.ToArray(), many[i].ToArray(), (a, b) => a.Equals(b) || Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a)));
                    }
                    else
                    {
                        Assert.Null(many);
                    }
            }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_sweep_of_all_unit_vectors_is_a_sweep_of_each_also_through_functions_of_elements(string name, int number)
    {
        var example = Catalogue.All.First(op => op.Name == name).Examples[number];
        Tensor[] inputs = [.. example.Inputs.Select(Draw)];
        var made = Tensor.Apply(example.Op, inputs);
        if (!made.RequiresGrad) return;
        foreach (var output in (Tensor[])[made, Functions.Tanh(Functions.Constant(Functions.Rand(made.Shape).ToArray(), made.Shape, made.DType) * made)])
        {
            var tape = NotebookBackprop.Autodiff.Tape.Between(inputs, output);
            var units = Functions.Eye(output.Shape.Size, dtype: output.DType).Reshape([output.Shape.Size, .. output.Shape.Axes]);
            foreach (var input in inputs)
            {
                if (tape.PlaceOf(input) is not { } place) continue;
                var (all, each) = (UnitGradients.Sweep(tape, place, record: false), ManyGradients.Sweep(tape, units, place, record: false));
                Assert.Equal(each?.Shape, all?.Shape);
                Assert.Equal(each?.ToArray() ?? [], all?.ToArray() ?? [], (a, b) => a.Equals(b) || Math.Abs(a - b) <= 1e-12 * (1 + Math.Abs(a)));
            }
        }
    }

    [Theory]
    [InlineData(JacobianMode.Reverse, "backward")]
    [InlineData(JacobianMode.Forward, "forward")]
    public void A_variable_that_the_function_itself_gives_new_numbers_is_named_and_not_read(JacobianMode mode, string sweep)
    {
        var w = Functions.Variable([1, 2, 3]).Named("w");
        var error = Assert.Throws<InvalidOperationException>(() => Functions.Jacobian(t =>
        {
            var y = w * t;
            w.Assign(2 * w.Detach());
            return y;
        }, Functions.Constant([1, 1, 1]), mode));
        Assert.Equal($"{sweep}: the variable w was given new numbers after multiply was computed from it; sweep before the change, or compute the output again.", error.Message);
    }

    [Fact]
    public void A_function_with_branches_and_captured_variables_has_the_same_rows_in_either_mode()
    {
        Tensor w = Functions.Variable(Functions.Randn(4, 3).ToArray(), [4, 3]), x = Functions.Randn(3);
        Tensor F(Tensor t) => Functions.Softmax(Functions.Tanh(Functions.MatMul(w, t)) * Functions.Sum(t) + Functions.Concat([t, Functions.Sum(Functions.Square(t)).Reshape(1)]));
        JacobianMatrix reverse = Functions.Jacobian(F, x, JacobianMode.Reverse), forward = Functions.Jacobian(F, x, JacobianMode.Forward);
        Assert.Equal([4, 3], reverse.Value.Shape);
        Assert.Equal(forward.Value.ToArray(), reverse.Value.ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);

        // The rows are differentiable by what the function captured.
        Functions.Sum(Functions.Square(reverse.Value)).Backward();
        var gradient = w.Grad!.ToArray();
        w.ZeroGrad();
        Functions.Sum(Functions.Square(forward.Value)).Backward();
        Assert.Equal(w.Grad!.ToArray(), gradient, (a, b) => Math.Abs(a - b) < 1e-10);
    }

    private static Tensor Draw(Domain domain)
    {
        var numbers = Functions.Rand(domain.Shape).ToArray().Select(u => domain.Low + (domain.High - domain.Low) * u);
        return Functions.Variable([.. numbers.Select(x => Math.Abs(x - domain.Avoid) < 0.1 ? x + 0.2 : x)], domain.Shape);
    }
}
