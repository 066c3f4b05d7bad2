using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Foreign;

/// <summary>What a file uses and nobody here knows: all of it at once, so that one try tells.</summary>
internal static class UnknownOperators
{
    public static IReadOnlyList<string> Of(ModelProto model)
    {
        var functions = model.Functions.Select(function => (function.Domain, function.Name)).ToHashSet();
        return [.. model.Graph.Node.Concat(model.Functions.SelectMany(function => function.Node)).SelectMany(Below)
            .Where(node => !functions.Contains((node.Domain, node.OpType)) && OnnxOperators.Find(node.Domain, node.OpType) is null)
            .Select(node => OnnxOperators.IsStandard(node.Domain) ? node.OpType : $"{node.Domain}.{node.OpType}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<NodeProto> Below(NodeProto node) =>
        node.Attribute.Where(attribute => attribute.G is not null).SelectMany(attribute => attribute.G.Node).SelectMany(Below).Prepend(node);
}
