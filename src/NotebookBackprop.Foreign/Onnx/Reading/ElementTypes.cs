using System.Buffers.Binary;

namespace NotebookBackprop.Foreign;

/// <summary>A type of numbers in a file.</summary>
/// <param name="Name">Its name in the format.</param>
/// <param name="Width">Bytes of one number.</param>
/// <param name="Kind">What it stands for here.</param>
/// <param name="Read">One number, little-endian; whole ones in 64 bits.</param>
internal sealed record ElementType(string Name, int Width, OnnxKind Kind, Func<ReadOnlySpan<byte>, double> Read)
{
    private static readonly Dictionary<int, ElementType> s_known = new()
    {
        [1] = new("FLOAT", 4, OnnxKind.Float, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        [2] = new("UINT8", 1, OnnxKind.Integer, bytes => bytes[0]),
        [3] = new("INT8", 1, OnnxKind.Integer, bytes => (sbyte)bytes[0]),
        [4] = new("UINT16", 2, OnnxKind.Integer, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        [5] = new("INT16", 2, OnnxKind.Integer, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
        [6] = new("INT32", 4, OnnxKind.Integer, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        [7] = new("INT64", 8, OnnxKind.Integer, bytes => Whole(BinaryPrimitives.ReadInt64LittleEndian(bytes))),
        [9] = new("BOOL", 1, OnnxKind.Boolean, bytes => bytes[0] != 0 ? 1 : 0),
        [10] = new("FLOAT16", 2, OnnxKind.Float, bytes => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        [11] = new("DOUBLE", 8, OnnxKind.Float, BinaryPrimitives.ReadDoubleLittleEndian),
        [12] = new("UINT32", 4, OnnxKind.Integer, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
        [13] = new("UINT64", 8, OnnxKind.Integer, bytes => Whole((long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(bytes), long.MaxValue))),
        [16] = new("BFLOAT16", 2, OnnxKind.Float, bytes => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16)),
    };

    /// <summary>Names of types that exist and are not read.</summary>
    private static readonly Dictionary<int, string> s_others = new()
    {
        [8] = "STRING",
        [14] = "COMPLEX64",
        [15] = "COMPLEX128",
        [17] = "FLOAT8E4M3FN",
        [18] = "FLOAT8E4M3FNUZ",
        [19] = "FLOAT8E5M2",
        [20] = "FLOAT8E5M2FNUZ",
        [21] = "UINT4",
        [22] = "INT4",
    };

    /// <summary>A type by its number in the format.</summary>
    /// <exception cref="NotSupportedException">It is not read here.</exception>
    public static ElementType Of(int type, string what) => s_known.TryGetValue(type, out var known) ? known
        : throw OnnxErrors.Unknown($"{OnnxErrors.Plain(what)} is of type {s_others.GetValueOrDefault(type, $"number {type}")}; {string.Join(", ", s_known.Values.Select(each => each.Name))} are read: convert it before the export");

    /// <summary>A whole number that a double holds; those at the ends of the range, which mean "up to the end", are the range's end.</summary>
    /// <exception cref="OverflowException">It has more digits than a double holds.</exception>
    public static double Whole(long number) =>
        Math.Abs((double)number) <= 1L << 53 || number > long.MaxValue >> 1 || number < long.MinValue >> 1 ? number : throw new OverflowException();
}
