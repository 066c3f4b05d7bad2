using System.Globalization;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A matrix in a few words: its size, its structure, its spectrum.</summary>
internal static class StructureText
{
    private const int MostBlocks = 6;

    /// <summary>One tag for each finding: <c>8 × 10</c>, <c>dense</c>, <c>zeros 0 %</c>, <c>rank 8</c>, <c>condition 9.4</c>.</summary>
    public static IReadOnlyList<string> Tags(MatrixStructure structure, Spectrum? spectrum, MatrixWords words)
    {
        List<string> tags = [$"{structure.Rows} × {structure.Columns}", Kind(structure, words)];
        if (structure.Kind == MatrixKind.BlockDiagonal) tags.Add(Blocks(structure, words));
        if (structure is { IsSymmetric: true, Kind: MatrixKind.Dense or MatrixKind.LowRank or MatrixKind.Sparse or MatrixKind.BlockDiagonal, Rows: > 1 }) tags.Add(words.Symmetric);
        if (structure.Kind is not (MatrixKind.Empty or MatrixKind.Zero)) tags.Add(Format(words.Zeros, Numbers.Percent(structure.ShareOfZeros)));
        if (spectrum is null || structure.Kind == MatrixKind.Empty) return tags;
        tags.Add($"{words.Rank} {spectrum.Rank}");
        if (spectrum.Rank > 0 && Math.Min(structure.Rows, structure.Columns) > 1) tags.Add($"{words.Condition} {Numbers.Short(spectrum.Condition)}");
        return tags;
    }

    /// <summary>Sentences: what the structure says of the function, what was not computed, how zeros were told.</summary>
    public static IEnumerable<string> Sentences(MatrixStructure structure, Spectrum? spectrum, MatrixWords words)
    {
        if (structure.NonFinite == 0 && words.Meanings.TryGetValue(structure.Kind, out var meaning) && Math.Min(structure.Rows, structure.Columns) > 1) yield return meaning;
        if (structure.NonFinite > 0) yield return Format(words.NotFinite, structure.NonFinite);
        else if (spectrum is null) yield return Format(words.NoSingularValues, structure.Rows, structure.Columns);
        if (structure.Kind is not (MatrixKind.Empty or MatrixKind.Zero) && structure.Zeros > 0) yield return Format(words.Tolerance, Numbers.Short(structure.Tolerance));
    }

    private static string Kind(MatrixStructure structure, MatrixWords words) => Format(words.Kinds[structure.Kind], Numbers.Short(structure.Factor));

    private static string Blocks(MatrixStructure structure, MatrixWords words)
    {
        var blocks = structure.Blocks;
        var sizes = blocks.Take(MostBlocks).Select(block => $"{block.Rows} × {block.Columns}");
        var text = blocks.Distinct().Count() == 1
            ? Format(words.Blocks, blocks.Count, blocks[0].Rows, blocks[0].Columns)
            : Format(words.UnevenBlocks, blocks.Count, string.Join(", ", sizes) + (blocks.Count > MostBlocks ? ", …" : ""));
        return structure.IsReordered ? $"{text} {words.Reordered}" : text;
    }

    private static string Format(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
