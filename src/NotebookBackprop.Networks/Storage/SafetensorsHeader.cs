using System.Text.Json;

namespace NotebookBackprop;

/// <summary>The header of a safetensors file: where each tensor lies.</summary>
internal static class SafetensorsHeader
{
    private const string Metadata = "__metadata__";

    private static readonly Dictionary<string, DType> s_types = new() { ["F64"] = DType.Float64, ["F32"] = DType.Float32 };

    public static int WidthOf(DType dtype) => dtype == DType.Float64 ? 8 : 4;

    /// <summary>The header of tensors that follow one another in this order, filled up with blanks to a multiple of 8 bytes.</summary>
    public static byte[] Write(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            long begin = 0;
            json.WriteStartObject();
            foreach (var (name, tensor) in tensors)
            {
                var end = begin + (long)tensor.Shape.Size * WidthOf(tensor.DType);
                json.WriteStartObject(name);
                json.WriteString("dtype", s_types.First(type => type.Value == tensor.DType).Key);
                json.WriteStartArray("shape");
                foreach (var axis in tensor.Shape) json.WriteNumberValue(axis);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(begin);
                json.WriteNumberValue(end);
                json.WriteEndArray();
                json.WriteEndObject();
                begin = end;
            }
            json.WriteEndObject();
        }
        while (text.Length % 8 != 0) text.WriteByte((byte)' ');
        return text.ToArray();
    }

    /// <summary>The tensors in the order in which their numbers lie, all checked against one another and the file.</summary>
    /// <param name="header">UTF-8.</param>
    /// <param name="length">How many bytes of numbers there are.</param>
    /// <exception cref="InvalidDataException">One sentence.</exception>
    public static IReadOnlyList<Entry> Read(byte[] header, long length)
    {
        var entries = Entries(header, length);
        entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        long end = 0;
        string? before = null;
        foreach (var entry in entries)
        {
            if (entry.Begin < end) throw Safetensors.Broken($"the numbers of {entry.Name} begin at byte {entry.Begin}, inside those of {before}, which end at {end}");
            if (entry.Begin > end) throw Safetensors.Broken($"bytes {end} to {entry.Begin}, before the numbers of {entry.Name}, belong to no tensor");
            (end, before) = (entry.End, entry.Name);
        }
        return end == length ? entries : throw Safetensors.Broken($"{length - end} bytes at the end belong to no tensor");
    }

    private static List<Entry> Entries(byte[] header, long length)
    {
        using var json = Parse(header);
        var entries = new OrderedDictionary<string, Entry>();
        try
        {
            foreach (var property in json.RootElement.EnumerateObject())
                if (property.Name is var name && name != Metadata && !entries.TryAdd(name, Read(name, property.Value, length)))
                    throw Safetensors.Broken($"the header names {name} twice");
        }
        catch (InvalidOperationException)
        {
            // The parser takes bytes and escapes that are no letters, and finds out when one asks for the text.
            throw Safetensors.Broken("the header holds a text that is no Unicode; it is damaged");
        }
        return [.. entries.Values];
    }

    private static JsonDocument Parse(byte[] header)
    {
        try
        {
            var json = JsonDocument.Parse(header);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return json;
            json.Dispose();
        }
        catch (JsonException)
        {
        }
        throw Safetensors.Broken("the header is no JSON object; it is no safetensors file, or damaged");
    }

    private static Entry Read(string name, JsonElement value, long length)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("dtype", out var type) || type.ValueKind != JsonValueKind.String
            || Integers(value, "shape") is not { } shape || Integers(value, "data_offsets") is not { Length: 2 } offsets)
            throw Safetensors.Broken($"the header does not give dtype, shape and two data_offsets for {name}; it is damaged");
        if (!s_types.TryGetValue(type.GetString()!, out var dtype))
            throw Safetensors.Broken($"{name} is of type {type.GetString()}; {string.Join(" and ", s_types.Keys)} are read: convert the file first");
        var (begin, end) = (offsets[0], offsets[1]);
        if (begin > end) throw Safetensors.Broken($"the numbers of {name} end at byte {end}, before they begin at {begin}");
        if (end > length) throw Safetensors.Broken($"the numbers of {name} end at byte {end}, and the file has {length} bytes of numbers; it is cut short");
        if (shape.Length > Shape.MaxRank) throw Safetensors.Broken($"{name} has {shape.Length} axes; up to {Shape.MaxRank} are read");
        // A product that is too large for a long is too large for the file.
        var size = shape.Contains(0) ? 0 : shape.Aggregate((Int128)WidthOf(dtype), (product, axis) => product > long.MaxValue ? product : product * axis);
        if (size != end - begin)
            throw Safetensors.Broken($"{name} of type {type.GetString()} and shape ({string.Join(", ", shape)}) takes {size} bytes, and {end - begin} are given to it");
        if (shape.Any(axis => axis > int.MaxValue)) throw Safetensors.Broken($"{name} of shape ({string.Join(", ", shape)}) has an axis of more than {int.MaxValue}; no longer ones are read");
        if (size > Array.MaxLength) throw Safetensors.Broken($"{name} has {size} bytes; up to {Array.MaxLength} are read for one tensor");
        return new(name, dtype, [.. shape.Select(axis => (int)axis)], begin, end);
    }

    private static long[]? Integers(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) return null;
        var numbers = new List<long>();
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out var number) || number < 0) return null;
            numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>One tensor of the file.</summary>
    internal sealed record Entry(string Name, DType DType, Shape Shape, long Begin, long End);
}
