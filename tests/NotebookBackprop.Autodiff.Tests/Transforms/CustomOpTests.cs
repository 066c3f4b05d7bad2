using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

/// <summary>Users' own operations: what they answer is taken as it is meant, or refused with the operation and both shapes.</summary>
public class CustomOpTests
{
    private const string OfInputShape = "answer with one of the input's shape.";

    public static TheoryData<string, int[], int[], Func<Tensor[], Tensor>, VjpRule, string> Rules => new()
    {
        { "a product's factors", [2, 3], [3, 2], a => a[0].MatMul(a[1]), (_, _, g) => [g, g], $"own: the rule answered with a gradient of shape (2, 2) for input 0 of shape (2, 3); {OfInputShape}" },
        { "a product's second factor", [2, 3], [3, 2], a => a[0].MatMul(a[1]), (x, _, g) => [g.MatMul(x[1].T), g], $"own: the rule answered with a gradient of shape (2, 2) for input 1 of shape (3, 2); {OfInputShape}" },
        { "one that broadcasts", [2, 1], [1, 2], a => a[0].MatMul(a[1]), (_, _, g) => [g, g], $"own: the rule answered with a gradient of shape (2, 2) for input 0 of shape (2, 1); {OfInputShape}" },
        { "a sum's number", [3], [], a => Sum(a[0]) * a[1], (x, _, g) => [g * x[1], g * Sum(x[0])], $"own: the rule answered with a gradient of shape () for input 0 of shape (3,); {OfInputShape}" },
        { "an outer product's row", [2], [3], a => Outer(a[0], a[1]), (x, _, g) => [g.MatMul(x[1]), g], $"own: the rule answered with a gradient of shape (2, 3) for input 1 of shape (3,); {OfInputShape}" },
        { "a transpose", [2, 3], [], a => a[0].T * a[1], (x, _, g) => [g * x[1], null], $"own: the rule answered with a gradient of shape (3, 2) for input 0 of shape (2, 3); {OfInputShape}" },
        { "another type", [2], [2], a => a[0] * a[1], (_, _, g) => [g.To(DType.Float32), null], "own: the rule answered with a gradient of Float32 for input 0 of Float64; convert it with .To(DType.Float64)." },
        { "too few", [2], [2], a => a[0] * a[1], (_, _, g) => [g], "own: the rule answered with 1 gradients for 2 inputs; answer with one for each, null where none flows." },
        { "too many", [2], [2], a => a[0] * a[1], (_, _, g) => [g, g, g], "own: the rule answered with 3 gradients for 2 inputs; answer with one for each, null where none flows." },
        { "null", [2], [2], a => a[0] * a[1], (_, _, _) => null!, "own: the rule answered with null; answer with a gradient for each input, null where none flows." },
    };

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_that_does_not_fit_is_refused_by_every_sweep(string what, int[] first, int[] second, Func<Tensor[], Tensor> forward, VjpRule rule, string expected)
    {
        Assert.NotEmpty(what);
        var own = CustomOp("own", forward, rule);
        Tensor a = 0.5 + Ones(Shape.Of(first)), b = 0.25 + Ones(Shape.Of(second));
        Func<Tensor, Tensor> byFirst = t => own([t, b]), bySecond = t => own([a, t]);
        Tensor x = Variable(a), y = Variable(b);
        Action[] sweeps =
        [
            () => Sum(own([x, y])).Backward(),
            () => Grad(t => Sum(own(t)), a, b),
            () => Jvp(own, [a, b], [a, b]),
            () => Grad(t => Sum(Square(Grad(u => Sum(own([u, t])), a))), b),
            () => Hessian(t => Sum(byFirst(t)), a),
            () => Jacobian(byFirst, a, JacobianMode.Reverse),
            () => Jacobian(bySecond, b, JacobianMode.Reverse),
        ];
        foreach (var sweep in sweeps) Assert.Equal(expected, Assert.Throws<InvalidOperationException>(sweep).Message);
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_function_or_derivative_that_answers_with_nothing_is_refused()
    {
        var x = Variable([1, 2]);
        Assert.Equal("own: the function answered with null; return a tensor.", Assert.Throws<InvalidOperationException>(() => CustomOp("own", _ => null!, (t, _) => t)(x)).Message);
        Assert.Equal("own: the derivative answered with null; return a tensor.", Assert.Throws<InvalidOperationException>(() => Sum(CustomOp("own", t => t * 1, (_, _) => null!)(x)).Backward()).Message);
    }

    [Fact]
    public void An_elementwise_derivative_is_added_up_where_the_input_was_broadcast_and_refused_where_it_does_not_fit()
    {
        Tensor row = Constant([1, 2, 3]), x = Constant(new double[,] { { 4, 5, 6 } }), rows = Constant(new double[,] { { 1, 1, 1 }, { 2, 2, 2 } });
        var scaled = CustomOp("scaled", t => t * row, (_, _) => row);
        Assert.Equal([1, 2, 3], Grad(t => Sum(scaled(t)), x).ToArray());
        var repeated = CustomOp("repeated", t => t * rows, (_, _) => rows);
        Assert.Equal([3, 3, 3], Grad(t => Sum(repeated(t)), x).ToArray());
        Assert.Equal([4, 5, 6, 8, 10, 12], Jvp(repeated, x, x).Product.ToArray());

        foreach (var wrong in (Func<Tensor, Tensor>[])[CustomOp("own", t => Sum(t), (_, _) => 2), CustomOp("own", t => t * 1, (_, _) => rows)])
        {
            var error = Assert.Throws<InvalidOperationException>(() => Grad(t => Sum(wrong(t)), x));
            Assert.StartsWith("own: the derivative has shape ", error.Message, StringComparison.Ordinal);
            Assert.Contains("an input of shape (1, 3)", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_plain_number_is_a_gradient_of_either_type()
    {
        var twice = CustomOp("twice", a => 2 * a[0], (_, _, _) => [2]);
        var x = Variable(3, DType.Float32);
        twice([x]).Backward();
        Assert.Equal((2, DType.Float32), (x.Grad!.Item(), x.Grad!.DType));
    }

    [Fact]
    public void Forward_mode_refuses_a_rule_that_it_cannot_follow()
    {
        const string Sentence = "own: forward mode follows the rule, which is not linear in the gradient it is given, or computes outside of tensors; write it as tensor operations linear in that gradient.";
        Tensor x = Constant([1, 2, 3]);
        VjpRule[] rules =
        [
            (_, _, g) => [g * g],
            (_, _, g) => [Clamp(g, -1, 1)],
            (_, _, g) => [g + 1],
            (_, _, g) => [Constant([.. g.ToArray().Select(number => 2 * number)])],
            (_, _, g) => { using (NoGrad()) return [2 * g]; },
            (_, _, g) => [2 * g.Detach()],
        ];
        foreach (var rule in rules)
        {
            var own = CustomOp("own", a => 2 * a[0], rule);
            Assert.Equal(Sentence, Assert.Throws<InvalidOperationException>(() => Jvp(t => own([t]), x, x)).Message);
        }
        var right = CustomOp("own", a => Sum(Square(a[0])), (a, _, g) => [2 * g * a[0]]);
        Assert.Equal(28, Jvp(t => right([t]), x, x).Product.Item());
        var none = CustomOp("own", a => a[0] * 0, (_, _, _) => [null]);
        Assert.Equal([0, 0, 0], Jvp(t => none([t]), x, x).Product.ToArray());
    }
}
