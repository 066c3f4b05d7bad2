namespace NotebookBackprop.Autodiff;

/// <summary>The Jacobian along one edge of a graph: of a node by one of its inputs, all else held.</summary>
/// <param name="Rows">How many elements the output has.</param>
/// <param name="Columns">How many elements the input has.</param>
/// <param name="Structure">The pattern of its entries.</param>
public sealed record LocalJacobian(int Rows, int Columns, LocalStructure Structure)
{
    /// <summary>The most entries that are computed.</summary>
    public const int MostEntries = 4_000_000;

    /// <summary>How many entries it has.</summary>
    public long Entries => (long)Rows * Columns;

    /// <summary>Its size and pattern; no entry is computed.</summary>
    /// <param name="output">A tensor made by an operation.</param>
    /// <param name="input">Which of its inputs, from 0.</param>
    /// <exception cref="ArgumentException">The tensor is a leaf, or has no such input.</exception>
    public static LocalJacobian Of(Tensor output, int input)
    {
        var op = Operation(output, input);
        return new(output.Shape.Size, output.Input(input).Shape.Size, op.Structure(output, input));
    }

    /// <summary>Its entries, row-major, at the recorded values.</summary>
    /// <param name="output">A tensor made by an operation.</param>
    /// <param name="input">Which of its inputs, from 0.</param>
    /// <exception cref="ArgumentException">The tensor is a leaf, has no such input, or the Jacobian has more than <see cref="MostEntries"/> entries.</exception>
    public static double[] Matrix(Tensor output, int input)
    {
        var jacobian = Of(output, input);
        if (jacobian.Entries > MostEntries)
            throw new ArgumentException($"local Jacobian of {output.Op!.Name}: {jacobian.Rows} × {jacobian.Columns} is {jacobian.Entries} entries, more than {MostEntries}; ask for products with Vjp or Jvp.");
        var (op, shape) = (output.Op!, output.Input(input).Shape);
        Tensor[] held = [.. output.Inputs.Select(original => original.Detach())];
        return Functions.Jacobian(At, held[input].Reshape(shape.Size)).Matrix.ToArray();

        Tensor At(Tensor elements)
        {
            Tensor[] inputs = [.. held];
            inputs[input] = elements.Reshape(shape);
            return Tensor.Apply(op, inputs).Reshape(jacobian.Rows);
        }
    }

    private static Op Operation(Tensor output, int input) => output.Op is { } op && (uint)input < (uint)output.Inputs.Count
        ? op
        : throw new ArgumentException($"local Jacobian: {(output.IsLeaf ? "a leaf has no inputs" : $"there is no input {input}")}; ask for one of a node's inputs.");
}
