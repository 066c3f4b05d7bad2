namespace NotebookBackprop.Autodiff;

/// <summary>What rules are written in besides the operations themselves.</summary>
internal static class Algebra
{
    /// <summary>The derivative of a distributor: one.</summary>
    public static readonly Tensor One = new(1);

    /// <summary>The derivative of a subtrahend: minus one.</summary>
    public static readonly Tensor MinusOne = new(-1);

    /// <summary>A derivative times what flows; a factor of one costs nothing.</summary>
    public static Tensor Times(Tensor flow, Tensor factor) =>
        ReferenceEquals(factor, One) ? flow : ReferenceEquals(factor, MinusOne) ? -flow : flow * factor;

    /// <summary>A sum that may still be empty.</summary>
    public static Tensor Plus(Tensor? sum, Tensor term) => sum is null ? term : sum + term;
}
