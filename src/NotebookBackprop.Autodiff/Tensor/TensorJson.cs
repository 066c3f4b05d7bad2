using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookBackprop;

/// <summary>
/// A tensor as JSON: its numbers, nested as its axes are. Notebooks ask for it to list variables and to share them with
/// other languages.
/// </summary>
internal sealed class TensorJson : JsonConverter<Tensor>
{
    public override Tensor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("JSON: a tensor is not read from it; read the numbers and give them to Variable or Constant.");

    public override void Write(Utf8JsonWriter writer, Tensor value, JsonSerializerOptions options) =>
        Write(writer, value.ToArray(), value.Shape.ToArray(), value.DType);

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<double> numbers, ReadOnlySpan<int> axes, DType type)
    {
        if (axes.IsEmpty)
        {
            Write(writer, numbers[0], type);
            return;
        }
        var step = axes[0] == 0 ? 0 : numbers.Length / axes[0];
        writer.WriteStartArray();
        for (var i = 0; i < axes[0]; i++) Write(writer, numbers.Slice(i * step, step), axes[1..], type);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, double number, DType type)
    {
        // JSON has no such numbers; the platform's own serializer reads and writes these words for them.
        if (!double.IsFinite(number)) writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        // Its own digits, not those of the double beside it.
        else if (type == DType.Float32) writer.WriteNumberValue((float)number);
        else writer.WriteNumberValue(number);
    }
}
