using System.Globalization;
using System.Text;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Foreign;

/// <summary>Reads graphs: every name is made once, before it is used.</summary>
/// <param name="tensors">Reads their numbers.</param>
/// <param name="functions">Node types that the file makes of others.</param>
internal sealed class GraphReader(TensorReader tensors, IReadOnlyList<FunctionProto> functions)
{
    /// <summary>Functions that call one another deeper than this are taken for a circle.</summary>
    private const int MostDepth = 64;

    /// <summary>Reads a graph.</summary>
    /// <param name="graph">As it stands in the file.</param>
    /// <param name="outer">Names of the graphs around it, which it may use; null for the outermost.</param>
    public OnnxGraph Read(GraphProto graph, IReadOnlySet<string>? outer)
    {
        if (graph.SparseInitializer.Count > 0) throw OnnxErrors.Unknown("the network has sparse initializers, which are not read; write them out before the export");
        var known = new HashSet<string>(outer ?? new HashSet<string>());
        var constants = new OrderedDictionary<string, OnnxValue>();
        foreach (var initializer in graph.Initializer)
        {
            if (initializer.Name.Length == 0) throw OnnxErrors.Broken("an initializer has no name; the file is damaged");
            if (!constants.TryAdd(initializer.Name, tensors.Read(initializer, initializer.Name))) throw OnnxErrors.Broken($"there are two initializers {initializer.Name}; the file is damaged");
            known.Add(initializer.Name);
        }
        // Old files list initializers among the inputs too.
        List<OnnxInput> inputs = [.. graph.Input.Where(input => !constants.ContainsKey(input.Name)).Select(ReadInput)];
        foreach (var input in inputs)
            if (!known.Add(input.Name) && outer is null) throw OnnxErrors.Broken($"there are two inputs {input.Name}; the file is damaged");
        var nodes = ReadNodes(graph.Node, known, depth: 0);
        List<string> outputs = [.. graph.Output.Select(output => output.Name)];
        if (outputs.Count == 0) throw OnnxErrors.Broken("the graph gives nothing; the file is damaged");
        return outputs.Find(output => !known.Contains(output)) is { } missing
            ? throw OnnxErrors.Broken($"the graph gives {missing}, which no node makes; the file is damaged")
            : new(inputs, outputs, constants, nodes);
    }

    private List<OnnxNode> ReadNodes(IEnumerable<NodeProto> nodes, HashSet<string> known, int depth)
    {
        var read = new List<OnnxNode>();
        foreach (var node in nodes)
        {
            var called = node.Name.Length > 0 ? node.Name : node.Output.FirstOrDefault() ?? node.OpType;
            if (node.Input.FirstOrDefault(input => input.Length > 0 && !known.Contains(input)) is { } missing)
                throw OnnxErrors.Broken($"node {called} ({node.OpType}) uses {missing}, which nothing before it makes; the file is damaged, or its nodes are not in order");
            read.Add(ReadNode(node, called, known, depth));
            foreach (var output in node.Output)
                if (output.Length > 0 && !known.Add(output)) throw OnnxErrors.Broken($"node {called} ({node.OpType}) makes {output}, which there is already; the file is damaged");
        }
        return read;
    }

    private OnnxNode ReadNode(NodeProto node, string called, HashSet<string> known, int depth)
    {
        var attributes = new Dictionary<string, object>();
        foreach (var attribute in node.Attribute)
            if (ReadAttribute(attribute, called, known) is { } value && !attributes.TryAdd(attribute.Name, value))
                throw OnnxErrors.Broken($"node {called} ({node.OpType}) has two attributes {attribute.Name}; the file is damaged");

        if (functions.FirstOrDefault(function => function.Domain == node.Domain && function.Name == node.OpType) is { } function)
            return new(node.Name, Calls.Function(ReadFunction(function, node, called, depth)), [.. node.Input], [.. node.Output], attributes);
        var op = OnnxOperators.Find(node.Domain, node.OpType)!;
        if (attributes.Keys.FirstOrDefault(name => !op.Attributes.Contains(name)) is { } strange)
            throw OnnxErrors.Unknown($"node {OnnxErrors.Plain(called)} ({node.OpType}) has the attribute {OnnxErrors.Plain(strange)}, which is not known here; known are {string.Join(", ", op.Attributes)}");
        return new(node.Name, op, [.. node.Input], [.. node.Output], attributes);
    }

