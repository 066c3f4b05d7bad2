using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// An elementwise operation of one's own, as a function: one node in drawings, with its own derivative, in reverse and
    /// forward mode and to any order.
    /// </summary>
    /// <param name="name">What stands on its node.</param>
    /// <param name="forward">The value, from the input, in its shape.</param>
    /// <param name="derivative">dy/dx of each element, from the input x and the output y.</param>
    public static Func<Tensor, Tensor> CustomOp(string name, Func<Tensor, Tensor> forward, Func<Tensor, Tensor, Tensor> derivative)
    {
        var op = CustomOp(name, x => forward(x[0]), (x, y, upstream) => [upstream * derivative(x[0], y)]);
        return x => op([x]);
    }

    /// <summary>An operation of one's own on any number of inputs, as a function.</summary>
    /// <param name="name">What stands on its node.</param>
    /// <param name="forward">The value, from the inputs.</param>
    /// <param name="vjp">What the gradient of the output gives each input, in that input's shape; null where none flows. It must be linear in that gradient.</param>
    public static Func<Tensor[], Tensor> CustomOp(string name, Func<Tensor[], Tensor> forward, VjpRule vjp)
    {
        var op = new CustomOp(name, forward, vjp);
        return inputs => Tensor.Apply(op, [.. inputs]);
    }

    /// <summary>
    /// A function of x whose inner values are not kept: the backward sweep computes them again. Saves memory, costs a second
    /// forward run (Chen et al., 2016). What the function captures gets its gradient too.
    /// </summary>
    /// <param name="f">A function that answers the same each time.</param>
    /// <param name="x">Its argument.</param>
    public static Tensor Checkpoint(Func<Tensor, Tensor> f, Tensor x)
    {
        if (!Recording.IsOn) return f(x);
        var mark = Constant(0).Order;
        var value = f(x);
        var inputs = new List<Tensor> { x };
        // What was made before the call and is used in it is captured: the tape is cut there.
        foreach (var node in Tape.Until(mark, value).Nodes)
            if (node.RequiresGrad && node.Order < mark && !ReferenceEquals(node, x))
                inputs.Add(node);
        return Tensor.Apply(new CheckpointOp(arguments => f(arguments[0]), 1, value.Value), [.. inputs]);
    }
}
