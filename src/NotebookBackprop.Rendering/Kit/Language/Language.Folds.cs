namespace NotebookBackprop.Rendering;

/// <content>Words of folds and of large drawings.</content>
public sealed partial record Language
{
    /// <summary>One sentence: how many operations {0} are in how many folds {1}.</summary>
    public required string Folded { get; init; }

    /// <summary>One operation, and {0} of them.</summary>
    public required (string One, string Many) Operations { get; init; }

    /// <summary>One fold, and {0} of them.</summary>
    public required (string One, string Many) Folds { get; init; }

    /// <summary>What stands between groups of three digits.</summary>
    public required string Thousands { get; init; }

    /// <summary>In the key, what the sign of a fold means.</summary>
    public required string FoldInKey { get; init; }

    /// <summary>What a reader can open below a drawing: the inside of {0}, with {1}.</summary>
    public required string Inside { get; init; }

    /// <summary>Before the equations that show the derivative of a fold.</summary>
    public required string Proof { get; init; }

    /// <summary>A fold as a button.</summary>
    public required string OpenFold { get; init; }

    /// <summary>An opened fold as a button.</summary>
    public required string CloseFold { get; init; }

    /// <summary>A field.</summary>
    public required string Search { get; init; }

    /// <summary>How many nodes were found: the {0}th of {1}.</summary>
    public required string Found { get; init; }

    /// <summary>A button.</summary>
    public required string ZoomIn { get; init; }

    /// <summary>A button.</summary>
    public required string ZoomOut { get; init; }

    /// <summary>A button.</summary>
    public required string ZoomFit { get; init; }
}
