namespace NotebookBackprop.Rendering;

/// <summary>Formatters of one type, found by convention: see <see cref="TypeFormatterSourceAttribute"/>.</summary>
/// <param name="viewOf">The view of a value; null for a value of another type.</param>
/// <param name="mimeTypes">The forms it is shown in, HTML first; none for HTML and plain text.</param>
internal abstract class FormatterSource(Func<object, object?> viewOf, params IReadOnlyList<string> mimeTypes)
{
    /// <summary>One formatter for each form, HTML first.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        (mimeTypes.Count > 0 ? mimeTypes : [MimeTypes.Html, MimeTypes.Plain]).Select(mimeType => new ViewFormatter(mimeType, viewOf));
}

/// <summary>Formatters of views: they are shown as they are.</summary>
internal sealed class ViewFormatterSource() : FormatterSource(value => value);

/// <summary>The same for views that are written in Markdown too.</summary>
internal sealed class WrittenViewFormatterSource() : FormatterSource(value => value, MimeTypes.Html, MimeTypes.Markdown, MimeTypes.Plain);
