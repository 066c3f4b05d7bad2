namespace NotebookBackprop.Session;

/// <summary>A way to store a notebook. A new one is one reader and one line in <see cref="All"/>.</summary>
/// <param name="Extension">Of the file's name, with its dot.</param>
/// <param name="Read">Text to notebook; throws <see cref="NotebookFormatException"/>.</param>
public sealed record NotebookFormat(string Extension, Func<string, NotebookDocument> Read)
{
    /// <summary>Every format that can be read.</summary>
    public static IReadOnlyList<NotebookFormat> All { get; } =
    [
        new(".ipynb", IpynbReader.Read),
        new(".dib", DibReader.Read),
    ];

    /// <summary>The format of a file by its name, or null.</summary>
    public static NotebookFormat? Of(string path) =>
        All.FirstOrDefault(format => path.EndsWith(format.Extension, StringComparison.OrdinalIgnoreCase));
}
