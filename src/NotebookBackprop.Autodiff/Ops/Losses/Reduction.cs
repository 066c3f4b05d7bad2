namespace NotebookBackprop;

/// <summary>What becomes of the losses of single elements.</summary>
public enum Reduction
{
    /// <summary>Their mean: a single number, whose gradient does not grow with the batch.</summary>
    Mean,

    /// <summary>Their sum: a single number.</summary>
    Sum,

    /// <summary>They stay as they are.</summary>
    None,
}
