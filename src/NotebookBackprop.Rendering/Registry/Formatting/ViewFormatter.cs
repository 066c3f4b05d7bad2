namespace NotebookBackprop.Rendering;

/// <summary>Writes values of one type in one form. .NET Interactive's Formatting finds the members by their names.</summary>
/// <param name="mimeType">The form.</param>
/// <param name="viewOf">The view of a value; null for a value of another type.</param>
internal sealed class ViewFormatter(string mimeType, Func<object, object?> viewOf)
{
    /// <summary>The form written.</summary>
    public string MimeType => mimeType;

    /// <summary>Writes a value; one that cannot be read into a view is written as its own text.</summary>
    /// <returns>Whether it was of the formatter's type.</returns>
    public bool Format(object value, TextWriter writer)
    {
        object? view;
        try
        {
            view = viewOf(value);
        }
#pragma warning disable CA1031 // The user's cell has succeeded: whatever goes wrong in showing its value must not break it.
        catch (Exception)
#pragma warning restore CA1031
        {
            var text = value.ToString() ?? "";
            writer.Write(MimeType == MimeTypes.Html ? $"<pre>{Markup.Escape(text)}</pre>" : text);
            return true;
        }
        if (view is null) return false;
        writer.Write(Renderers.Render(view, MimeType));
        return true;
    }
}
