using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

/// <summary>What a user is told instead of a gradient, and which calls compile.</summary>
public class SentenceTests
{
    [Fact]
    public void The_gradient_of_what_was_computed_is_a_sentence()
    {
        var x = Variable(2);
        Tensor q = x * 3, named = (q + 1).Named("q");
        Assert.Null(x.Grad);
        (named * 2).Backward();
        Assert.Equal(6, x.Grad!.Item());
        Assert.Equal("Grad: the tensor was computed, by multiply, and only variables keep a gradient; see this one in a drawing (#!backprop graph), compute it with Grad(f, x) for a function f of it, or look at it with OnGrad during Backward.",
            Assert.Throws<InvalidOperationException>(() => q.Grad!.Item()).Message);
        Assert.StartsWith("Grad: q was computed, by add,", Assert.Throws<InvalidOperationException>(() => named.Grad!.Item()).Message, StringComparison.Ordinal);
        Assert.Null(Constant(1).Grad);
    }

    [Fact]
    public void A_function_that_takes_an_element_is_one_of_a_tensor()
    {
        Tensor x = Constant([3, 4]), u = Constant([1, 0]);
        Assert.Equal([-1, 0], Grad(v => -v[0])(x).ToArray());
        Assert.Equal([-1, 0], Grad(v => -v[0], x).ToArray());
        Assert.Equal([0, 1], ValueAndGrad(v => v[1], x).Gradient.ToArray());
        Assert.Equal([1, 0], Vjp(v => v[0], x, 1).Product.ToArray());
        Assert.Equal(1, Jvp(v => v[0], x, u).Product.Item());
        Assert.Equal(0, Hvp(v => v[0], x, u).ToArray()[0]);
        Assert.Equal(GradientVerdict.Right, CheckGradients(v => v[0], x).Verdict);
        Assert.Equal([4, 3], Grad(v => v[0] * v[1], 3, 4).Select(gradient => gradient.Item()));
    }

    [Fact]
    public void A_hook_that_only_throws_compiles_too()
    {
        var y = Variable(2);
        y.OnGrad(_ => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => (y * y).Backward());
    }

    public static TheoryData<Func<Tensor>> OfNumbers => new(
        () => Softmax(1), () => LogSoftmax(1), () => Cumsum(1, 0), () => Roll(1, 1), () => Gather(1, 0, Constant(0)), () => Transpose(1),
        () => Diagonal(1), () => Concat([1, 2]), () => TopK(1, 1).Values, () => IndexSelect(1, 0, [0]));

    [Theory, MemberData(nameof(OfNumbers))]
    public void Of_a_single_number_none_is_told_to_leave_out_an_axis_that_it_needs(Func<Tensor> call)
    {
        var message = Assert.Throws<ArgumentException>(call).Message;
        Assert.DoesNotContain("leave the axis out", message, StringComparison.Ordinal);
    }
}
