namespace NotebookBackprop;

/// <summary>All derivatives of a function's value by its argument, at one point.</summary>
/// <param name="Value">∂y/∂x, in the shape of y followed by that of x.</param>
/// <param name="OutputShape">The shape of y, m elements.</param>
/// <param name="InputShape">The shape of x, n elements.</param>
/// <param name="Mode">The sweeps it was computed by: <see cref="JacobianMode.Reverse"/> or <see cref="JacobianMode.Forward"/>.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.JacobianFormatterSource, NotebookBackprop.Rendering")]
public sealed record JacobianMatrix(Tensor Value, Shape OutputShape, Shape InputShape, JacobianMode Mode)
{
    /// <summary>The derivatives as a matrix, m rows by n columns: row-major elements of y by those of x.</summary>
    public Tensor Matrix => Value.Reshape(OutputShape.Size, InputShape.Size);

    /// <summary>How many sweeps it took.</summary>
    public int Sweeps => Mode == JacobianMode.Reverse ? OutputShape.Size : InputShape.Size;

    /// <summary>The derivatives as a tensor.</summary>
    public static implicit operator Tensor(JacobianMatrix jacobian) => jacobian.Value;

    /// <summary>Its size and numbers.</summary>
    public override string ToString() => $"Jacobian {OutputShape} by {InputShape}: {Matrix}";
}
