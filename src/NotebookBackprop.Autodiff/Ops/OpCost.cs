namespace NotebookBackprop.Autodiff;

/// <summary>Kinds of operations that cost alike.</summary>
public enum OpFamily
{
    /// <summary>Products of matrices: a multiply-add for each element of the output and each place summed over.</summary>
    Product,

    /// <summary>Convolutions: a multiply-add for each element of the output and of a filter.</summary>
    Convolution,

    /// <summary>Functions of single elements: one each; the derivative is counted with the product that it enters.</summary>
    Elementwise,

    /// <summary>Sums, maxima and other reductions: one for each element of the input.</summary>
    Reduction,

    /// <summary>Softmax, normalizations and losses: three passes over the elements.</summary>
    Group,

    /// <summary>Moves and copies: none.</summary>
    Movement,
}

/// <summary>
/// What one operation costs, in multiply-adds; a function of one number counts as one. Passing a tangent forward along an
/// operand costs what passing a gradient back does, as a map costs what its transpose costs (Griewank and Walther 2008, 4.6).
/// </summary>
/// <param name="Family">Its kind.</param>
/// <param name="Value">To compute the value.</param>
/// <param name="Pass">To pass one tangent or one gradient along one operand.</param>
public readonly record struct OpCost(OpFamily Family, double Value, double Pass)
{
    private const int Passes = 3;

    /// <summary>What a recorded node costs.</summary>
    /// <exception cref="ArgumentException">It is a leaf.</exception>
    public static OpCost Of(Tensor node) => node.Op is { } op
        ? op.Cost(node)
        : throw new ArgumentException("cost: a leaf costs nothing; ask for a computed node.");

    /// <summary>Numbers are seen in other places, or copied.</summary>
    internal static OpCost OfMovement => new(OpFamily.Movement, 0, 0);

    /// <summary>As much to pass a gradient as to compute the value.</summary>
    internal static OpCost Same(OpFamily family, double work) => new(family, work, work);

    /// <summary>Passes over the elements, which act on one another.</summary>
    internal static OpCost OfGroup(Tensor output) => Same(OpFamily.Group, Passes * Greatest(output));

    /// <summary>A multiply-add for each number that filters give, or take, and each element of a filter.</summary>
    internal static OpCost OfConvolution(Shape answers, Shape filters) =>
        Same(OpFamily.Convolution, answers.Size * ((double)filters.Size / Math.Max(1, filters[0])));

    /// <summary>The elements of the greatest input.</summary>
    internal static double Greatest(Tensor output) => output.InputSpan.Length == 0 ? 0 : output.Inputs.Max(input => input.Shape.Size);
}