    /// <summary>The function's nodes with the attributes of this call in place of those they refer to.</summary>
    private OnnxGraph ReadFunction(FunctionProto function, NodeProto call, string called, int depth)
    {
        if (depth > MostDepth) throw OnnxErrors.Broken($"node {called} ({call.OpType}) calls functions {MostDepth} deep; the file is damaged");
        var given = call.Attribute.Concat(function.AttributeProto).ToLookup(attribute => attribute.Name);
        var nodes = function.Node.Select(node =>
        {
            var copy = node.Clone();
            copy.Attribute.Clear();
            foreach (var attribute in node.Attribute)
            {
                var meant = attribute.RefAttrName.Length == 0 ? attribute : given[attribute.RefAttrName].FirstOrDefault()?.Clone();
                if (meant is null) continue;
                if (attribute.RefAttrName.Length > 0) meant.Name = attribute.Name;
                copy.Attribute.Add(meant);
            }
            return copy;
        });
        var names = function.Input.ToHashSet();
        var read = ReadNodes(nodes, names, depth + 1);
        return function.Output.FirstOrDefault(output => !names.Contains(output)) is { } missing
            ? throw OnnxErrors.Broken($"the function {function.Name} gives {missing}, which no node of it makes; the file is damaged")
            : new([.. function.Input.Select(input => new OnnxInput(input, null, false))], [.. function.Output], new Dictionary<string, OnnxValue>(), read);
    }

    private object? ReadAttribute(AttributeProto attribute, string called, IReadOnlySet<string> known) => attribute switch
    {
        { HasF: true } => Decimal(attribute.F),
        { HasI: true } => attribute.I,
        { HasS: true } => Encoding.UTF8.GetString(attribute.S.Span),
        { T: not null } => tensors.Read(attribute.T, $"{attribute.Name} of node {called}"),
        { G: not null } => Read(attribute.G, known),
        { Floats.Count: > 0 } => attribute.Floats.Select(Decimal).ToArray(),
        { Ints.Count: > 0 } => attribute.Ints.ToArray(),
        { Strings.Count: > 0 } => attribute.Strings.Select(text => Encoding.UTF8.GetString(text.Span)).ToArray(),
        // Writers of proto3 leave out what is zero.
        { Type: 1 } => 0.0,
        { Type: 2 } => 0L,
        { Type: 3 } => "",
        { Type: 6 } => Array.Empty<double>(),
        { Type: 7 } => Array.Empty<long>(),
        { Type: 8 } => Array.Empty<string>(),
        _ => throw OnnxErrors.Unknown($"the attribute {OnnxErrors.Plain(attribute.Name)} of node {OnnxErrors.Plain(called)} is of a type that is not read"),
    };

    /// <summary>Settings are stored in single precision: 1e-5 is meant, not the float next to it.</summary>
    private static double Decimal(float number) => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static OnnxInput ReadInput(ValueInfoProto input)
    {
        if (input.Name.Length == 0) throw OnnxErrors.Broken("an input has no name; the file is damaged");
        if (input.Type is null) return new(input.Name, null, IsFloat: true);
        if (input.Type.TensorType is not { } tensor) throw OnnxErrors.Unknown($"the input {OnnxErrors.Plain(input.Name)} is no tensor; sequences and maps are not read");
        return new(input.Name, tensor.Shape?.Dim.Select(Length).ToList(), ElementType.Of(tensor.ElemType, $"the input {input.Name}").Kind == OnnxKind.Float);
    }

    private static string Length(TensorShapeProto.Types.Dimension axis) => axis.ValueCase switch
    {
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue => axis.DimValue.ToString(CultureInfo.InvariantCulture),
        TensorShapeProto.Types.Dimension.ValueOneofCase.DimParam when axis.DimParam.Length > 0 => OnnxErrors.Plain(axis.DimParam),
        _ => OnnxErrors.AnyLength,
    };
}
