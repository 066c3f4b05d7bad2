namespace NotebookBackprop.Session;

/// <summary>The folder that a notebook lies in, with the files that its cells and texts name.</summary>
public interface INotebookFolder
{
    /// <summary>The one name of a file or a folder, however a cell spells it.</summary>
    /// <param name="name">As typed.</param>
    string FullName(string name);

    /// <summary>Opens a file to be read; null where there is none.</summary>
    /// <param name="name">As typed.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    Stream? Open(string name);

    /// <summary>What a folder holds; null where there is none.</summary>
    /// <param name="name">As typed; empty for the notebook's own.</param>
    IEnumerable<FolderEntry>? List(string name);
}

/// <summary>A file or a folder in a folder.</summary>
/// <param name="Name">Without that of the folder around it.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
public readonly record struct FolderEntry(string Name, bool IsFolder);

/// <summary>Nothing is there.</summary>
internal sealed class NoFolder : INotebookFolder
{
    public string FullName(string name) => name;

    public Stream? Open(string name) => null;

    public IEnumerable<FolderEntry>? List(string name) => null;
}
