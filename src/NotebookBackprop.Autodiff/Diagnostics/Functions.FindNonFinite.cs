using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>
    /// The first node, in order of execution, that made a NaN or infinity: in the forward sweep, or else in a backward one
    /// from the output. No <see cref="Tensor.Grad"/> is touched.
    /// </summary>
    /// <param name="output">A recorded result, such as a loss.</param>
    /// <returns>The node, element and operands; null where every number is finite.</returns>
    [FunctionOnly]
    public static NonFinite? FindNonFinite(Tensor output)
    {
        var tape = Tape.Of(output);
        return NonFiniteSearch.Forward(tape) ?? (output.RequiresGrad ? NonFiniteSearch.Backward(tape) : null);
    }
}
