namespace NotebookBackprop;

/// <summary>What a network from an ONNX file takes, as the file declares it.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Axes">The length of each axis as a number, or by a name such as <c>batch</c> where any will do; null where the file leaves the shape open.</param>
/// <param name="IsFloat">Whether it is of a floating-point type; else whole numbers, or 0 and 1, in a tensor of any type.</param>
public sealed record OnnxInput(string Name, IReadOnlyList<string>? Axes, bool IsFloat)
{
    /// <summary>Its name and shape, such as <c>x (batch, 3)</c>.</summary>
    public override string ToString() => Axes is null ? Name : $"{Name} ({string.Join(", ", Axes)}{(Axes.Count == 1 ? "," : "")})";
}
