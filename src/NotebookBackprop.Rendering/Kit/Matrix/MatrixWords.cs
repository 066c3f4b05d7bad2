using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The words around the structure of matrices.</summary>
internal sealed partial record MatrixWords
{
    /// <summary>In the language of a drawing.</summary>
    public static Words<MatrixWords> In { get; } = new(English, Spanish);

    /// <summary>A part of the entries, {0} in percent.</summary>
    public required string Zeros { get; init; }

    public required string Rank { get; init; }

    public required string Condition { get; init; }

    public required string Symmetric { get; init; }

    public required string Largest { get; init; }

    public required string Smallest { get; init; }

    public required string LogScale { get; init; }

    /// <summary>Why there are no singular values: a NaN or infinity in {0} entries.</summary>
    public required string NotFinite { get; init; }

    /// <summary>The same: {0} by {1} are too many.</summary>
    public required string NoSingularValues { get; init; }

    /// <summary>How zeros were told, of {0}.</summary>
    public required string Tolerance { get; init; }

    /// <summary>Blocks of one size: {0} of {1} by {2}.</summary>
    public required string Blocks { get; init; }

    /// <summary>Blocks of several sizes: {0}, {1} lists them.</summary>
    public required string UnevenBlocks { get; init; }

    public required string Reordered { get; init; }

    /// <summary>The names of structures; {0} in that of the scaled identity is the factor.</summary>
    public required IReadOnlyDictionary<MatrixKind, string> Kinds { get; init; }

    /// <summary>What each says of the function, in one sentence.</summary>
    public required IReadOnlyDictionary<MatrixKind, string> Meanings { get; init; }
}
