namespace NotebookBackprop.Rendering;

/// <summary>A sentence to show as running text.</summary>
/// <param name="Text">The sentence.</param>
internal sealed record SentenceView(string Text);

/// <summary>A sentence in plain text.</summary>
internal sealed record SentenceText() : Renderer<SentenceView>(MimeTypes.Plain)
{
    protected override string Render(SentenceView view, Settings settings) => view.Text;
}

/// <summary>A sentence in a page.</summary>
internal sealed record SentenceHtml() : Renderer<SentenceView>(MimeTypes.Html)
{
    protected override string Render(SentenceView view, Settings settings) => $"<div>{Markup.Escape(view.Text)}</div>";
}
