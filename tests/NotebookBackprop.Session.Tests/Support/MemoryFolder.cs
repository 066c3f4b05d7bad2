using System.Text;

namespace NotebookBackprop.Session.Tests;

/// <summary>A folder in memory.</summary>
internal sealed class MemoryFolder : INotebookFolder
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content) => _files[FullName(name)] = content;

    public string FullName(string name) => name.Replace("./", "", StringComparison.Ordinal).TrimEnd('/');

    public Stream? Open(string name) => _files.TryGetValue(FullName(name), out var content) ? new MemoryStream(content, writable: false) : null;

    public IEnumerable<FolderEntry>? List(string name)
    {
        var prefix = FullName(name) is { Length: > 0 } folder ? folder + "/" : "";
        FolderEntry[] entries = [.. _files.Keys.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => file[prefix.Length..].Split('/')).Select(parts => new FolderEntry(parts[0], parts.Length > 1)).Distinct()];
        return entries.Length > 0 || prefix.Length == 0 ? entries : null;
    }
}
