using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>Puts images into the page itself, so that it is whole without its folder and without a network.</summary>
internal static class EmbeddedImage
{
    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>A data URI where the image is at hand, else the address as it was: the page then shows its text.</summary>
    /// <param name="url">As in the Markdown.</param>
    /// <param name="attachments">Images carried by the cell, by file name.</param>
    /// <param name="folder">The notebook's.</param>
    public static string? Url(string? url, JsonObject? attachments, INotebookFolder folder)
    {
        const string Attached = "attachment:";
        if (url is null)
            return null;
        if (url.StartsWith(Attached, StringComparison.Ordinal))
            return attachments?[Uri.UnescapeDataString(url[Attached.Length..])] is JsonObject forms && forms.FirstOrDefault() is { Value: { } content } form
                ? $"data:{form.Key};base64,{(content is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string?)content)?.ReplaceLineEndings("")}"
                : url;
        var name = Uri.UnescapeDataString(url);
        if (!s_types.TryGetValue(Path.GetExtension(name), out var type))
            return url;
        using var file = folder.Open(name);
        return file is null ? url : $"data:{type};base64,{System.Convert.ToBase64String(Bytes(file))}";
    }

    private static byte[] Bytes(Stream file)
    {
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
