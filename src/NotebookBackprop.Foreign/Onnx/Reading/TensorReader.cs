using System.Runtime.InteropServices;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Foreign;

/// <summary>Reads arrays of numbers, held to what they say of themselves.</summary>
/// <param name="external">Where numbers outside of the file are found.</param>
internal sealed class TensorReader(ExternalData external)
{
    private const int IsExternal = 1;

    /// <summary>The numbers in Float64, as a constant.</summary>
    /// <param name="tensor">As it stands in the file.</param>
    /// <param name="what">What it is called in a sentence.</param>
    /// <exception cref="InvalidDataException">Its shape, type and numbers do not fit one another.</exception>
    public OnnxValue Read(TensorProto tensor, string what)
    {
        var type = ElementType.Of(tensor.DataType, what);
        var shape = ShapeOf(tensor, type, what);
        double[] numbers;
        try
        {
            numbers = tensor.DataLocation == IsExternal ? Unpack(external.Read(tensor, (long)shape.Size * type.Width, what), type)
                : tensor.HasRawData ? Unpack(Sized(tensor.RawData.Span, shape, type, what), type)
                : Listed(tensor, type);
        }
        catch (OverflowException)
        {
            throw OnnxErrors.Broken($"{what} holds an integer of more than 53 bits; it would lose digits here");
        }
        if (numbers.Length != shape.Size)
            throw OnnxErrors.Broken($"{what} of shape {shape} has {shape.Size} numbers, and {numbers.Length} are given to it");
        return new(Functions.Constant(numbers, shape, DType.Float64), type.Kind);
    }

    private static Shape ShapeOf(TensorProto tensor, ElementType type, string what)
    {
        var text = $"({string.Join(", ", tensor.Dims)})";
        if (tensor.Dims.Any(axis => axis < 0)) throw OnnxErrors.Broken($"{what} has shape {text}, with an axis of less than 0");
        if (tensor.Dims.Count > Shape.MaxRank) throw OnnxErrors.Unknown($"{OnnxErrors.Plain(what)} has {tensor.Dims.Count} axes; up to {Shape.MaxRank} are read");
        // A product that is too large for a long is too large for any file.
        var size = tensor.Dims.Contains(0) ? 0 : tensor.Dims.Aggregate((Int128)type.Width, (product, axis) => product > long.MaxValue ? product : product * axis);
        if (size > Array.MaxLength || tensor.Dims.Any(axis => axis > int.MaxValue)) throw OnnxErrors.Broken($"{what} of shape {text} is larger than the {Array.MaxLength} bytes that are read for one array");
        return Shape.Of([.. tensor.Dims.Select(axis => (int)axis)]);
    }

    private static ReadOnlySpan<byte> Sized(ReadOnlySpan<byte> bytes, Shape shape, ElementType type, string what) => bytes.Length == (long)shape.Size * type.Width ? bytes
        : throw OnnxErrors.Broken($"{what} of type {type.Name} and shape {shape} takes {(long)shape.Size * type.Width} bytes, and {bytes.Length} are given to it");

    private static double[] Unpack(ReadOnlySpan<byte> bytes, ElementType type)
    {
        var numbers = new double[bytes.Length / type.Width];
        // The type of nearly all numbers, without a call for each.
        if (type.Name == "FLOAT" && BitConverter.IsLittleEndian) System.Numerics.Tensors.TensorPrimitives.ConvertChecked(MemoryMarshal.Cast<byte, float>(bytes), numbers);
        else for (var i = 0; i < numbers.Length; i++) numbers[i] = type.Read(bytes.Slice(i * type.Width, type.Width));
        return numbers;
    }

    /// <summary>Numbers that are not packed: each type has a list that it stands in.</summary>
    private static double[] Listed(TensorProto tensor, ElementType type) => type.Name switch
    {
        "FLOAT" => [.. tensor.FloatData.Select(number => (double)number)],
        "DOUBLE" => [.. tensor.DoubleData],
        "INT64" => [.. tensor.Int64Data.Select(ElementType.Whole)],
        "UINT32" or "UINT64" => [.. tensor.Uint64Data.Select(number => ElementType.Whole((long)Math.Min(number, long.MaxValue)))],
        // The bits of a half stand in a whole number.
        "FLOAT16" => [.. tensor.Int32Data.Select(bits => (double)BitConverter.UInt16BitsToHalf((ushort)bits))],
        "BFLOAT16" => [.. tensor.Int32Data.Select(bits => (double)BitConverter.UInt32BitsToSingle((uint)(ushort)bits << 16))],
        "BOOL" => [.. tensor.Int32Data.Select(number => number != 0 ? 1.0 : 0)],
        _ => [.. tensor.Int32Data.Select(number => (double)number)],
    };
}
