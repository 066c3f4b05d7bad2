using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>One value in several forms, in order of preference.</summary>
/// <param name="forms">Mime type and content: text, or JSON where the mime type is one of JSON.</param>
public sealed class MimeBundle(IEnumerable<KeyValuePair<string, JsonNode?>> forms)
{
    /// <summary>The forms, best first.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> Forms { get; } = [.. forms];

    /// <summary>A bundle of texts.</summary>
    public static MimeBundle OfText(params IEnumerable<(string Mime, string Text)> forms) =>
        new(forms.Select(form => KeyValuePair.Create(form.Mime, Content(form.Mime, form.Text))));

    /// <summary>A text as a bundle holds it: parsed where its mime type is one of JSON, so that it travels as what it says.</summary>
    public static JsonNode? Content(string mime, string text)
    {
        if (IsJson(mime))
        {
            try
            {
                return JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                // Shown as the text it is.
            }
        }
        return JsonValue.Create(text);
    }

    /// <summary>The content of one mime type as text, or null where there is none.</summary>
    public string? Text(string mime)
    {
        foreach (var (key, content) in Forms)
            if (key == mime)
                return content is JsonValue value && value.TryGetValue(out string? text) ? text : content?.ToJsonString();
        return null;
    }

    /// <summary>The same with another text in one form.</summary>
    public MimeBundle With(string mime, string text) => new(Forms.Select(form => form.Key == mime ? KeyValuePair.Create(mime, (JsonNode?)JsonValue.Create(text)) : form));

    /// <summary>Whether content of this type is JSON itself, and not text.</summary>
    public static bool IsJson(string mime) => mime == "application/json" || mime.EndsWith("+json", StringComparison.Ordinal);
}
