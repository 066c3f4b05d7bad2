namespace NotebookBackprop.Rendering;

/// <summary>Turns one kind of view into one form. A new one is one file, and one line in <see cref="Renderers.All"/>.</summary>
/// <param name="MimeType">The form, such as <c>text/html</c>.</param>
public abstract record Renderer(string MimeType)
{
    /// <summary>The view in this form; null where this renderer does not know the kind of view.</summary>
    /// <param name="view">Plain data to show.</param>
    /// <param name="settings">Language and colours.</param>
    public abstract string? Render(object view, Settings settings);
}

/// <summary>A renderer of one type of view.</summary>
/// <typeparam name="TView">The view it knows.</typeparam>
/// <param name="MimeType">The form it makes.</param>
public abstract record Renderer<TView>(string MimeType) : Renderer(MimeType) where TView : class
{
    /// <inheritdoc/>
    public sealed override string? Render(object view, Settings settings) => view is TView known ? Render(known, settings) : null;

    /// <summary>The view in this form.</summary>
    protected abstract string Render(TView view, Settings settings);
}
