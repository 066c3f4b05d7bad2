namespace NotebookBackprop.Rendering;

/// <summary>Lines of text to show as they are, in a fixed-width font.</summary>
/// <param name="Text">Lines separated by line feeds.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record TextView(string Text);

/// <summary>Text in plain text. In HTML, text is what is shown where no renderer knows better.</summary>
internal sealed record TextViewText() : Renderer<TextView>(MimeTypes.Plain)
{
    protected override string Render(TextView view, Settings settings) => view.Text;
}
