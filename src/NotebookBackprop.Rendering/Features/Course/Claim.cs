namespace NotebookBackprop.Rendering;

/// <summary>One number of a source beside the number computed here.</summary>
/// <param name="Quantity">What is measured, such as <c>∂f/∂x</c>.</param>
/// <param name="Least">The least that passes; −∞ where there is no such bound.</param>
/// <param name="Most">The most that passes; ∞ where there is no such bound.</param>
/// <param name="Source">The source's value; null where the source gives bounds.</param>
/// <param name="Here">The value computed here.</param>
public sealed record Claim(string Quantity, double Least, double Most, double? Source, double Here)
{
    /// <summary>A source's value, met where the value here is no further from it than the tolerance.</summary>
    public static implicit operator Claim((string Quantity, double Source, double Here, double Tolerance) row) => FromValueTuple(row);

    /// <inheritdoc cref="op_Implicit"/>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or no number.</exception>
    public static Claim FromValueTuple((string Quantity, double Source, double Here, double Tolerance) row) => row.Tolerance >= 0
        ? new(row.Quantity, row.Source - row.Tolerance, row.Source + row.Tolerance, row.Source, row.Here) { Tolerance = row.Tolerance }
        : throw new ArgumentOutOfRangeException(nameof(row), $"The tolerance of {row.Quantity} is {row.Tolerance}: give how far from the source's value it may be, 0 or more.");

    /// <summary>How far from the source's value is still the same; zero where the source gives bounds.</summary>
    public double Tolerance { get; private init; }

    /// <summary>Whether the value here is what the source says; never for NaN.</summary>
    public bool Passes => Source is { } source ? Here.Equals(source) || Math.Abs(Here - source) <= Tolerance : Here >= Least && Here <= Most;
}
