using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookBackprop.Session;

/// <summary>Shows what cells give to Formatting's own methods, such as <c>DisplayTable</c>. An update is shown as a further output: it names another handle than the first showing.</summary>
/// <param name="show">Shows forms.</param>
internal sealed class DisplayedValues(Action<MimeBundle> show)
{
    /// <summary>Begins to listen, until the result is disposed of.</summary>
    public IDisposable Listen() => Formatter.SubscribeToDisplayedValues(shown =>
        show(MimeBundle.OfText(shown.FormattedValues.Select(form => (form.MimeType, form.Value.ReplaceLineEndings("\n"))))));
}
