using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>ONNX Runtime, which says what a network gives.</summary>
static class Peer
{
    static readonly SessionOptions s_options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };

    /// <summary>All outputs as doubles, with their shapes.</summary>
    public static IReadOnlyList<(double[] Numbers, Shape Shape)> Run(byte[] model, IReadOnlyDictionary<string, Tensor> inputs)
    {
        using var session = new InferenceSession(model, s_options);
        return Run(session, inputs);
    }

    public static IReadOnlyList<(double[] Numbers, Shape Shape)> Run(string path, IReadOnlyDictionary<string, Tensor> inputs)
    {
        using var session = new InferenceSession(path, s_options);
        return Run(session, inputs);
    }

    static List<(double[] Numbers, Shape Shape)> Run(InferenceSession session, IReadOnlyDictionary<string, Tensor> inputs)
    {
        using var results = session.Run([.. session.InputMetadata.Select(input => Named(input.Key, input.Value.ElementType, inputs[input.Key]))]);
        return [.. results.Select(Read)];
    }

    static NamedOnnxValue Named(string name, Type type, Tensor tensor)
    {
        var numbers = tensor.ToArray();
        DenseTensor<T> Of<T>(Func<double, T> convert) => new(Array.ConvertAll(numbers, number => convert(number)), tensor.Shape.ToArray());
        return type == typeof(float) ? NamedOnnxValue.CreateFromTensor(name, Of(number => (float)number))
            : type == typeof(double) ? NamedOnnxValue.CreateFromTensor(name, Of(number => number))
            : type == typeof(long) ? NamedOnnxValue.CreateFromTensor(name, Of(number => (long)number))
            : type == typeof(int) ? NamedOnnxValue.CreateFromTensor(name, Of(number => (int)number))
            : NamedOnnxValue.CreateFromTensor(name, Of(number => number != 0));
    }

    static (double[] Numbers, Shape Shape) Read(DisposableNamedOnnxValue value)
    {
        (double[], Shape) Of<T>(Func<T, double> convert) => value.AsTensor<T>() is var tensor ? ([.. tensor.Select(convert)], Shape.Of(tensor.Dimensions)) : default;
        return value.ElementType switch
        {
            TensorElementType.Float => Of<float>(number => number),
            TensorElementType.Double => Of<double>(number => number),
            TensorElementType.Int64 => Of<long>(number => number),
            TensorElementType.Int32 => Of<int>(number => number),
            TensorElementType.UInt8 => Of<byte>(number => number),
            TensorElementType.Bool => Of<bool>(isTrue => isTrue ? 1 : 0),
            var other => throw new NotSupportedException($"{other}"),
        };
    }
}
