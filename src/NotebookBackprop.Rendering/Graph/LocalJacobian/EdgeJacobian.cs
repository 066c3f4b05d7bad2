using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The local Jacobian on a wire, where an array is on either end: its size, its pattern and why it has it.</summary>
/// <param name="Local">Rows are elements of the operation's result, columns those of the input.</param>
/// <param name="Output">The operation's result.</param>
/// <param name="Input">Which of its inputs the wire brings.</param>
/// <param name="Factors">For a product of matrices the Kronecker product that it is, <c>I₂ ⊗ Wᵀ</c>; null elsewhere.</param>
/// <param name="Repeated">The axes of the result along which a broadcast input is repeated.</param>
public sealed record EdgeJacobian(LocalJacobian Local, Tensor Output, int Input, string? Factors, IReadOnlyList<int> Repeated)
{
    /// <summary>The most entries that are drawn: more would take longer to compute than the graph they belong to.</summary>
    private const int MostDrawn = 4096;

    /// <summary>Whether it is small enough to be drawn.</summary>
    public bool IsDrawn => Local.Entries <= MostDrawn;

    /// <summary>Reads the Jacobian of a recorded node by one of its inputs; null between single numbers, and of what is empty.</summary>
    /// <param name="output">A tensor made by an operation.</param>
    /// <param name="input">Which of its inputs.</param>
    /// <param name="nameOf">How formulas call a tensor.</param>
    public static EdgeJacobian? Of(Tensor output, int input, Func<Tensor, string> nameOf)
    {
        var local = LocalJacobian.Of(output, input);
        return local.Entries <= 1 ? null : new(local, output, input,
            local.Structure == LocalStructure.Kronecker ? Kronecker(output, input, nameOf(output.Inputs[1 - input])) : null,
            local.Structure == LocalStructure.Broadcast ? RepeatedAxes(output.Shape, output.Inputs[input].Shape) : []);
    }

    /// <summary>Its entries as a heat map; computed here.</summary>
    /// <param name="result">How the result is called.</param>
    /// <param name="input">How the input is called.</param>
    public HeatMap Map(string result, string input)
    {
        var (rows, columns) = (Axis(result, Output.Shape), Axis(input, Output.Inputs[Input].Shape));
        var (isRow, isColumn) = (rows.Lengths.Count > 0, columns.Lengths.Count > 0);
        var label = new HeatLabel($"∂{result}{(isRow ? "[" : "")}", $"{(isRow ? "]" : "")}/∂{input}{(isColumn ? "[" : "")}", isColumn ? "]" : "");
        return HeatMap.Of(LocalJacobian.Matrix(Output, Input), rows, columns, label);
    }

    private static HeatAxis Axis(string name, Shape shape) => new(shape.Rank == 0 ? "" : name, [.. shape]);

    /// <summary>
    /// Y = A B, elements row by row: ∂Y/∂A = I ⊗ Bᵀ with a one for each row of A, ∂Y/∂B = A ⊗ I with one for each column of B.
    /// A vector is a column on the right and a row on the left, but in an outer product.
    /// </summary>
    private static string Kronecker(Tensor output, int input, string other)
    {
        var isOuter = output.Inputs.All(factor => factor.Shape.Rank == 1);
        return input == 0
            ? $"{Naming.Indexed('I', output.Shape[0])} ⊗ {other}{(isOuter ? "" : "ᵀ")}"
            : $"{other}{(!isOuter && output.Inputs[0].Shape.Rank == 1 ? "ᵀ" : "")} ⊗ {Naming.Indexed('I', output.Shape[^1])}";
    }

    private static List<int> RepeatedAxes(Shape output, Shape input)
    {
        var missing = output.Rank - input.Rank;
        return missing < 0 ? [] : [.. Enumerable.Range(0, output.Rank).Where(axis => output[axis] > 1 && (axis < missing || input[axis - missing] == 1))];
    }
}
