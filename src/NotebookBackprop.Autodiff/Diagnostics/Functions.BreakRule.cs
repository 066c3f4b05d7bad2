using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// A copy of a computation in which the backward rule of one operation has a bug, for exercises: values are right,
    /// gradients are not, and <see cref="CheckNodes"/> finds the place. The original stays as it is.
    /// </summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="bug">What is to be wrong.</param>
    /// <param name="seed">Draws the place, among those where the bug shows.</param>
    /// <param name="nameOf">Names for the copied nodes; by default those given with <see cref="Tensor.Named"/>.</param>
    /// <exception cref="ArgumentException">The bug would show at no operation of the computation.</exception>
    [FunctionOnly]
    public static Tensor BreakRule(Tensor output, RuleBug bug, int seed = 0, Func<Tensor, string?>? nameOf = null) =>
        BrokenGraph.Of(output, bug, seed, nameOf ?? (_ => null))?.Output
        ?? throw new ArgumentException($"BreakRule: {bug} would show at no operation of this computation; choose another bug, or a computation that it fits.");
}
