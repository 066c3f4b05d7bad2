namespace NotebookBackprop;

/// <summary>What <see cref="Functions.CheckNodes"/> found at one operation: its rules against finite differences of its own forward computation, at the recorded numbers.</summary>
/// <param name="Node">The result of the operation.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Worst">The derivative that is furthest off; null where none was compared.</param>
/// <param name="Compared">How many derivatives were compared.</param>
/// <param name="Steps">The error of central differences for steps from 0.1 down, of the worst derivative: it falls, then rises with rounding; of a wrong rule it stays.</param>
public sealed record NodeCheck(Tensor Node, NodeVerdict Verdict, GradientComparison? Worst, int Compared, IReadOnlyList<StepError> Steps)
{
    /// <summary>Whether the verdict is that of a comparison.</summary>
    public bool IsCompared => Verdict is NodeVerdict.Right or NodeVerdict.Kink or NodeVerdict.Wrong;
}

/// <summary>How far central differences of one step are from a rule.</summary>
/// <param name="Step">The step to each side.</param>
/// <param name="Error">The distance, over the size of the derivative.</param>
public readonly record struct StepError(double Step, double Error);

/// <summary>The answer of a check of one operation.</summary>
public enum NodeVerdict
{
    /// <summary>Its rules agree with finite differences.</summary>
    Right,

    /// <summary>Those that do not agree stand at a kink, where there is no derivative to compare with.</summary>
    Kink,

    /// <summary>A rule gives a derivative that is not the operation's.</summary>
    Wrong,

    /// <summary>It is constant but for jumps, so no gradient passes and none should.</summary>
    Flat,

    /// <summary>Its inputs or its result are not finite, so that there are no differences.</summary>
    NotFinite,

    /// <summary>It answers differently each time.</summary>
    Random,

    /// <summary>It computes in single precision whatever it is given, too coarse for differences.</summary>
    Coarse,

    /// <summary>A variable was given new numbers since.</summary>
    Stale,

    /// <summary>It is a checkpoint: the operations inside are not on the tape.</summary>
    Hidden,
}
