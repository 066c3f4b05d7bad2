using Google.Protobuf;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Foreign;

/// <summary>Reads a file whole, and refuses what does not fit together before anything is computed.</summary>
internal static class ModelReader
{
    public const int OldestOpset = 13, NewestOpset = 21;

    /// <summary>Reads a network.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="folder">Where it lies, for numbers in files beside it; null where nowhere.</param>
    /// <exception cref="InvalidDataException">The file breaks the format.</exception>
    /// <exception cref="NotSupportedException">It uses what is not known here.</exception>
    public static OnnxModel Read(Stream stream, string? folder)
    {
        var model = Parse(stream);
        if (model.Graph is null) throw OnnxErrors.Broken("the file holds no graph; it is no ONNX file, or damaged");
        var opset = OpsetOf(model);
        var unknown = UnknownOperators.Of(model);
        if (unknown.Count > 0) throw OnnxErrors.Unknown($"the network uses {string.Join(" and ", unknown.Select(OnnxErrors.Plain))}, which {(unknown.Count == 1 ? "is" : "are")} not known here; known are {string.Join(", ", OnnxOperators.Names)}");

        var tensors = new TensorReader(new(folder));
        var graph = new GraphReader(tensors, model.Functions).Read(model.Graph, outer: null);
        var weights = WeightUse.Of(graph);
        var floats = graph.Constants.Where(constant => constant.Value.Kind == OnnxKind.Float).ToList();
        return new(
            graph with { Constants = graph.Constants.Where(constant => constant.Value.Kind != OnnxKind.Float).ToDictionary() },
            opset, OnnxErrors.Plain(model.ProducerName),
            Select(floats, (name, value) => value.Shape.Rank > 0 && weights.Contains(name)),
            Select(floats, (name, value) => value.Shape.Rank == 0 || !weights.Contains(name)));
    }

    private static ModelProto Parse(Stream stream)
    {
        try
        {
            return ModelProto.Parser.ParseFrom(stream);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw OnnxErrors.Broken($"the file cannot be read as Protocol Buffers ({error.Message.TrimEnd('.')}); it is no ONNX file, or damaged");
        }
    }

    private static int OpsetOf(ModelProto model)
    {
        var opset = model.OpsetImport.LastOrDefault(set => OnnxOperators.IsStandard(set.Domain))?.Version
            ?? throw OnnxErrors.Broken("the file does not say which version of the operators it counts on; it is no ONNX file, or damaged");
        return opset is >= OldestOpset and <= NewestOpset ? (int)opset
            : throw OnnxErrors.Unknown($"the network counts on version {opset} of the operators, and {OldestOpset} to {NewestOpset} are known here; export it with another opset_version, or convert it with onnx.version_converter");
    }

    private static OrderedDictionary<string, OnnxValue> Select(IEnumerable<KeyValuePair<string, OnnxValue>> values, Func<string, OnnxValue, bool> which) =>
        new(values.Where(value => which(value.Key, value.Value)));
}
