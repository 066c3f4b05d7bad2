namespace NotebookBackprop.Rendering;

/// <summary>What a node stands for that is drawn in place of several.</summary>
/// <param name="Kind">Why they are one.</param>
/// <param name="Label">What stands on the node: <c>σ</c>, <c>Linear 100→100</c>, <c>layers.3</c>; of equal blocks, that of one.</param>
/// <param name="Scope">The scope or module that they were computed in; null where they are not one because of it.</param>
/// <param name="Operations">How many operations are inside.</param>
/// <param name="Repeats">How many equal blocks they are; 1 where they are none.</param>
/// <param name="Names">The names that the user gave to tensors inside.</param>
/// <param name="Inside">Their graph, what comes from outside first; null where the whole would be too large.</param>
public sealed record Fold(FoldKind Kind, string Label, string? Scope, int Operations, int Repeats, IReadOnlyList<string> Names, GraphView? Inside);

/// <summary>Why several nodes are drawn as one.</summary>
public enum FoldKind
{
    /// <summary>They compute a known function.</summary>
    Function,

    /// <summary>They were computed in one scope, or by one module.</summary>
    Scope,

    /// <summary>They lead to one tensor that the user named.</summary>
    Name,

    /// <summary>They are equal blocks, one after the other, or one such block.</summary>
    Repetition,

    /// <summary>They were computed one after the other, and there are too many to draw.</summary>
    Stretch,
}
