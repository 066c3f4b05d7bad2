using NotebookBackprop.Foreign;

namespace NotebookBackprop;

/// <summary>
/// Networks from files in the ONNX format, version 13 to 21 of its operators, as PyTorch and others export them. A network that was
/// read is recorded as any other, so that it is drawn, differentiated, checked and trained on.
/// </summary>
public static class Onnx
{
    /// <summary>The operators that are known, by the names that the format gives them.</summary>
    public static IReadOnlyList<string> Operators => OnnxOperators.Names;

    /// <summary>Reads a network.</summary>
    /// <param name="path">Of the file, by custom <c>.onnx</c>. Numbers that it keeps in files beside it are read too.</param>
    /// <param name="dtype">The type that its numbers are converted to; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <returns>
    /// The network. Its parameters are the file's floating-point initializers under their names there; those that an operator
    /// takes for a setting, such as a running mean, and single numbers without axes are buffers.
    /// </returns>
    /// <exception cref="InvalidDataException">The file breaks the format; one sentence says where.</exception>
    /// <exception cref="NotSupportedException">It uses operators, types or a version that are not known here; the sentence names them.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxModule Load(string path, DType? dtype = null)
    {
        using var stream = File.OpenRead(path);
        return new(ModelReader.Read(stream, Path.GetDirectoryName(Path.GetFullPath(path))), dtype ?? Functions.DefaultDType);
    }

    /// <summary>Reads a network that keeps all of its numbers in one stream.</summary>
    /// <param name="stream">Any that can be read.</param>
    /// <param name="dtype">The type that its numbers are converted to; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <returns>As <see cref="Load(string, DType?)"/>.</returns>
    /// <exception cref="InvalidDataException">The stream breaks the format, or its numbers are in other files.</exception>
    /// <exception cref="NotSupportedException">It uses operators, types or a version that are not known here; the sentence names them.</exception>
    public static OnnxModule Load(Stream stream, DType? dtype = null) => new(ModelReader.Read(stream, folder: null), dtype ?? Functions.DefaultDType);
}
