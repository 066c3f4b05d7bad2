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
    /// <exception cref="InvalidOperationException">When it is swept: the derivative has another shape than the output.</exception>
    public static Func<Tensor, Tensor> CustomOp(string name, Func<Tensor, Tensor> forward, Func<Tensor, Tensor, Tensor> derivative)
    {
        var op = new CustomOp(name, x => forward(x[0]), (x, y, upstream) => [Autodiff.CustomOp.Passed(name, upstream, derivative(x[0], y), x[0])]);
        return x => Tensor.Apply(op, x);
    }

    /// <summary>An operation of one's own on any number of inputs, as a function.</summary>
    /// <param name="name">What stands on its node.</param>
    /// <param name="forward">The value, from the inputs.</param>
    /// <param name="vjp">What the gradient of the output gives each input, in that input's shape; null where none flows. It must be linear in that gradient.</param>
    /// <exception cref="InvalidOperationException">When it is swept: the rule answers with other shapes or types, or too few; in forward mode also where it is not linear.</exception>
    public static Func<Tensor[], Tensor> CustomOp(string name, Func<Tensor[], Tensor> forward, VjpRule vjp)
    {
        var op = new CustomOp(name, forward, vjp);
        return inputs => Tensor.Apply(op, [.. inputs]);
    }

    /// <summary>
    /// A function of x whose inner values are not kept: the backward sweep computes them again. Saves memory, costs a second
    /// forward run (Chen et al., 2016). What the function captures gets its gradient too. It draws the same random numbers each
    /// time, and the session's stay where they are.
    /// </summary>
    /// <param name="f">A function that answers the same each time.</param>
    /// <param name="x">Its argument.</param>
    /// <exception cref="InvalidOperationException">f answers with null; when it is swept, also where f answers otherwise than before.</exception>
    public static Tensor Checkpoint(Func<Tensor, Tensor> f, Tensor x)
    {
        if (!Recording.IsOn) return f(x);
        var surroundings = Surroundings.Now;
        // An alias tells the argument from the same tensor captured. What was made before it and is used is captured: the tape is cut there.
        var argument = Tensor.Apply(AliasOp.Instance, x);
        var value = CheckpointOp.Answer(f(argument));
        Tensor[] captured = [.. Tape.Since(argument, value).Nodes.Where(node => node.RequiresGrad && node.Order < argument.Order)];
        return Tensor.Recorded(new CheckpointOp(f, captured, surroundings), value.Value, [x, .. captured]);
    }
}
