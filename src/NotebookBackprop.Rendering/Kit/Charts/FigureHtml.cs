using System.Text.Json;

namespace NotebookBackprop.Rendering;

/// <summary>A figure of a user's in a page of ours: drawn where the page has the engine; else a sentence says what is missing.</summary>
public static class FigureHtml
{
    /// <summary>Markup of a figure, in the language and theme of the session.</summary>
    /// <param name="figure">JSON of an object with <c>data</c> and <c>layout</c>.</param>
    public static string Of(string figure)
    {
        if (!IsObject(figure)) return $"<pre>{Markup.Escape(figure)}</pre>";
        var words = Settings.Current.Language;
        return Script.Enliven($"<p class=\"nbp-figure\">{Markup.Escape(words.FigureNeedsScripts)}</p>\n", Settings.Current, ChartScript.OfUser(figure));
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
