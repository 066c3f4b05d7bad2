namespace NotebookBackprop.Tensors;

/// <summary>How much of the result a tile holds; numbers known when a kernel is compiled.</summary>
internal interface ITileShape
{
    /// <summary>Rows: 4, 6, 8 or 12.</summary>
    static abstract int Rows { get; }

    /// <summary>Columns, in vectors: 1 or 2.</summary>
    static abstract int Vectors { get; }
}

internal readonly struct TwelveByTwo : ITileShape
{
    public static int Rows => 12;
    public static int Vectors => 2;
}

internal readonly struct TwelveByOne : ITileShape
{
    public static int Rows => 12;
    public static int Vectors => 1;
}

internal readonly struct EightByTwo : ITileShape
{
    public static int Rows => 8;
    public static int Vectors => 2;
}

internal readonly struct EightByOne : ITileShape
{
    public static int Rows => 8;
    public static int Vectors => 1;
}

internal readonly struct SixByTwo : ITileShape
{
    public static int Rows => 6;
    public static int Vectors => 2;
}

internal readonly struct SixByOne : ITileShape
{
    public static int Rows => 6;
    public static int Vectors => 1;
}

internal readonly struct FourByTwo : ITileShape
{
    public static int Rows => 4;
    public static int Vectors => 2;
}

internal readonly struct FourByOne : ITileShape
{
    public static int Rows => 4;
    public static int Vectors => 1;
}
