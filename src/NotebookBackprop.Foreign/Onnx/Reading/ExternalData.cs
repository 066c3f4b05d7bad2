using System.Globalization;
using NotebookBackprop.Foreign.Schema;

namespace NotebookBackprop.Foreign;

/// <summary>Numbers that a network keeps in files beside its own.</summary>
/// <param name="folder">Where the network's file lies; null where it is a stream.</param>
internal sealed class ExternalData(string? folder)
{
    /// <summary>The bytes of one array.</summary>
    /// <exception cref="InvalidDataException">The file is not there or too short, or lies outside of the network's folder.</exception>
    public byte[] Read(TensorProto tensor, long size, string what)
    {
        var entries = tensor.ExternalData.GroupBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.Last().Value);
        if (folder is null) throw OnnxErrors.Broken($"{what} has its numbers in another file, which a stream has none of; load the network by its path");
        if (!entries.TryGetValue("location", out var location) || location.Length == 0) throw OnnxErrors.Broken($"{what} has its numbers in another file and does not say in which");
        var (offset, length) = (Number(entries, "offset", 0, what), Number(entries, "length", size, what));
        if (length != size) throw OnnxErrors.Broken($"{what} takes {size} bytes, and {length} are given to it in {location}");

        var path = PathOf(location, what);
        using var file = File.OpenRead(path);
        if (offset > file.Length - size) throw OnnxErrors.Broken($"{what} lies at bytes {offset} to {(Int128)offset + size} of {location}, which has {file.Length}; it is cut short");
        file.Position = offset;
        var bytes = new byte[size];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A file may name only what lies beside it: else it could have any file of the machine read.</summary>
    private string PathOf(string location, string what)
    {
        var outside = location.Contains('\0') || Path.IsPathRooted(location) || location.Contains(':') || location.Split('/', '\\').Contains("..");
        var path = outside ? "" : Path.Combine(folder!, location);
        var file = outside ? null : new FileInfo(path);
        if (outside || file!.LinkTarget is not null || LeadsAway(file.Directory)) throw OnnxErrors.Broken($"{what} has its numbers in {location}, which is not below the folder of the network; put the file there");
        return file.Exists ? path : throw OnnxErrors.Broken($"{what} has its numbers in {location}, which is not there; put the file beside the network's");
    }

    private bool LeadsAway(DirectoryInfo? at)
    {
        for (; at is not null && Path.TrimEndingDirectorySeparator(at.FullName) != Path.TrimEndingDirectorySeparator(folder!); at = at.Parent)
            if (at.LinkTarget is not null) return true;
        return at is null;
    }

    private static long Number(Dictionary<string, string> entries, string key, long otherwise, string what)
    {
        if (!entries.TryGetValue(key, out var text)) return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw OnnxErrors.Broken($"{what} has '{text}' for the {key} of its numbers, which is no number");
    }
}
