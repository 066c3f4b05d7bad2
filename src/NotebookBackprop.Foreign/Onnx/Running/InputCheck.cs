using System.Globalization;

namespace NotebookBackprop.Foreign;

/// <summary>Holds what a user gives to what the file declares.</summary>
internal static class InputCheck
{
    /// <summary>The inputs as values.</summary>
    /// <exception cref="ArgumentException">One does not fit.</exception>
    public static OnnxValue[] Of(IReadOnlyList<OnnxInput> declared, Tensor[] given, DType dtype)
    {
        var lengths = new Dictionary<string, (int Length, string Input)>();
        return [.. declared.Zip(given, (input, tensor) =>
        {
            if (input.Axes is { } axes) CheckShape(input, axes, tensor.Shape, lengths);
            return Typed(input, tensor, dtype);
        })];
    }

    private static void CheckShape(OnnxInput input, IReadOnlyList<string> axes, Shape shape, Dictionary<string, (int Length, string Input)> lengths)
    {
        var fits = axes.Count == shape.Rank;
        for (var i = 0; fits && i < axes.Count; i++)
        {
            if (int.TryParse(axes[i], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) fits = length == shape[i];
            else if (axes[i] != OnnxErrors.AnyLength && !lengths.TryAdd(axes[i], (shape[i], input.Name)) && lengths[axes[i]] is var first && first.Length != shape[i])
                throw new ArgumentException($"onnx: {axes[i]} is {first.Length} in the input {first.Input} and {shape[i]} in {input.Name}; make the two equal.");
        }
        if (!fits)
            throw new ArgumentException($"onnx: shape {shape} does not fit the input {input}; give that shape, or export the network with axes of any length (dynamic_axes in PyTorch).");
    }

    private static OnnxValue Typed(OnnxInput input, Tensor tensor, DType dtype)
    {
        if (input.IsFloat)
            return tensor.DType == dtype ? new(tensor, OnnxKind.Float)
                : throw new ArgumentException($"onnx: the input {input.Name} is {tensor.DType} and the network computes in {dtype}; convert one with .To(DType.{dtype}) or the network with .To(DType.{tensor.DType}).");
        if (Array.Find(tensor.ToArray(), number => number != Math.Round(number)) is not 0 and var broken)
            throw new ArgumentException(FormattableString.Invariant($"onnx: the input {input.Name} takes whole numbers, and {broken} is none; round it first."));
        return OnnxValue.Integer(tensor.Detach());
    }
}
