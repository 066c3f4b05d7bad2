using System.Text.Json;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

/// <summary>
/// One line of ops.jsonl, computed by PyTorch in Float64: an operation on its inputs, and with a cotangent v and
/// tangents u drawn at random vᵀJ, Ju, and the Hessian of ⟨v, f(x)⟩ times u.
/// </summary>
internal sealed record OracleCase(
    string Op,
    OracleAttributes Attributes,
    OracleArray[] Inputs,
    OracleArray Output,
    OracleArray Cotangent,
    OracleArray[] Vjp,
    OracleArray[] Tangents,
    OracleArray Jvp,
    OracleArray[] Hvp)
{
    /// <summary>Every line, in the order of the file.</summary>
    public static IReadOnlyList<OracleCase> All { get; } = Read();

    /// <summary>The operation, the shapes it is given, and its attributes where there are some: <c>sum (2, 2, 2) dim=[0]</c>.</summary>
    public string Name => string.Join(' ', [Op, .. Inputs.Select(input => input.Shape.ToString()), .. Attributes.Written]);

    private static OracleCase[] Read()
    {
        using var file = new StreamReader(typeof(OracleCase).Assembly.GetManifestResourceStream("ops.jsonl")!);
        var cases = new List<OracleCase>();
        while (file.ReadLine() is { } line) cases.Add(Parse(JsonDocument.Parse(line).RootElement));
        return [.. cases];
    }

    private static OracleCase Parse(JsonElement line)
    {
        OracleArray One(string name) => OracleArray.Parse(line.GetProperty(name));
        OracleArray[] Many(string name) => [.. line.GetProperty(name).EnumerateArray().Select(OracleArray.Parse)];
        return new(
            line.GetProperty("op").GetString()!, new(line.GetProperty("attrs")), Many("inputs"), One("output"),
            One("cotangent"), Many("vjp"), Many("tangents"), One("jvp"), Many("hvp"));
    }
}

/// <summary>An array of the file.</summary>
internal sealed record OracleArray(Shape Shape, double[] Values)
{
    public static OracleArray Parse(JsonElement json) =>
        new(Shape.Of([.. Json.Integers(json.GetProperty("shape"))]), Json.Numbers(json.GetProperty("data")));

    /// <summary>The array as a leaf of the graph.</summary>
    public Tensor ToTensor(DType dtype, bool requiresGrad = false) => new(NDArray.From(Values, Shape, dtype), requiresGrad);
}

/// <summary>What an operation is given besides arrays, under PyTorch's names.</summary>
internal sealed class OracleAttributes(JsonElement json)
{
    public IEnumerable<string> Written => json.EnumerateObject()
        .Where(attribute => attribute.Value.GetRawText().Length < 20)
        .Select(attribute => $"{attribute.Name}={attribute.Value.GetRawText()}");

    public int Int(string name) => json.GetProperty(name).GetInt32();

    public double Number(string name) => json.GetProperty(name).GetDouble();

    public bool Flag(string name) => json.GetProperty(name).GetBoolean();

    public string Text(string name) => json.GetProperty(name).GetString()!;

    /// <summary>A list of integers, lists within it joined; null where the file says null.</summary>
    public int[]? Ints(string name) => json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } list ? Json.Integers(list) : null;

    /// <summary>A list of numbers or truth values, or of such lists, as a constant.</summary>
    public Tensor Array(string name, DType dtype = DType.Float64)
    {
        var list = json.GetProperty(name);
        return new(NDArray.From(Json.Numbers(list), Shape.Of([.. Json.Lengths(list)]), dtype));
    }
}

file static class Json
{
    public static double[] Numbers(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(Numbers)],
        JsonValueKind.True => [1],
        JsonValueKind.False => [0],
        _ => [json.GetDouble()],
    };

    public static IEnumerable<int> Lengths(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [json.GetArrayLength(), .. Lengths(json[0])] : [];

    public static int[] Integers(JsonElement json) => Array.ConvertAll(Numbers(json), number => (int)number);
}
