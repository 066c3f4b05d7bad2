using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <content>The words of arrays, heat maps and local Jacobians.</content>
public sealed partial record Language
{
    /// <summary>Of a mark in a heat map: values beyond the colour bar, which are {0} of all.</summary>
    public required string BeyondScale { get; init; }

    /// <summary>Of a mark in a heat map: an outlier that the mean hides.</summary>
    public required string HiddenExtreme { get; init; }

    /// <summary>What a cell of a reduced heat map is: {0} elements.</summary>
    public required string MeanOfBlock { get; init; }

    /// <summary>The same where the last row or column of cells stands for fewer.</summary>
    public required string MeanOfBlockAtMost { get; init; }

    /// <summary>Of a cell of a reduced heat map: its mean {0} and the element of greatest magnitude {1}.</summary>
    public required string MeanAndExtreme { get; init; }

    /// <summary>How single cells of a heat map are read.</summary>
    public required string HeatHint { get; init; }

    /// <summary>The same where a picture holds several.</summary>
    public required string HeatHintSeveral { get; init; }

    /// <summary>The accessible name of a heat map: its elements' name {0}, rows {1} and columns {2}.</summary>
    public required string HeatMapOf { get; init; }

    /// <summary>The standard deviation of the elements, in short.</summary>
    public required string Deviation { get; init; }

    /// <summary>The title of the list of local Jacobians.</summary>
    public required string LocalJacobians { get; init; }

    /// <summary>The title of the sizes of matrix products.</summary>
    public required string ShapeLane { get; init; }

    /// <summary>Of a product of size {0} where {1} is needed.</summary>
    public required string WrongSize { get; init; }

    /// <summary>Where several ways to multiply have the right size.</summary>
    public required string SizesDoNotDecide { get; init; }

    /// <summary>Patterns of local Jacobians, in one word each.</summary>
    public required IReadOnlyDictionary<LocalStructure, string> Structures { get; init; }

    /// <summary>Why a local Jacobian has its pattern, in one sentence each; {0} is a Kronecker product, or <see cref="OverAxes"/>.</summary>
    public required IReadOnlyDictionary<LocalStructure, string> StructureNotes { get; init; }

    /// <summary>Over which axes {0} a gradient is summed.</summary>
    public required string OverAxes { get; init; }

    /// <summary>Of a Jacobian of {0} entries.</summary>
    public required string TooLargeToDraw { get; init; }

    /// <summary>Of a Jacobian of {0} entries.</summary>
    public required string TooLargeToCompute { get; init; }

    /// <summary>One sentence: {0} further Jacobians are not drawn.</summary>
    public required string FurtherJacobians { get; init; }
}
