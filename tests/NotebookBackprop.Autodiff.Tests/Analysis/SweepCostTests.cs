using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

/// <summary>Counts worked out by hand.</summary>
public class SweepCostTests
{
    [Fact]
    public void A_layer_costs_its_product_its_bias_and_its_activation()
    {
        var x = Variable(Zeros(3, 4));
        var y = Tanh(MatMul(x, Variable(Zeros(4, 5))) + Variable(Zeros(5)));
        var cost = SweepCost.Of(x, y)!;

        // Value: 3·4·5 + 15 + 15. One sweep by x: 3·4·5 through the product, nothing through the sum, 15 through tanh.
        Assert.Equal((90, 75), (cost.Value, cost.Sweep));
        Assert.Equal([new FamilyCost(OpFamily.Product, 1, 60, 60), new(OpFamily.Elementwise, 2, 30, 15)], cost.Families);
        Assert.Equal((12, 15), (cost.Inputs, cost.Outputs));
        Assert.Equal((90 + 12 * 75, 90 + 15 * 75), (cost.JacobianForward, cost.JacobianReverse));
        Assert.Equal(12 * 15 * 8, cost.JacobianBytes);
    }

    [Fact]
    public void Memory_is_what_is_held_at_once_and_backward_everything()
    {
        // x (4) → a (4) → b (4) → f (1): two of 4 at most at once; backward all 13 numbers and two gradients of 4.
        var x = Variable(Zeros(4));
        var cost = SweepCost.Of(x, Sum(Exp(Sin(x))))!;

        Assert.Equal((8 * 8, 16 * 8, (13 + 8) * 8), (cost.ValueBytes, cost.ForwardBytes, cost.ReverseBytes));
        Assert.Equal(cost.ReverseBytes / 2, SweepCost.Of(Variable(Zeros([4], DType.Float32)) is var y ? y : x, Sum(Exp(Sin(y))))!.ReverseBytes);
    }

    [Fact]
    public void What_is_held_longer_counts_longer()
    {
        // x stays for the last product: x, a, b are held together.
        var x = Variable(Zeros(4));
        Assert.Equal(12 * 8, SweepCost.Of(x, Exp(Sin(x)) * x)!.ValueBytes);
    }

    [Fact]
    public void A_node_used_twice_passes_twice()
    {
        var x = Variable(Zeros(4));
        Assert.Equal((4, 8), (SweepCost.Of(x, x * x)!.Value, SweepCost.Of(x, x * x)!.Sweep));
    }

    [Fact]
    public void Each_family_is_counted_as_it_says()
    {
        var (image, filters) = (Variable(Zeros(2, 3, 6, 6)), Variable(Zeros(4, 3, 3, 3)));
        var (a, b) = (Variable(Zeros(2, 3)), Variable(Zeros(3, 5)));

        Assert.Equal(new(OpFamily.Convolution, 2 * 4 * 4 * 4 * 27, 2 * 4 * 4 * 4 * 27), OpCost.Of(Conv2d(image, filters)));
        Assert.Equal(new(OpFamily.Product, 30, 30), OpCost.Of(Einsum("ij,jk->ik", a, b)));
        Assert.Equal(new(OpFamily.Reduction, 6, 6), OpCost.Of(Sum(a)));
        Assert.Equal(new(OpFamily.Reduction, 6, 6), OpCost.Of(Amax(a, 0)));
        Assert.Equal(new(OpFamily.Group, 18, 18), OpCost.Of(Softmax(a, 1)));
        Assert.Equal(new(OpFamily.Movement, 0, 0), OpCost.Of(a.T));
        Assert.Equal(new(OpFamily.Movement, 0, 0), OpCost.Of(a[0]));
        Assert.Equal(new(OpFamily.Elementwise, 6, 0), OpCost.Of(a - 1));
        Assert.Throws<ArgumentException>(() => OpCost.Of(a));
    }

    [Fact]
    public void Every_operation_of_the_catalogue_has_a_cost()
    {
        foreach (var op in Catalogue.All)
            foreach (var example in op.Examples)
            {
                var inputs = example.Inputs.Select(domain => Variable(Full(domain.Shape, 0.5))).ToArray();
                var cost = OpCost.Of(Tensor.Apply(example.Op, inputs));
                Assert.InRange(cost.Value, 0, 1e5);
                Assert.InRange(cost.Pass, 0, cost.Value);
            }
    }

    [Fact]
    public void What_does_not_lead_there_costs_nothing()
    {
        var x = Variable(Zeros(4));
        Assert.Null(SweepCost.Of(x, Sin(Variable(Zeros(4)))));
        Assert.Equal((0, 0), SweepCost.Of(x, x) is { } same ? (same.Value, same.Sweep) : (1, 1));
    }
}
