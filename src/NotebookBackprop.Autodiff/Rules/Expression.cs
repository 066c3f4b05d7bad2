namespace NotebookBackprop.Autodiff;

/// <summary>A recorded computation as a formula.</summary>
public static class Expression
{
    /// <summary>The expression that a tensor was computed by, down to what has a name.</summary>
    /// <param name="tensor">A tensor; one with a name is that name alone.</param>
    /// <param name="nameOf">The name of a tensor; null for one to be written out.</param>
    public static Formula Of(Tensor tensor, Func<Tensor, string?> nameOf)
    {
        if (nameOf(tensor) is { } name) return new Formula.Symbol(name);
        if (IsNumber(tensor, nameOf)) return new Formula.Number(tensor.Item());
        return tensor.Op is { } op
            ? op.Write([.. tensor.Inputs.Select(input => Of(input, nameOf))])
            : new Formula.Symbol(tensor.ToString());
    }

    /// <summary>Numbers of the code, and what was computed of them alone, are written as one number.</summary>
    private static bool IsNumber(Tensor tensor, Func<Tensor, string?> nameOf) =>
        tensor.Shape.Size == 1 && nameOf(tensor) is null
        && (tensor.IsLeaf ? tensor.IsPlainNumber : tensor.Inputs.All(input => IsNumber(input, nameOf)));
}
