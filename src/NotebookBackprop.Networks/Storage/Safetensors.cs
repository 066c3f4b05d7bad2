using System.Buffers.Binary;

namespace NotebookBackprop;

/// <summary>
/// Named tensors in a file, in the safetensors format (huggingface/safetensors, its README): eight bytes that say how long the
/// header is, the header in JSON, then the numbers, little-endian and row-major, one tensor after the other without a gap.
/// </summary>
public static class Safetensors
{
    /// <summary>The longest header, as the reference has it.</summary>
    private const int MostHeader = 100_000_000;

    private const int MostSaid = 400;

    /// <summary>Writes tensors; types F64 and F32.</summary>
    /// <param name="stream">Any that can be written.</param>
    /// <param name="tensors">By name.</param>
    public static void Write(Stream stream, IReadOnlyDictionary<string, Tensor> tensors)
    {
        // Wider types first, so that each lies at a multiple of its own width.
        List<KeyValuePair<string, Tensor>> order = [.. tensors.OrderBy(tensor => tensor.Value.DType)];
        var header = SafetensorsHeader.Write(order);
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in order) stream.Write(Bytes(tensor));
    }

    /// <summary>Reads all tensors of a file, as constants.</summary>
    /// <param name="stream">Any that can be read and tells its length.</param>
    /// <exception cref="InvalidDataException">The file breaks the format; one sentence says where.</exception>
    public static IReadOnlyDictionary<string, Tensor> Read(Stream stream)
    {
        var rest = stream.Length - stream.Position;
        if (rest < 8) throw Broken($"the file has {rest} bytes, fewer than the 8 that say how long its header is; it is cut short");
        var length = new byte[8];
        stream.ReadExactly(length);
        var header = BinaryPrimitives.ReadUInt64LittleEndian(length);
        rest -= 8;
        if (header > (ulong)rest) throw Broken($"the header is to have {header} bytes, and the file has {rest} after its first 8; it is cut short, or no safetensors file");
        if (header > MostHeader) throw Broken($"the header is to have {header} bytes, more than the {MostHeader} allowed; it is no safetensors file");
        var text = new byte[header];
        stream.ReadExactly(text);
        var entries = SafetensorsHeader.Read(text, rest - (long)header);

        var tensors = new OrderedDictionary<string, Tensor>();
        foreach (var entry in entries)
        {
            var bytes = new byte[entry.End - entry.Begin];
            stream.ReadExactly(bytes);
            tensors.Add(entry.Name, Functions.Constant(Numbers(bytes, entry.DType), entry.Shape, entry.DType));
        }
        return tensors;
    }

    /// <summary>One line, whatever names the file holds.</summary>
    internal static InvalidDataException Broken(string what)
    {
        if (what.Length > MostSaid) what = $"{what[..(MostSaid / 2)]}…{what[^(MostSaid / 2)..]}";
        return new($"safetensors: {string.Concat(what.Select(letter => char.IsControl(letter) ? ' ' : letter))}.");
    }

    private static byte[] Bytes(Tensor tensor)
    {
        var numbers = tensor.ToArray();
        var width = SafetensorsHeader.WidthOf(tensor.DType);
        var bytes = new byte[numbers.Length * (long)width];
        for (var i = 0; i < numbers.Length; i++)
        {
            var place = bytes.AsSpan(i * width, width);
            if (tensor.DType == DType.Float64) BinaryPrimitives.WriteDoubleLittleEndian(place, numbers[i]);
            else BinaryPrimitives.WriteSingleLittleEndian(place, (float)numbers[i]);
        }
        return bytes;
    }

    private static double[] Numbers(byte[] bytes, DType dtype)
    {
        var width = SafetensorsHeader.WidthOf(dtype);
        var numbers = new double[bytes.Length / width];
        for (var i = 0; i < numbers.Length; i++)
        {
            var place = bytes.AsSpan(i * width, width);
            numbers[i] = dtype == DType.Float64 ? BinaryPrimitives.ReadDoubleLittleEndian(place) : BinaryPrimitives.ReadSingleLittleEndian(place);
        }
        return numbers;
    }
}
