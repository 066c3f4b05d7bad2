namespace NotebookBackprop.Rendering;

/// <summary>Shows a view by the first of some renderers that knows it and works. One that fails never breaks a cell: the next form takes over.</summary>
internal static class Fallback
{
    /// <summary>A view in a form; in its text form where nothing better works.</summary>
    /// <param name="view">Plain data to show.</param>
    /// <param name="mimeType">The form wanted: <c>text/html</c> or <c>text/plain</c>.</param>
    /// <param name="renderers">Tried in this order.</param>
    /// <param name="settings">Language and colours.</param>
    public static string Render(object view, string mimeType, IReadOnlyList<Renderer> renderers, Settings settings)
    {
        if (First(view, mimeType, renderers, settings) is { } done) return done;
        var text = First(view, MimeTypes.Plain, renderers, settings) ?? $"This {view.GetType().Name} could not be drawn.";
        return mimeType == MimeTypes.Html ? $"<pre>{Markup.Escape(text)}</pre>" : text;
    }

    private static string? First(object view, string mimeType, IReadOnlyList<Renderer> renderers, Settings settings)
    {
        foreach (var renderer in renderers.Where(r => r.MimeType == mimeType))
        {
            try
            {
                if (renderer.Render(view, settings) is { } done) return done;
            }
#pragma warning disable CA1031 // Whatever goes wrong in a drawing, the user's cell has succeeded: the next form takes over.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
        return null;
    }
}
