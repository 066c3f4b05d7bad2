namespace NotebookBackprop.Autodiff;

/// <summary>The derivative along one edge of a graph: of a node by one of its inputs, all else held.</summary>
/// <param name="Value">
/// The derivative of each output element by the input element it was made from, at the recorded values, in the output's
/// shape; null where the elements depend on one another, as in a matrix product.
/// </param>
/// <param name="Rule">
/// How the derivative is written, <c>y · (1 − y)</c>; where there is no value, what the edge makes of the gradient <c>g</c>
/// that comes back.
/// </param>
public sealed record LocalDerivative(Tensor? Value, Formula Rule)
{
    /// <summary>The derivative of a recorded node by one of its inputs.</summary>
    /// <param name="output">A tensor made by an operation.</param>
    /// <param name="input">Which of its inputs, from 0.</param>
    /// <param name="nameOf">The name of a tensor in the notebook; null for one without, which is written by a letter.</param>
    /// <exception cref="ArgumentException">The tensor is a leaf, or has no such input.</exception>
    public static LocalDerivative Of(Tensor output, int input, Func<Tensor, string?> nameOf)
    {
        if (output.Op is not { } op || (uint)input >= (uint)output.InputSpan.Length)
            throw new ArgumentException($"local derivative: {(output.IsLeaf ? "a leaf has no inputs" : $"there is no input {input}")}; ask for one of a node's inputs.");
        return new(Number(op, output, input), Write(op, output, input, nameOf));
    }

    private static Tensor? Number(Op op, Tensor output, int input)
    {
        using var recording = Recording.Use(Recording.Mode.Nothing);
        return InAlgebra(op, output, input);
    }

    /// <summary>The derivative of each output element in differentiable algebra, recorded as recording is; null where there is none.</summary>
    internal static Tensor? InAlgebra(Op op, Tensor output, int input)
    {
        if (op is ElementwiseOp elementwise) return Functions.BroadcastTo(elementwise.Derivative(output, input), output.Shape);
        var scalars = output.Shape.Size == 1 && output.Input(input).Shape.Size == 1;
        return scalars ? Contribution(op, output, input, Functions.OnesLike(output)) : null;
    }

    /// <summary>The rule is written by running it on stand-ins that record every step, constants included.</summary>
    private static Formula Write(Op op, Tensor output, int input, Func<Tensor, string?> nameOf)
    {
        using var recording = Recording.Use(Recording.Mode.Everything);
        var inputs = output.InputSpan.ToArray();
        var standIns = inputs.Select((original, i) => original.StandIn(nameOf(original) ?? Letter(original, i, inputs.Length))).ToArray();
        var standIn = output.StandIn(op, standIns, nameOf(output));
        var rule = op is ElementwiseOp elementwise
            ? elementwise.Derivative(standIn, input)
            : Contribution(op, standIn, input, Functions.OnesLike(output).StandIn("g"));
        // What a checkpointed function captures stands in the rule itself.
        return rule is null ? new Formula.Number(0) : Expression.Of(rule, tensor => tensor.Name ?? (Array.IndexOf(inputs, tensor) >= 0 ? nameOf(tensor) : null));
    }

    private static Tensor? Contribution(Op op, Tensor output, int input, Tensor upstream)
    {
        var contributions = new Tensor?[output.InputSpan.Length];
        op.Vjp(output, upstream, contributions);
        return contributions[input];
    }

    private static string? Letter(Tensor input, int i, int count) =>
        input.IsPlainNumber ? null : count == 1 ? "x" : count == 2 ? "ab"[i].ToString() : $"x{i + 1}";
}
