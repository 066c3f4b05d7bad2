using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Session;

/// <summary>Turns a value into its forms with the formatters of .NET Interactive.</summary>
internal static class ValueForms
{
    private const string PlainText = "text/plain";

    /// <summary>
    /// Every preferred form of a value, and always plain text. A formatter that fails costs its own form and nothing
    /// else.
    /// </summary>
    /// <param name="value">Any value, also null; a bundle stands for itself.</param>
    /// <param name="mimeTypes">The forms wanted; none for the preferred ones of the value's type.</param>
    public static MimeBundle Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (value is MimeBundle ready)
            return ready;
        var wanted = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        var forms = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var mime in wanted.Append(PlainText).Distinct(StringComparer.Ordinal))
            if (Form(value, mime) is { } content)
                forms.Add(KeyValuePair.Create(mime, MimeBundle.Content(mime, content.ReplaceLineEndings("\n"))));
        if (forms.TrueForAll(form => form.Key != PlainText))
            forms.Add(KeyValuePair.Create(PlainText, (JsonNode?)JsonValue.Create(LastResort(value))));
        return new(forms);
    }

    private static string? Form(object? value, string mime)
    {
        try
        {
            return value.ToDisplayString(mime);
        }
        catch (Exception e) when (IsFormatterFailure(e))
        {
            return null;
        }
    }

    private static string LastResort(object? value)
    {
        try
        {
            return value?.ToString() ?? "<null>";
        }
        catch (Exception e) when (IsFormatterFailure(e))
        {
            return value!.GetType().ToString();
        }
    }

    /// <summary>An interrupt by the user is no failure of a formatter and has to get through.</summary>
    private static bool IsFormatterFailure(Exception e) => e is not (OperationCanceledException or ThreadInterruptedException);
}
