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
