using System.Globalization;
using System.Text;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Writes what a command makes into a file of the working folder: whole or not at all, and over nothing unasked.</summary>
internal static class OutputFile
{
    /// <summary>How the file is typed, and whether it replaces another: the same in every command that writes one.</summary>
    public const string ToName = "--to", OverwriteName = "--overwrite";

    /// <summary>Writes a file, and shows what was written.</summary>
    /// <param name="path">Of the file, from the working folder.</param>
    /// <param name="content">Saved as UTF-8.</param>
    /// <param name="isOverwriting">Whether a file that exists may be replaced.</param>
    /// <param name="command">What was asked for, to be named in a message.</param>
    /// <param name="notebook">Shows the name and size.</param>
    /// <exception cref="MagicException">It cannot be written there; nothing is changed.</exception>
    public static void Write(string path, string content, bool isOverwriting, string command, INotebook notebook)
    {
        var target = Check(path, Environment.CurrentDirectory, isOverwriting, command);
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(content);
        var draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}");
        try
        {
            try
            {
                File.WriteAllBytes(draft, bytes);
                File.Move(draft, target, isOverwriting);
            }
            finally
            {
                File.Delete(draft);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MagicException($"{command}: '{path}' cannot be written here ({error.Message.TrimEnd('.')}); choose another place.");
        }
        notebook.Display(new TextView(string.Create(CultureInfo.InvariantCulture, $"{path}  {bytes.Length:N0} bytes")));
    }

    /// <summary>The full path of a file that may be written.</summary>
    private static string Check(string path, string home, bool isOverwriting, string command)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) throw new MagicException($"{command}: that is no name of a file; give one such as graph.svg.");
        var target = Path.GetFullPath(path, home);
        if (!IsWithin(Real(target), Real(home))) throw new MagicException($"{command}: '{path}' lies outside the notebook's folder; give a path within it.");
        if (Directory.Exists(target) || Path.EndsInDirectorySeparator(path)) throw new MagicException($"{command}: '{path}' is a folder; add the name of a file.");
        if (!Directory.Exists(Path.GetDirectoryName(target))) throw new MagicException($"{command}: the folder of '{path}' does not exist; make it first, or leave it out.");
        if (!isOverwriting && (File.Exists(target) || new FileInfo(target).LinkTarget is not null))
            throw new MagicException($"{command}: '{path}' exists already; add {OverwriteName} yes to replace it.");
        return target;
    }

    private static bool IsWithin(string path, string folder) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with the links in it followed, as far as it exists.</summary>
    private static string Real(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        return new FileInfo(here) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : here;
    }
}
