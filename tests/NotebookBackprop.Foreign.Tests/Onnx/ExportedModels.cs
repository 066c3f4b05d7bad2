using System.Text.Json;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Networks that PyTorch has exported in this run of the tests.</summary>
public sealed class ExportedModels : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onnx");

    JsonElement? _records;

    /// <summary>The file of a network, and what PyTorch says of it in double precision.</summary>
    internal ExportedModel this[string name]
    {
        get
        {
            Python.Need("torch", "python3-torch");
            Python.Need("onnx", "python3-onnx");
            if (_records is null)
            {
                Python.Run("Onnx/export_models.py", _folder.FullName);
                _records = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.FullName, "models.json"))).RootElement;
            }
            return new(Path.Combine(_folder.FullName, name + ".onnx"), _records.Value.GetProperty(name.Split('.')[0]));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

sealed record ExportedModel(string Path, JsonElement Record)
{
    public Tensor Input(DType dtype) => Functions.Constant(Numbers(Record.GetProperty("x")), Shape.Of(Record.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt32()).ToArray()), dtype);

    public bool TakesNumbers => Record.GetProperty("of_x").ValueKind != JsonValueKind.Null;

    public static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>What the exporting program differentiates.</summary>
    public static Tensor Loss(Tensor y) => Functions.Sum(Functions.Sin(y + 0.3));
}
