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

    /// <summary>Sums, maxima and other folds: one for each element of the input.</summary>
    Fold,

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
    public static OpCost Of(Tensor node)
    {
        double output = node.Shape.Size, input = node.InputSpan.Length == 0 ? 0 : node.Inputs.Max(one => one.Shape.Size);
        return node.Op switch
        {
            null => throw new ArgumentException("cost: a leaf costs nothing; ask for a computed node."),
            MatMulOp => Same(OpFamily.Product, output * node.Input(0).Shape[^1]),
            EinsumOp einsum => Same(OpFamily.Product, Places(einsum, node)),
            Conv2dOp => Same(OpFamily.Convolution, output * Filter(node.Input(1).Shape)),
            ConvTranspose2dOp => Same(OpFamily.Convolution, node.Input(0).Shape.Size * Filter(node.Input(1).Shape)),
            Conv2dFiltersOp => Same(OpFamily.Convolution, node.Input(0).Shape.Size * Filter(node.Shape)),
            MultilinearOp => Same(OpFamily.Product, output),
            ElementwiseOp { Role: Role.Distributor } => new(OpFamily.Elementwise, output, 0),
            ElementwiseOp => Same(OpFamily.Elementwise, output),
            LinearOp linear => linear.Structure(node, 0) switch
            {
                LocalStructure.Selection or LocalStructure.Broadcast => Same(OpFamily.Movement, 0),
                LocalStructure.Diagonal => Same(linear.Role == Role.Mover ? OpFamily.Movement : OpFamily.Elementwise, linear.Role == Role.Mover ? 0 : output),
                _ => Same(OpFamily.Fold, input),
            },
            SymmetricOp or CompositeOp or LogSoftmaxOp or PairLossOp or CrossEntropyOp => Same(OpFamily.Group, Passes * input),
            { Role: Role.Mover } => Same(OpFamily.Movement, 0),
            _ => Same(OpFamily.Fold, input),
        };
    }

    private static OpCost Same(OpFamily family, double work) => new(family, work, work);

    /// <summary>The elements of one filter.</summary>
    private static double Filter(Shape filters) => (double)filters.Size / Math.Max(1, filters[0]);

    /// <summary>Every combination of the named axes.</summary>
    private static double Places(EinsumOp einsum, Tensor node)
    {
        var lengths = new Dictionary<char, double>();
        for (var i = 0; i < einsum.Inputs.Length; i++)
            foreach (var (axis, letter) in einsum.Inputs[i].Index())
                lengths[letter] = Math.Max(lengths.GetValueOrDefault(letter, 1), node.Input(i).Shape[axis]);
        return lengths.Values.Aggregate(1.0, (product, length) => product * length);
    }
}
