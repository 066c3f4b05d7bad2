using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>What a drawn graph does in a page beyond standing there: as much as it needs, to keep small pages small.</summary>
internal static class GraphScripts
{
    /// <summary>A drawing with more nodes than this is moved about and searched.</summary>
    private const int FewNodes = 24;

    public static IEnumerable<string> For(GraphView graph, Language words)
    {
        if (graph.Folds.Any(node => node.Fold!.Inside is not null))
            yield return Bound(Script.Folds, new() { ["open"] = words.OpenFold, ["close"] = words.CloseFold });
        if (graph.Nodes.Count > FewNodes)
            yield return Bound(Script.View, new()
            {
                ["search"] = words.Search,
                ["found"] = words.Found,
                ["larger"] = words.ZoomIn,
                ["smaller"] = words.ZoomOut,
                ["fit"] = words.ZoomFit,
            });
    }

    /// <summary>Style sheet and function, the function given its words.</summary>
    private static string Bound(string script, Dictionary<string, string> words)
    {
        var function = script.IndexOf("function (root, words)", StringComparison.Ordinal);
        // The default encoder leaves no character that ends a script element.
        return $"{script[..function]}function(root){{({script[function..]})(root,{JsonSerializer.Serialize(words)})}}";
    }
}
