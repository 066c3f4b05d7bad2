namespace NotebookBackprop.Foreign;

/// <summary>Sentences about a file, on one line whatever names it holds.</summary>
internal static class OnnxErrors
{
    /// <summary>How the length of an axis is written that a file leaves open.</summary>
    public const string AnyLength = "?";

    private const int MostSaid = 400;

    public static InvalidDataException Broken(string what) => new($"onnx: {Plain(what)}.");

    /// <summary>Not a broken file, but one of which something is not known here.</summary>
    public static NotSupportedException Unknown(string what) => new($"onnx: {what}.");

    /// <summary>A text of the file without what would break a line, and not too long.</summary>
    public static string Plain(string text)
    {
        if (text.Length > MostSaid) text = $"{text[..(MostSaid / 2)]}…{text[^(MostSaid / 2)..]}";
        return string.Concat(text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter));
    }
}
