namespace NotebookBackprop.Foreign;

/// <summary>A node with the values of its inputs: what an operator is given.</summary>
/// <param name="node">With its attributes.</param>
/// <param name="inputs">Null for one that is left out.</param>
/// <param name="run">Around it.</param>
internal sealed class OnnxCall(OnnxNode node, IReadOnlyList<OnnxValue?> inputs, OnnxRun run)
{
    public OnnxNode Node => node;

    public OnnxRun Run => run;

    public IReadOnlyList<OnnxValue?> Inputs => inputs;

    /// <summary>For a sentence.</summary>
    public string Shapes => $"shape{(inputs.Count == 1 ? "" : "s")} {string.Join(", ", inputs.Select(input => input is null ? "none" : $"{input.Shape}"))}";

    /// <summary>An input that has to be there.</summary>
    /// <exception cref="ArgumentException">It is left out.</exception>
    public OnnxValue this[int i] => Maybe(i) ?? throw new ArgumentException($"input {i + 1} is left out, which it needs.");

    /// <summary>An input that may be left out.</summary>
    public OnnxValue? Maybe(int i) => i < inputs.Count ? inputs[i] : null;

    /// <summary>An input as floating-point numbers.</summary>
    public Tensor Float(int i) => this[i].Float(run.DType);

    /// <summary>An input as floating-point numbers, or null.</summary>
    public Tensor? MaybeFloat(int i) => Maybe(i)?.Float(run.DType);

    /// <summary>An input's whole numbers, such as a shape.</summary>
    public int[] Integers(int i) => this[i].ToIntegers();

    /// <summary>Whole numbers from an input, or else from an attribute, as versions differ; null where there are neither.</summary>
    public int[]? Integers(int i, string attribute) => Maybe(i)?.ToIntegers() ?? Integers(attribute);

    /// <summary>A single number from an input.</summary>
    public double Number(int i, double otherwise) => Maybe(i)?.Tensor.Item() ?? otherwise;

    public int Integer(string attribute, int otherwise) => (int)Math.Clamp(Get<long>(attribute) ?? otherwise, int.MinValue, int.MaxValue);

    public bool Is(string attribute, bool otherwise = false) => Integer(attribute, otherwise ? 1 : 0) != 0;

    public double Number(string attribute, double otherwise) => Get<double>(attribute) ?? otherwise;

    public int[]? Integers(string attribute) => Find<long[]>(attribute) is { } numbers ? [.. numbers.Select(number => (int)Math.Clamp(number, int.MinValue, int.MaxValue))] : null;

    public double[] Numbers(string attribute) => Find<double[]>(attribute) ?? [];

    public string Text(string attribute, string otherwise = "") => Find<string>(attribute) ?? otherwise;

    /// <summary>A text that is one of several.</summary>
    /// <param name="attribute">Its name.</param>
    /// <param name="choices">What is known, the default first.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public string Choice(string attribute, params ReadOnlySpan<string> choices)
    {
        var chosen = Text(attribute, choices[0]);
        return choices.Contains(chosen) ? chosen : throw new ArgumentException($"{attribute} {OnnxErrors.Plain(chosen)} is not known here; known are {string.Join(", ", choices)}.");
    }

    public string[]? Texts(string attribute) => Find<string[]>(attribute);

    public OnnxValue? Value(string attribute) => Find<OnnxValue>(attribute);

    public OnnxGraph Graph(string attribute) => Find<OnnxGraph>(attribute) ?? throw new ArgumentException($"the graph {attribute} is missing; the file is damaged.");

    /// <summary>An axis counted from the first, of the input's own axes or of those of another rank.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public int Axis(string attribute, int otherwise, int rank) => Axis(Integer(attribute, otherwise), rank);

    /// <inheritdoc cref="Axis(string, int, int)"/>
    public static int Axis(int axis, int rank) => axis >= -rank && axis < rank ? axis < 0 ? axis + rank : axis
        : throw new ArgumentException($"axis {axis} is none of {rank}; the file is damaged, or the inputs are not what it was made for.");

    private T? Get<T>(string attribute) where T : struct => node.Attributes.TryGetValue(attribute, out var value)
        ? value is T typed ? typed : throw WrongType(attribute) : null;

    private T? Find<T>(string attribute) where T : class => node.Attributes.TryGetValue(attribute, out var value)
        ? value as T ?? throw WrongType(attribute) : null;

    private static ArgumentException WrongType(string attribute) => new($"the attribute {attribute} is of another type than it has in the format; the file is damaged.");
}
