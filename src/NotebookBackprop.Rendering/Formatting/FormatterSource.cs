namespace NotebookBackprop.Rendering;

/// <summary>Formatters of one type, found by convention: see <see cref="TypeFormatterSourceAttribute"/>.</summary>
/// <param name="viewOf">The view of a value; null for a value of another type.</param>
internal abstract class FormatterSource(Func<object, object?> viewOf)
{
    /// <summary>One formatter for each form, HTML first.</summary>
    public IEnumerable<object> CreateTypeFormatters() => [new ViewFormatter(MimeTypes.Html, viewOf), new ViewFormatter(MimeTypes.Plain, viewOf)];
}

/// <summary>Formatters of views: they are shown as they are.</summary>
internal sealed class ViewFormatterSource() : FormatterSource(value => value);
