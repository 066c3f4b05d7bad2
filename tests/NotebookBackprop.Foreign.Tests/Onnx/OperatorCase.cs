namespace NotebookBackprop.Tests.Foreign;

/// <summary>A use of an operator, as a network of that one node: its first input is given, the others stand in the file.</summary>
sealed record OperatorCase(string Type, int Opset, Numbers?[] Inputs, params (string Name, object Value)[] Attributes)
{
    public int Outputs { get; init; } = 1;

    /// <summary>Whether its gradients are looked at too: not where it jumps.</summary>
    public bool IsSmooth { get; init; } = true;

    public bool IsConstant => Inputs.Length == 0;

    public byte[] Write()
    {
        string[] names = [.. Inputs.Select((input, i) => input is null ? "" : i == 0 ? "x" : $"w{i}")];
        var node = OnnxFile.Node(Type, names, Enumerable.Range(0, Outputs).Select(i => $"y{i}"), Attributes.Select(attribute => OnnxFile.Attribute(attribute.Name, attribute.Value)));
        var graph = OnnxFile.Graph(
            [node],
            IsConstant ? [] : [OnnxFile.Input("x", Inputs[0]!.Type, Inputs[0]!.Shape)],
            Enumerable.Range(0, Outputs).Select(i => $"y{i}"),
            names.Zip(Inputs).Skip(1).Where(each => each.Second is not null).Select(each => OnnxFile.Tensor(each.First, each.Second!.Type, each.Second.Shape, each.Second.Values)));
        return OnnxFile.Of(Opset, graph);
    }
}

/// <summary>Numbers of a case.</summary>
sealed record Numbers(int Type, int[] Shape, double[] Values)
{
    static int s_seed;

    /// <summary>Between −2 and 2, others in each call, none near a whole number, where functions jump or bend.</summary>
    public static Numbers F(params int[] shape)
    {
        var random = new Random(++s_seed);
        return new(OnnxFile.Float, shape, [.. Enumerable.Range(0, shape.Aggregate(1, (size, axis) => size * axis)).Select(_ => Math.Round((random.Next(4) - 2) + 0.1 + 0.8 * random.NextDouble(), 4))]);
    }

    /// <summary>The same between 0.1 and 0.9.</summary>
    public static Numbers Positive(params int[] shape) => F(shape) is var numbers ? numbers with { Values = [.. numbers.Values.Select(value => value - Math.Floor(value))] } : null!;

    public static Numbers F(int[] shape, params double[] values) => new(OnnxFile.Float, shape, values);

    public static Numbers One(double value) => new(OnnxFile.Float, [], [value]);

    public static Numbers I(params double[] values) => new(OnnxFile.Int64, [values.Length], values);

    public static Numbers I(int[] shape, params double[] values) => new(OnnxFile.Int64, shape, values);

    public static Numbers B(int[] shape, params double[] values) => new(OnnxFile.Bool, shape, values);
}
