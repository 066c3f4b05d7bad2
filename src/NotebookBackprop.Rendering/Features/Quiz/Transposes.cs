using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The products that a student tries for the gradient of a factor: the right one is dA = G Bᵀ, or dB = Aᵀ G.</summary>
internal static class Transposes
{
    /// <summary>Every product of the gradient and the other factor, in either order and transposed or not, that fits the factor's shape.</summary>
    /// <param name="output">A recorded node; nothing is found where it is no product of two matrices or vectors.</param>
    /// <param name="operand">The factor whose gradient is asked for.</param>
    /// <param name="upstream">The gradient of the output.</param>
    /// <returns>Their elements, row-major; the right one may be among them.</returns>
    public static IEnumerable<double[]> OfWrong(Tensor output, int operand, Tensor upstream)
    {
        if (output.Op is not { Effect: GradientEffect.Transposes } || output.Inputs.Any(input => input.Shape.Rank > 2)) yield break;
        var (left, right) = (output.Inputs[0].Detach(), output.Inputs[1].Detach());
        // A vector is a row on the left of a product and a column on its right.
        var a = left.Shape.Rank == 2 ? left : left.Reshape(1, left.Shape.Size);
        var b = right.Shape.Rank == 2 ? right : right.Reshape(right.Shape.Size, 1);
        var (wanted, other) = operand == 0 ? (a, b) : (b, a);
        var gradient = upstream.Reshape(a.Shape[0], b.Shape[1]);
        foreach (var g in new[] { gradient, Functions.Transpose(gradient) })
            foreach (var o in new[] { other, Functions.Transpose(other) })
                foreach (var (first, second) in new[] { (g, o), (o, g) })
                    if (first.Shape[1] == second.Shape[0] && first.Shape[0] == wanted.Shape[0] && second.Shape[1] == wanted.Shape[1])
                        yield return Functions.MatMul(first, second).ToArray();
    }
}
