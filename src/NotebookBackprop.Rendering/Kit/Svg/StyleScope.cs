using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>
/// Keeps the style sheet of a kind of drawing to drawings of that kind: inline in a page a sheet reaches all of it. The scope
/// is a class of the drawing's root, made from the sheet itself, so that the same sheet has the same one.
/// </summary>
internal static class StyleScope
{
    private const string Root = ".nbp ";

    /// <summary>The class, with a blank before it; empty for an empty sheet.</summary>
    public static string Class(string css) => css.Length == 0 ? "" : $" {Name(css)}";

    /// <summary>The sheet, every rule of which begins at <c>.nbp</c>, for roots of that class; its rules weigh what they weighed.</summary>
    public static string Bind(string css) => css.Replace(Root, $".nbp:where(.{Name(css)}) ", StringComparison.Ordinal);

    /// <summary>By the hash of Fowler, Noll and Vo (FNV-1a), which is the same in every process.</summary>
    private static string Name(string css)
    {
        var hash = 2166136261;
        foreach (var letter in css) hash = unchecked((hash ^ letter) * 16777619);
        return "k" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
