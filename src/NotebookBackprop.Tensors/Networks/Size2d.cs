namespace NotebookBackprop;

/// <summary>A height and a width, or the one number for both: <c>3</c> and <c>(3, 5)</c> convert.</summary>
/// <param name="Height">Along the axis of rows.</param>
/// <param name="Width">Along the axis of columns.</param>
public readonly record struct Size2d(int Height, int Width)
{
    /// <summary>The same number for height and width.</summary>
    public static implicit operator Size2d(int both) => new(both, both);

    /// <summary>Height first, then width.</summary>
    public static implicit operator Size2d((int Height, int Width) size) => new(size.Height, size.Width);

    /// <summary>The two numbers in parentheses: <c>(3, 5)</c>.</summary>
    public override string ToString() => $"({Height}, {Width})";
}
