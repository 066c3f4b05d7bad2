namespace NotebookBackprop.Host;

/// <summary>A folder of the machine's.</summary>
/// <param name="path">In full.</param>
internal sealed class DesktopFolder(string path) : INotebookFolder
{
    /// <inheritdoc/>
    public string FullName(string name) => Path.GetFullPath(name, path);

    /// <inheritdoc/>
    public Stream? Open(string name) => Path.Combine(path, name) is var file && File.Exists(file) ? File.OpenRead(file) : null;

    /// <inheritdoc/>
    public IEnumerable<FolderEntry>? List(string name)
    {
        var folder = new DirectoryInfo(Path.Combine(path, name));
        return folder.Exists ? folder.EnumerateFileSystemInfos().Select(entry => new FolderEntry(entry.Name, entry is DirectoryInfo)) : null;
    }
}
