namespace NotebookBackprop.Autodiff;

/// <summary>Inputs for an operation, as ranges from which tests and tables draw.</summary>
/// <param name="Op">The operation with its settings.</param>
/// <param name="Inputs">A shape and a range of values for each input.</param>
public sealed record Example(Op Op, params IReadOnlyList<Domain> Inputs);

/// <summary>Where an input's values lie.</summary>
/// <param name="Shape">The input's shape.</param>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
/// <param name="Avoid">A value that is kept away from, where the operation has a kink or a pole; else NaN.</param>
public sealed record Domain(Shape Shape, double Low = -2, double High = 2, double Avoid = double.NaN)
{
    /// <summary>Whether the input has one value only, and so does not vary: a condition.</summary>
    public bool IsHeld => Low == High;
}
